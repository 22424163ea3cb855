package dev.snakeboard.firmware.compile;

import java.math.BigInteger;

/** Constants as {@code repr} prints them. */
final class ConstantText {
    private static final char LAST_ASCII = 0x7e;

    private final FloatNotation floats;
    private final StringBuilder out = new StringBuilder();

    private ConstantText(FloatNotation floats) {
        this.floats = floats;
    }

    static String repr(Constant constant, FloatNotation floats) {
        ConstantText text = new ConstantText(floats);
        text.append(constant);
        return text.out.toString();
    }

    private void append(Constant constant) {
        if (constant instanceof Constant.Singleton word) {
            out.append(switch (word) {
                case NONE -> "None";
                case FALSE -> "False";
                case TRUE -> "True";
                case ELLIPSIS -> "Ellipsis";
                case FUN_TABLE -> "<native function table>";
            });
        } else if (constant instanceof Constant.Int(BigInteger number)) {
            out.append(number);
        } else if (constant instanceof Constant.Float(double number)) {
            out.append(floats.repr(number));
        } else if (constant instanceof Constant.Complex(double real, double imaginary)) {
            complex(real, imaginary);
        } else if (constant instanceof Constant.Str(String text)) {
            quote(text, Character.MAX_VALUE);
        } else if (constant instanceof Constant.Bytes(byte[] bytes)) {
            out.append('b');
            StringBuilder text = new StringBuilder(bytes.length);
            for (byte b : bytes) {
                text.append((char) (b & 0xff));
            }
            quote(text, LAST_ASCII);
        } else if (constant instanceof Constant.Tuple tuple) {
            tuple(tuple);
        }
    }

    private void complex(double real, double imaginary) {
        String text = plain(imaginary) + "j";
        if (real == 0) {
            out.append(text);
        } else {
            out.append('(').append(plain(real)).append(text.charAt(0) == '-' ? "" : "+").append(text).append(')');
        }
    }

    /** A float without the point that only tells it from an integer. */
    private String plain(double number) {
        String text = floats.repr(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void tuple(Constant.Tuple tuple) {
        out.append('(');
        for (int i = 0; i < tuple.items().size(); i++) {
            out.append(i > 0 ? ", " : "");
            append(tuple.items().get(i));
        }
        out.append(tuple.items().size() == 1 ? ",)" : ")");
    }

    private void quote(CharSequence text, char lastPrintable) {
        boolean doubleQuotes = contains(text, '\'') && !contains(text, '"');
        char quote = doubleQuotes ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(c);
                    } else if (c < 0x20 || c >= 0x7f && c <= 0xa0 || c == 0xad || c > lastPrintable && c <= 0xff) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
                    } else if (c >= 0x2000 && c <= 0x200f || c == 0x2028 || c == 0x2029 || c == 0xffff) {
                        out.append("\\u").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append(quote);
    }

    private static boolean contains(CharSequence text, char wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == wanted) {
                return true;
            }
        }
        return false;
    }
}
