package dev.snakeboard.firmware.object;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Arithmetic of natural numbers that lie in arrays of words, 32 bits each, the least significant first. A number is given by its array, the index of its
 * first word and how many words it has, leading zeros allowed unless said otherwise.
 */
final class Limbs {
    private static final long LOW = 0xffffffffL;

    /** From so many words of both factors on, {@link BigInteger} multiplies faster. */
    private static final int LONG_FACTOR = 40;

    private Limbs() {}

    /** How many of {@code n} words are left without leading zeros. */
    static int length(int[] x, int at, int n) {
        int length = n;
        while (length > 0 && x[at + length - 1] == 0) {
            length--;
        }
        return length;
    }

    /** Negative, zero or positive as {@code x} is less, equal or greater; neither has leading zeros. */
    static int compare(int[] x, int xAt, int xLength, int[] y, int yAt, int yLength) {
        if (xLength != yLength) {
            return xLength < yLength ? -1 : 1;
        }
        for (int i = xLength - 1; i >= 0; i--) {
            if (x[xAt + i] != y[yAt + i]) {
                return Integer.compareUnsigned(x[xAt + i], y[yAt + i]);
            }
        }
        return 0;
    }

    /** {@code x + y} to {@code sum}, where {@code x} is the longer; a carry takes one word more, which is written only then. */
    static int add(int[] x, int xAt, int xLength, int[] y, int yAt, int yLength, int[] sum, int at) {
        long carry = 0;
        for (int i = 0; i < yLength; i++) {
            carry += (x[xAt + i] & LOW) + (y[yAt + i] & LOW);
            sum[at + i] = (int) carry;
            carry >>>= 32;
        }
        for (int i = yLength; i < xLength; i++) {
            carry += x[xAt + i] & LOW;
            sum[at + i] = (int) carry;
            carry >>>= 32;
        }
        if (carry == 0) {
            return xLength;
        }
        sum[at + xLength] = 1;
        return xLength + 1;
    }

    /** {@code x - y} to {@code difference}, {@code x} being not less and not shorter. */
    static int subtract(int[] x, int xAt, int xLength, int[] y, int yAt, int yLength, int[] difference, int at) {
        long borrow = 0;
        for (int i = 0; i < xLength; i++) {
            borrow += (x[xAt + i] & LOW) - (i < yLength ? y[yAt + i] & LOW : 0);
            difference[at + i] = (int) borrow;
            borrow >>= 32;
        }
        return xLength;
    }

    /** {@code x * y} to {@code product}, which holds zeros; a word that would be a leading zero is not written. */
    static int multiply(int[] x, int xAt, int xLength, int[] y, int yAt, int yLength, int[] product, int at) {
        if (xLength >= LONG_FACTOR && yLength >= LONG_FACTOR) {
            return store(value(x, xAt, xLength).multiply(value(y, yAt, yLength)), product, at);
        }
        int length = xLength + yLength;
        for (int j = 0; j < yLength; j++) {
            long factor = y[yAt + j] & LOW;
            long carry = 0;
            for (int i = 0; i < xLength; i++) {
                carry += (x[xAt + i] & LOW) * factor + (product[at + i + j] & LOW);
                product[at + i + j] = (int) carry;
                carry >>>= 32;
            }
            if (carry != 0) {
                product[at + j + xLength] = (int) carry;
            } else if (j == yLength - 1) {
                length--;
            }
        }
        return length;
    }

    /** {@code x << count} to {@code shifted}, which holds zeros; a word that would be a leading zero is not written. */
    static int shiftLeft(int[] x, int xAt, int xLength, int count, int[] shifted, int at) {
        int words = count >> 5;
        int bits = count & 31;
        long carry = 0;
        for (int i = 0; i < xLength; i++) {
            carry |= (x[xAt + i] & LOW) << bits;
            shifted[at + words + i] = (int) carry;
            carry >>>= 32;
        }
        if (carry == 0) {
            return words + xLength;
        }
        shifted[at + words + xLength] = (int) carry;
        return words + xLength + 1;
    }

    /** {@code x >> count} to {@code shifted}. */
    static int shiftRight(int[] x, int xAt, int xLength, int count, int[] shifted, int at) {
        int words = count >> 5;
        int bits = count & 31;
        int length = Math.max(0, xLength - words);
        for (int i = 0; i < length; i++) {
            long high = i + words + 1 < xLength ? x[xAt + i + words + 1] & LOW : 0;
            shifted[at + i] = (int) ((high << 32 | x[xAt + i + words] & LOW) >>> bits);
        }
        return length;
    }

    /** Divides {@code x} where it lies by a number of one word, and gives the remainder. */
    static int divide(int[] x, int xAt, int xLength, int divisor) {
        long by = divisor & LOW;
        long remainder = 0;
        for (int i = xLength - 1; i >= 0; i--) {
            long part = remainder << 32 | x[xAt + i] & LOW;
            long quotient = part >= 0 ? part / by : Long.divideUnsigned(part, by);
            x[xAt + i] = (int) quotient;
            remainder = part - quotient * by;
        }
        return (int) remainder;
    }

    /** {@code x % divisor}, the divisor being of one word. */
    static long remainder(int[] x, int xAt, int xLength, long divisor) {
        long remainder = 0;
        for (int i = xLength - 1; i >= 0; i--) {
            long part = remainder << 32 | x[xAt + i] & LOW;
            remainder = part >= 0 ? part % divisor : Long.remainderUnsigned(part, divisor);
        }
        return remainder;
    }

    /** The unsigned value of one word or the first two of several; of none, 0. */
    static long two(int[] x, int at, int length) {
        long low = length > 0 ? x[at] & LOW : 0;
        return length > 1 ? (long) x[at + 1] << 32 | low : low;
    }

    /** The remainder of {@code high << 64 | low} by a divisor greater than {@code high}, all unsigned: the division of two words by one, twice. */
    static long remainder(long high, long low, long divisor) {
        if (high == 0) {
            return Long.remainderUnsigned(low, divisor);
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long by = divisor << shift;
        long dividend = shift == 0 ? high : high << shift | low >>> -shift;
        long rest = low << shift;
        dividend = partialRemainder(dividend, rest >>> 32, by);
        return partialRemainder(dividend, rest & LOW, by) >>> shift;
    }

    /** The remainder of {@code high << 32 | low}, the divisor having its top bit set and being greater than {@code high}. */
    private static long partialRemainder(long high, long low, long divisor) {
        long first = divisor >>> 32;
        long second = divisor & LOW;
        long digit = Long.divideUnsigned(high, first);
        long rest = high - digit * first;
        while (digit > LOW || Long.compareUnsigned(digit * second, rest << 32 | low) > 0) {
            digit--;
            rest += first;
            if (rest > LOW) {
                break;
            }
        }
        return (high << 32 | low) - digit * divisor;
    }

    /**
     * Divides {@code x}, one word longer than its value, by {@code y} of two words and more, the highest with bit 31 set (Knuth, 4.3.1 D). The remainder
     * is left in {@code x}.
     *
     * @return the quotient
     */
    static int[] divide(int[] x, int[] y) {
        int n = y.length;
        int[] quotient = new int[x.length - n];
        long first = y[n - 1] & LOW;
        long second = y[n - 2] & LOW;
        for (int j = quotient.length - 1; j >= 0; j--) {
            long high = (x[j + n] & LOW) << 32 | x[j + n - 1] & LOW;
            long digit = Long.divideUnsigned(high, first);
            long rest = high - digit * first;
            while (digit > LOW || Long.compareUnsigned(digit * second, rest << 32 | x[j + n - 2] & LOW) > 0) {
                digit--;
                rest += first;
                if (rest > LOW) {
                    break;
                }
            }
            if (subtractProduct(x, j, y, digit)) {
                digit--;
                addBack(x, j, y);
            }
            quotient[j] = (int) digit;
        }
        return quotient;
    }

    /** {@code x -= y * digit} from word {@code j} on; whether it was too much. */
    private static boolean subtractProduct(int[] x, int j, int[] y, long digit) {
        long carry = 0;
        long borrow = 0;
        for (int i = 0; i < y.length; i++) {
            carry += (y[i] & LOW) * digit;
            borrow += (x[j + i] & LOW) - (carry & LOW);
            x[j + i] = (int) borrow;
            borrow >>= 32;
            carry >>>= 32;
        }
        borrow += (x[j + y.length] & LOW) - carry;
        x[j + y.length] = (int) borrow;
        return borrow < 0;
    }

    private static void addBack(int[] x, int j, int[] y) {
        long carry = 0;
        for (int i = 0; i < y.length; i++) {
            carry += (x[j + i] & LOW) + (y[i] & LOW);
            x[j + i] = (int) carry;
            carry >>>= 32;
        }
        x[j + y.length] += (int) carry;
    }

    static BigInteger value(int[] x, int at, int length) {
        byte[] bytes = new byte[4 * length];
        for (int i = 0, to = bytes.length - 1; i < length; i++) {
            int word = x[at + i];
            bytes[to--] = (byte) word;
            bytes[to--] = (byte) (word >> 8);
            bytes[to--] = (byte) (word >> 16);
            bytes[to--] = (byte) (word >> 24);
        }
        return new BigInteger(1, bytes);
    }

    /** Writes a number, and no leading zero; gives its length. */
    static int store(BigInteger value, int[] into, int at) {
        byte[] bytes = value.toByteArray();
        int length = value.bitLength() + 31 >> 5;
        Arrays.fill(into, at, at + length, 0);
        for (int i = 0; i < bytes.length && i < 4 * length; i++) {
            into[at + (i >> 2)] |= (bytes[bytes.length - 1 - i] & 0xff) << (i << 3);
        }
        return length;
    }

    /** The decimal digits of a number that is not longer than some tens of words. */
    static String toDecimal(int[] x, int at, int length) {
        int[] rest = Arrays.copyOfRange(x, at, at + length);
        int left = length(rest, 0, length);
        char[] text = new char[10 * left + 10];
        int start = text.length;
        do {
            int group = divide(rest, 0, left, 1_000_000_000);
            left = length(rest, 0, left);
            for (int i = 0; i < 9 && (left > 0 || group != 0 || i == 0); i++, group /= 10) {
                text[--start] = (char) ('0' + group % 10);
            }
        } while (left > 0);
        return new String(text, start, text.length - start);
    }
}
