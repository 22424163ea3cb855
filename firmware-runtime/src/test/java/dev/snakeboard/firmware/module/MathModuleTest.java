package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.vm.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathModuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(2)            | 1.4142132
            sqrt(-1)           | ValueError: math domain error
            log(0)             | ValueError: math domain error
            log(8, 2)          | 3.0
            log(10, 1)         | ValueError: math domain error
            sin(float('inf'))  | nan
            exp(100)           | inf
            pow(0, -1)         | inf
            pow(-1, 0.5)       | nan
            fmod(1, 0)         | nan
            atan2(1, 1)        | 0.785398
            degrees(1)         | 57.29578
            radians(180)       | 3.141592
            frexp(12.5)        | (0.78125, 4)
            modf(-2.5)         | (-0.5, -2.0)
            ldexp(1.5, 2.7)    | 6.0
            floor(-2.5)        | -3
            ceil(-0.5)         | 0
            trunc(1e20)        | 100000028392366800896
            ceil(float('nan')) | ValueError: can't convert NaN to int
            sin('a')           | TypeError: can't convert str to float
            pi                 | 3.141592
            tau                | AttributeError: 'module' object has no attribute 'tau'
            """)
    void onABoard(String expression, String result) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, "import math\nprint(math." + expression + ")")).containsExactly(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(float('inf'))  | ValueError: math domain error
            log(10, 1)         | ZeroDivisionError: division by zero
            log2(1 << 60)      | 60.0
            factorial(20)      | 2432902008176640000
            isclose(1, 1.0000000001) | True
            gamma(5)           | 24.0
            gamma(-1)          | ValueError: math domain error
            tau                | 6.283185307179586
            """)
    void onTheBoardlessTarget(String expression, String result) {
        assertThat(ScriptVm.run(Target.PLAIN, "import math\nprint(math." + expression + ")")).containsExactly(result);
    }

    /** Values from the tables of Abramowitz and Stegun. */
    @Test
    void specialFunctions() {
        assertThat(SpecialFunctions.erf(0.5)).isCloseTo(0.5204998778130465, within(1e-14));
        assertThat(SpecialFunctions.erf(-2)).isCloseTo(-0.9953222650189527, within(1e-14));
        assertThat(SpecialFunctions.erfc(3)).isCloseTo(2.209049699858544e-5, within(1e-18));
        assertThat(SpecialFunctions.gamma(0.5)).isCloseTo(1.772453850905516, within(1e-13));
        assertThat(SpecialFunctions.gamma(-1.5)).isCloseTo(2.363271801207355, within(1e-13));
        assertThat(SpecialFunctions.logGamma(100)).isCloseTo(359.1342053695754, within(1e-11));
        assertThat(SpecialFunctions.asinh(1e-10)).isCloseTo(1e-10, within(1e-24));
        assertThat(SpecialFunctions.acosh(5)).isCloseTo(2.2924316695611777, within(1e-14));
        assertThat(SpecialFunctions.atanh(-0.5)).isCloseTo(-0.5493061443340548, within(1e-15));
    }
}
