package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that mpy-cross wrote for these literals. */
class FloatTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0", "1.0, 1.0", "0.1, 0.1", "-0.0, -0.0", "0.686, 0.6860000000000001", "99.9, 99.90000000000001", "1e-20, 1e-20",
        "1e15, 1000000000000000.0", "1e16, 1e+16", "2.5e-5, 2.5e-05",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "123456789012345678, 1.2345678901234568e+17", "0.0001, 0.0001", "0.00001, 1e-05", "8.888e32, 8.888000000000001e+32",
        "6.283185307179586, 6.283185307179586", "5e-324, 4.940656458412465e-324"
    })
    void aDoubleIsWrittenSoThatItReadsBack(String literal, String text) {
        double value = Double.parseDouble(literal);
        assertThat(FloatText.repr(value)).isEqualTo(text);
    }

    @Test
    void whatHasNoDigitsHasAName() {
        assertThat(FloatText.repr(Double.POSITIVE_INFINITY)).isEqualTo("inf");
        assertThat(FloatText.repr(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
        assertThat(FloatText.repr(Double.NaN)).isEqualTo("nan");
    }

    @Test
    void aComplexNumberWithoutRealPartIsItsImaginaryPart() {
        assertThat(FloatText.repr(0, 1)).isEqualTo("1j");
        assertThat(FloatText.repr(1.5, -2)).isEqualTo("(1.5-2j)");
        assertThat(FloatText.repr(-1, 2)).isEqualTo("(-1+2j)");
    }
}
