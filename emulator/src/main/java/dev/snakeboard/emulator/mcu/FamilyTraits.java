package dev.snakeboard.emulator.mcu;

import dev.snakeboard.board.ChipDefinition;
import dev.snakeboard.emulator.gpio.ClaimRule;
import dev.snakeboard.emulator.gpio.PadElectrics;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.interrupt.TickTimer;
import dev.snakeboard.emulator.peripheral.AdcScale;
import dev.snakeboard.emulator.peripheral.Dac;
import dev.snakeboard.emulator.peripheral.UartDesign;

/**
 * How the chips of a family, and the firmware's port for them, work; how long that takes is in {@link dev.snakeboard.board.TimingDefinition}.
 *
 * @param subtickStep resolution of the tick counter in 1/32768 s
 * @param whenFull    what the driver of a UART does with a byte for which its buffer has no room
 */
record FamilyTraits(
        PadElectrics electrics,
        ClaimRule claims,
        Pull resetPull,
        TickTimer.Source tick,
        int subtickStep,
        AdcScale adc,
        Dac.Scaling dac,
        UartDesign.WhenFull whenFull) {

    static FamilyTraits of(ChipDefinition chip) {
        double reference = chip.adc().reference();
        return switch (chip.family()) {
            case SAMD21, SAMD51, SAME51, SAME54 -> new FamilyTraits(PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE,
                    TickTimer.Source.RTC_EVENT, 2, new AdcScale.Stretched(12, reference),
                    Dac.Scaling.UPPER_BITS, UartDesign.WhenFull.OVERWRITE_OLDEST);
            case NRF52 -> new FamilyTraits(PadElectrics.NRF, ClaimRule.CLAIM_MASK, Pull.NONE,
                    TickTimer.Source.RTC_EVERY_SUBTICK, 1, new AdcScale.Stretched(14, reference),
                    Dac.Scaling.UPPER_BITS, UartDesign.WhenFull.HOLD_BACK);
            case ESP32 -> new FamilyTraits(PadElectrics.ESP, ClaimRule.CLAIM_MASK, Pull.UP,
                    TickTimer.Source.MICROSECOND_TIMER, 1, new AdcScale.Calibrated(saturation(chip.id())),
                    Dac.Scaling.PROPORTIONAL, UartDesign.WhenFull.HOLD_BACK);
            case RP2 -> throw new IllegalArgumentException("chip " + chip.id() + ": the RP2 family is not modelled");
        };
    }

    /** Millivolts up to which the converter measures at 12 dB attenuation (ESP-IDF programming guide, ADC; rounded). */
    private static int saturation(String chip) {
        return switch (chip) {
            case "esp32", "esp32s3" -> 3100;
            case "esp32s2" -> 2600;
            case "esp32c2", "esp32c3" -> 2500;
            default -> 3300;
        };
    }
}
