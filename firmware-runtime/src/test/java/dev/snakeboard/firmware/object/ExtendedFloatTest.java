package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quotients and rounding to integers, beside the same with all digits. */
class ExtendedFloatTest {
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(80);

    @Test
    void aQuotientIsTheNearestOfSixtyFourBits() {
        for (int i = 0; i < ROUNDS; i++) {
            long a = bits();
            long b = bits();
            ExtendedFloat quotient = ExtendedFloat.ofUnsigned(a).dividedBy(ExtendedFloat.ofUnsigned(b));
            int shift = -quotient.exponent();
            BigInteger[] exact = unsigned(a).shiftLeft(shift).divideAndRemainder(unsigned(b));
            int restToHalf = exact[1].shiftLeft(1).compareTo(unsigned(b));
            boolean up = restToHalf > 0 || restToHalf == 0 && exact[0].testBit(0);
            BigInteger nearest = up ? exact[0].add(BigInteger.ONE) : exact[0];
            assertThat(unsigned(quotient.significand())).as("%x / %x", a, b).isEqualTo(nearest);
            assertThat(quotient.significand()).isNegative();
        }
    }

    @Test
    void oneHalfIsAddedInSixtyFourBits() {
        for (int i = 0; i < ROUNDS; i++) {
            long significand = bits() | Long.MIN_VALUE;
            int exponent = -random.nextInt(100);
            BigInteger sum = unsigned(significand).shiftLeft(1).add(BigInteger.ONE.shiftLeft(-exponent));
            long expected = roundBits(sum).shiftRight(1 - exponent).longValue();
            assertThat(new ExtendedFloat(significand, exponent).plusHalfTruncated()).as("%x × 2^%d", significand, exponent).isEqualTo(expected);
        }
    }

    private static BigInteger roundBits(BigInteger value) {
        int excess = value.bitLength() - 64;
        if (excess <= 0) {
            return value;
        }
        BigDecimal scaled = new BigDecimal(value).divide(new BigDecimal(BigInteger.ONE.shiftLeft(excess)));
        return scaled.setScale(0, RoundingMode.HALF_EVEN).toBigInteger().shiftLeft(excess);
    }

    /** Many of the edges: few bits, and all but a few. */
    private long bits() {
        long value = random.nextLong() >>> random.nextInt(64);
        value = random.nextInt(4) == 0 ? ~value : value;
        return value == 0 ? 1 : value;
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
