package dev.snakeboard.emulator.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.bench.Knob;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # volts, SAM 12 bit, nRF 14 bit, ESP32-S3
            -0.1,    0,          0,          0
            0,       0,          0,          0
            0.0009,  16,         16,         19
            1.65,    32776,      32770,      32767
            3.0,     59582,      59579,      59577
            3.3,     65535,      65535,      61563
            5.0,     65535,      65535,      61563
            """)
    void scaleOfEachFamily(double volts, int sam, int nrf, int esp) {
        assertThat(new AdcScale.Stretched(12, 3.3).read(volts)).isEqualTo(sam);
        assertThat(new AdcScale.Stretched(14, 3.3).read(volts)).isEqualTo(nrf);
        assertThat(new AdcScale.Calibrated(3100).read(volts)).isEqualTo(esp);
    }

    /** A change of the voltage just before and just after the sample. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # board,                                     samples, ends (us)
            feather_m4_express,                          14,      39
            trinket_m0,                                  65,      105
            feather_nrf52840_express,                    20,      25
            adafruit_feather_esp32s3_4mbflash_2mbpsram,  70,      120
            """)
    void aReadingIsSetUpThenSampledThenConverted(String board, long samples, long ends) {
        for (long change : new long[] {samples, samples + 1}) {
            Mcu mcu = new Mcu(Boards.find(board), 1);
            Pin pin = mcu.pin("A1");
            Knob knob = new Knob(mcu.clock(), "knob", pin);
            pin.analogInput();
            knob.setVolts(0);
            knob.setVoltsAt(TimeBase.us(change), 2);
            assertThat(mcu.adc().read(pin) > 0).isEqualTo(change == samples);
            assertThat(TimeBase.toUs(mcu.clock().now())).isEqualTo(ends);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bits, scaling,      value, volts
            12,     UPPER_BITS,   0,     0
            12,     UPPER_BITS,   15,    0
            12,     UPPER_BITS,   16,    0.000806
            12,     UPPER_BITS,   65535, 3.3
            10,     UPPER_BITS,   32768, 1.651613
            8,      PROPORTIONAL, 256,   0
            8,      PROPORTIONAL, 257,   0.012941
            8,      PROPORTIONAL, 65535, 3.3
            """)
    void analogOutputs(int bits, Dac.Scaling scaling, int value, double volts) {
        Mcu mcu = BoardsUnderTest.samd51();
        new Dac(mcu.clock(), bits, scaling).write(mcu.pin("A0"), value);
        assertThat(mcu.pin("A0").volts()).isCloseTo(volts, within(1e-6));
    }

    @Test
    void aKnobDividesAndItsResistanceShows() {
        Mcu mcu = BoardsUnderTest.samd51();
        Knob knob = new Knob(mcu.clock(), "knob", mcu.pin("A1"));
        mcu.pin("A1").analogInput();
        knob.turn(0.25);
        assertThat(mcu.pin("A1").volts()).isCloseTo(0.825, within(1e-9));
        assertThat(knob.volts()).isCloseTo(0.825, within(1e-9));
    }
}
