package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Constant;
import java.math.BigInteger;

/** The values of number literals ({@code py/parsenum.c}); the lexer has taken the underscores out. */
final class NumberLiterals {
    private final CompilerOptions options;

    NumberLiterals(CompilerOptions options) {
        this.options = options;
    }

    BigInteger integer(String text, int line) {
        int base = 10;
        int start = 0;
        if (text.length() > 1 && text.charAt(0) == '0') {
            switch (text.charAt(1) | 0x20) {
                case 'x' -> base = 16;
                case 'o' -> base = 8;
                case 'b' -> base = 2;
                // A number that starts with 0 has to be all zeros: the firmware reads it in base 1.
                default -> base = 1;
            }
            start = base == 1 ? 0 : 2;
        }
        String digits = text.substring(start);
        boolean valid = !digits.isEmpty();
        for (int i = 0; i < digits.length() && valid; i++) {
            int digit = Character.digit(digits.charAt(i), 36);
            valid = digit >= 0 && digit < base;
        }
        if (!valid) {
            throw new CompileException("SyntaxError", invalidInteger(base == 1 ? 0 : base, digits), line);
        }
        if (base == 1) {
            return BigInteger.ZERO;
        }
        BigInteger value = digits.length() <= 7 ? BigInteger.valueOf(Integer.parseInt(digits, base)) : new BigInteger(digits, base);
        if (!options.dialect().bigIntegers() && value.bitLength() >= options.smallIntBits()) {
            throw new CompileException("OverflowError", "No long integer support", 0);
        }
        return value;
    }

    private String invalidInteger(int base, String digits) {
        return switch (options.dialect().errorReporting()) {
            case TERSE -> "invalid syntax for integer";
            case NORMAL -> "invalid syntax for integer with base " + base;
            case DETAILED -> "invalid syntax for integer with base " + base + ": '" + digits + "'";
        };
    }

    /** A float, or an imaginary number if it ends in {@code j}. */
    Constant floatOrImaginary(String text, int line) {
        int i = 0;
        int end = text.length();
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        if (i < end && text.charAt(i) == '.') {
            i++;
            while (i < end && isDigit(text.charAt(i))) {
                i++;
            }
        }
        boolean exponentMissing = false;
        if (i < end && text.charAt(i) == 'e') {
            i++;
            if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
                i++;
            }
            exponentMissing = i == end;
            int digits = i;
            while (i < end && isDigit(text.charAt(i))) {
                i++;
            }
            // "1ej" parses in the firmware, as 1e0j.
            if (i == digits && !exponentMissing) {
                return finish(text.substring(0, digits) + "0", text, i, line);
            }
        }
        if (exponentMissing) {
            throw invalidNumber(line);
        }
        return finish(text.substring(0, i), text, i, line);
    }

    private Constant finish(String number, String text, int at, int line) {
        boolean imaginary = at < text.length() && (text.charAt(at) | 0x20) == 'j';
        if (imaginary && !options.dialect().complexNumbers()) {
            throw new CompileException("SyntaxError", "complex values not supported", line);
        }
        if (at + (imaginary ? 1 : 0) != text.length()) {
            throw invalidNumber(line);
        }
        double value = options.floatNotation().parse(number);
        return imaginary ? new Constant.Complex(0, value) : new Constant.Float(value);
    }

    private static CompileException invalidNumber(int line) {
        return new CompileException("SyntaxError", "invalid syntax for number", line);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
