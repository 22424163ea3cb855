package dev.snakeboard.firmware.compile;

import java.math.BigInteger;

/** Constants as {@code repr} prints them. */
final class ConstantText {
    private static final char LAST_ASCII = 0x7e;

    private ConstantText() {}

    static String repr(Constant constant) {
        StringBuilder out = new StringBuilder();
        append(out, constant);
        return out.toString();
    }

    private static void append(StringBuilder out, Constant constant) {
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
            out.append(FloatText.repr(number));
        } else if (constant instanceof Constant.Complex(double real, double imaginary)) {
            out.append(FloatText.repr(real, imaginary));
        } else if (constant instanceof Constant.Str(String text)) {
            quote(out, text, Character.MAX_VALUE);
        } else if (constant instanceof Constant.Bytes(byte[] bytes)) {
            out.append('b');
            StringBuilder text = new StringBuilder(bytes.length);
            for (byte b : bytes) {
                text.append((char) (b & 0xff));
            }
            quote(out, text, LAST_ASCII);
        } else if (constant instanceof Constant.Tuple tuple) {
            tuple(out, tuple);
        }
    }

    private static void tuple(StringBuilder out, Constant.Tuple tuple) {
        out.append('(');
        for (int i = 0; i < tuple.items().size(); i++) {
            out.append(i > 0 ? ", " : "");
            append(out, tuple.items().get(i));
        }
        out.append(tuple.items().size() == 1 ? ",)" : ")");
    }

    private static void quote(StringBuilder out, CharSequence text, char lastPrintable) {
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
                    } else if (c < 0x20 || c == 0x7f || c > lastPrintable) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
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
