package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.SquareWave;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PwmTest {

    private static Mcu mcu(String family) {
        return switch (family) {
            case "samd51" -> BoardsUnderTest.samd51();
            case "samd21" -> BoardsUnderTest.samd21();
            case "nrf" -> BoardsUnderTest.nrf52840();
            case "s3" -> BoardsUnderTest.esp32s3();
            default -> BoardsUnderTest.esp32c3();
        };
    }

    private static Refusal refusal(Runnable open) {
        return catchThrowableOfType(RefusedException.class, open::run).refusal();
    }

    /** What the firmware reads back, and the wave on the pad in ns. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # family, pin, asked Hz, duty,  Hz read, duty read, period ns, high ns
            samd51,   D9,  500,      32768, 500,     32767,     2000000,   1000008
            samd51,   D9,  500,      65535, 500,     65535,     2000000,   1999991
            samd51,   D9,  50000,    21845, 50000,   21826,     20000,     6658
            samd51,   D9,  440,      0,     440,     0,         2272725,   0
            samd21,   D4,  500,      32768, 500,     32767,     2000000,   1000000
            nrf,      D9,  500,      32768, 500,     32768,     2000000,   1000000
            nrf,      D9,  440,      65535, 440,     65535,     2272625,   2272625
            nrf,      D9,  4000000,  32768, 4000000, 32768,     250,       125
            s3,       D9,  500,      32768, 500,     32768,     2000000,   1000000
            s3,       D9,  500,      65535, 500,     65528,     2000000,   1999755
            s3,       D9,  50000,    32768, 50000,   32768,     20000,     10000
            s3,       D9,  1000000,  65535, 1000000, 64512,     1000,      984
            """)
    void waveOfEachFamily(String family, String pin, long hz, int duty, long hzRead, int dutyRead, long periodNs, long highNs) {
        Mcu mcu = mcu(family);
        PwmOutput output = mcu.pwm().open(mcu.pin(pin), duty, hz, FrequencyUse.FIXED);
        assertThat(output.frequency()).isEqualTo(hzRead);
        assertThat(output.duty()).isEqualTo(dutyRead);
        SquareWave wave = (SquareWave) mcu.pin(pin).signal();
        assertThat(TimeBase.toNs(wave.period())).isEqualTo(periodNs);
        assertThat(TimeBase.toNs(wave.high())).isEqualTo(highNs);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # family, Hz,        refusal
            samd51,   0,         INVALID_FREQUENCY
            samd51,   60000001,  INVALID_FREQUENCY
            nrf,      0,         INVALID_FREQUENCY
            nrf,      3,         INVALID_FREQUENCY
            nrf,      4000001,   INVALID_FREQUENCY
            s3,       0,         INVALID_FREQUENCY
            s3,       40000001,  INVALID_FREQUENCY
            s3,       80000001,  INITIALIZATION_FAILED
            """)
    void frequenciesThatCannotBeMade(String family, long hz, Refusal refusal) {
        Mcu mcu = mcu(family);
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D9"), 0, hz, FrequencyUse.FIXED))).isEqualTo(refusal);
        assertThat(mcu.pads().isFree(mcu.pin("D9"))).isTrue();
    }

    /** feather_m4_express: A0 (PA02) has no timer; A2 (PB08) has only TC4 output 0. */
    @Test
    void samPadsWithoutAUsableTimer() {
        Mcu mcu = mcu("samd51");
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("A0"), 0, 500, FrequencyUse.FIXED))).isEqualTo(Refusal.INVALID_PIN);
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("A2"), 0, 500, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
    }

    /** D5 PA16, D6 PA18, D9 PA19, D10 PA20, D11 PA21, D12 PA22, D13 PA23: all on TCC1 (and TCC0). */
    @Test
    void samSharesATccAtOneFrequencyAndTakesAnotherForTheNext() {
        Mcu mcu = mcu("samd51");
        PwmOutput a = mcu.pwm().open(mcu.pin("D9"), 1000, 500, FrequencyUse.FIXED);
        PwmOutput b = mcu.pwm().open(mcu.pin("D10"), 1000, 500, FrequencyUse.FIXED);
        SquareWave waveA = (SquareWave) a.pin().signal();
        SquareWave waveB = (SquareWave) b.pin().signal();
        assertThat(waveB.start()).isEqualTo(waveA.start());
        PwmOutput other = mcu.pwm().open(mcu.pin("D5"), 1000, 700, FrequencyUse.FIXED);
        assertThat(other.frequency()).isEqualTo(700);
        assertThat(a.frequency()).isEqualTo(500);
        a.setDuty(65_535);
        assertThat(b.duty()).isLessThan(1001);
    }

    @Test
    void aVariableFrequencyOfSamTakesAWholeTimerAndLeavesItsChannelsTaken() {
        Mcu mcu = mcu("samd21");
        // trinket_m0: D0 is PA08 (TCC0/0, TCC1/2), D4 PA06 (TCC1/0), D3 PA07 (TCC1/1).
        PwmOutput variable = mcu.pwm().open(mcu.pin("D4"), 1000, 440, FrequencyUse.VARIABLE);
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D3"), 0, 440, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
        variable.setFrequency(880);
        assertThat(variable.frequency()).isEqualTo(880);
        variable.close();
        assertThat(mcu.pads().isFree(mcu.pin("D4"))).isTrue();
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D3"), 0, 440, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
        mcu.resetPeripherals();
        assertThat(mcu.pwm().open(mcu.pin("D3"), 0, 440, FrequencyUse.FIXED).frequency()).isEqualTo(440);
    }

    @Test
    void nrfHasFourModulesOfOneFrequencyEach() {
        Mcu mcu = mcu("nrf");
        String[] pins = {"D5", "D6", "D9", "D10"};
        for (int i = 0; i < 4; i++) {
            mcu.pwm().open(mcu.pin(pins[i]), 0, 500 + 10 * i, FrequencyUse.FIXED);
        }
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D11"), 0, 600, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D11"), 0, 500, FrequencyUse.VARIABLE))).isEqualTo(Refusal.TIMERS_IN_USE);
        assertThat(mcu.pwm().open(mcu.pin("D11"), 0, 500, FrequencyUse.FIXED).frequency()).isEqualTo(500);
    }

    @Test
    void espHasFourTimersAndEightChannelsAtMost() {
        Mcu mcu = mcu("s3");
        String[] pins = {"D5", "D6", "D9", "D10"};
        PwmOutput[] outputs = new PwmOutput[4];
        for (int i = 0; i < 4; i++) {
            outputs[i] = mcu.pwm().open(mcu.pin(pins[i]), 0, 500 + 10 * i, i == 0 ? FrequencyUse.VARIABLE : FrequencyUse.FIXED);
        }
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D11"), 0, 600, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("D11"), 0, 500, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
        for (String pin : new String[] {"D11", "D12", "D13", "A0"}) {
            mcu.pwm().open(mcu.pin(pin), 0, 530, FrequencyUse.FIXED);
        }
        assertThat(refusal(() -> mcu.pwm().open(mcu.pin("A1"), 0, 530, FrequencyUse.FIXED))).isEqualTo(Refusal.TIMERS_IN_USE);
        outputs[0].close();
        assertThat(mcu.pwm().open(mcu.pin("A1"), 0, 600, FrequencyUse.FIXED).frequency()).isEqualTo(600);
    }

    @Test
    void closingLeavesThePadFreeAndLow() {
        for (String family : new String[] {"samd51", "nrf", "s3"}) {
            Mcu mcu = mcu(family);
            PwmOutput output = mcu.pwm().open(mcu.pin("D9"), 65_535, 500, FrequencyUse.FIXED);
            assertThat(mcu.pads().isFree(mcu.pin("D9"))).isFalse();
            assertThat(mcu.pin("D9").level()).isEqualTo(Level.HIGH);
            output.close();
            output.close();
            assertThat(mcu.pads().isFree(mcu.pin("D9"))).isTrue();
            assertThat(mcu.pin("D9").signal()).isNull();
        }
    }
}
