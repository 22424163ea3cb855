package dev.snakeboard.emulator.mcu;

import dev.snakeboard.board.ChipDefinition;
import dev.snakeboard.emulator.gpio.ClaimRule;
import dev.snakeboard.emulator.gpio.PadElectrics;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.interrupt.TickTimer;
import dev.snakeboard.emulator.peripheral.AdcScale;
import dev.snakeboard.emulator.peripheral.Dac;
import dev.snakeboard.emulator.peripheral.PixelTiming;
import dev.snakeboard.emulator.peripheral.UartDesign;
import dev.snakeboard.emulator.time.TimeBase;

/**
 * What the chips of a family, and the firmware's port for them, have in common. Cycles of handlers and times of conversions are estimates from the
 * length of the code and the data sheets' figures.
 *
 * @param interruptLatency cycles from a request to the handler's first instruction
 * @param edgeCycles       of the handler that counts an edge
 * @param tickCycles       of the tick handler, scanners apart
 * @param subtickStep      resolution of the tick counter in 1/32768 s
 * @param conversion       units of the time base for one reading of an analog input
 */
record FamilyTraits(
        PadElectrics electrics,
        ClaimRule claims,
        Pull resetPull,
        long interruptLatency,
        long edgeCycles,
        long tickCycles,
        TickTimer.Source tick,
        int subtickStep,
        AdcScale adc,
        long conversion,
        Dac.Scaling dac,
        UartDesign uart,
        PixelTiming pixels) {

    static FamilyTraits of(ChipDefinition chip) {
        double reference = chip.adc().reference();
        return switch (chip.family()) {
            case SAMD21 -> new FamilyTraits(PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE, 15, 90, 260,
                    TickTimer.Source.RTC_EVENT, 2, new AdcScale.Stretched(12, reference), TimeBase.us(105),
                    Dac.Scaling.UPPER_BITS, UartDesign.SAM, PixelTiming.SAMD21);
            case SAMD51, SAME51, SAME54 -> new FamilyTraits(PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE, 12, 70, 200,
                    TickTimer.Source.RTC_EVENT, 2, new AdcScale.Stretched(12, reference), TimeBase.us(40),
                    Dac.Scaling.UPPER_BITS, UartDesign.SAM, PixelTiming.SAMX5X);
            case NRF52 -> new FamilyTraits(PadElectrics.NRF, ClaimRule.CLAIM_MASK, Pull.NONE, 12, 150, 220,
                    TickTimer.Source.RTC_EVERY_SUBTICK, 1, new AdcScale.Stretched(14, reference), TimeBase.us(25),
                    Dac.Scaling.UPPER_BITS, UartDesign.NRF, PixelTiming.NRF);
            case ESP32 -> new FamilyTraits(PadElectrics.ESP, ClaimRule.CLAIM_MASK, Pull.UP, 200, 300, 700,
                    TickTimer.Source.MICROSECOND_TIMER, 1, new AdcScale.Calibrated(saturation(chip.id())), TimeBase.us(120),
                    Dac.Scaling.PROPORTIONAL, UartDesign.ESP, PixelTiming.ESP);
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

    /** Hertz of the bus that clocks an ESP's LED controller ({@code APB_CLK_FREQ}). */
    static long busHz(String chip) {
        return switch (chip) {
            case "esp32c6", "esp32c61", "esp32c2" -> 40_000_000;
            case "esp32h2" -> 32_000_000;
            default -> 80_000_000;
        };
    }
}
