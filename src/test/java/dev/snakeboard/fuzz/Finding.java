package dev.snakeboard.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * An input that broke something.
 *
 * @param index which input of the run it came from
 * @param input the input, cut down as far as the error stays the same
 */
record Finding(String target, long seed, long index, byte[] input, Throwable error) {
    /** What tells errors apart: the kind, and where it came from. */
    static String kind(Throwable error) {
        StackTraceElement[] places = error.getStackTrace();
        return error.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }

    @Override
    public String toString() {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        String[] lines = trace.toString().split("\\R");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(lines.length, 25); i++) {
            text.append("    ").append(lines[i]).append('\n');
        }
        return "%s breaks: -Dfuzz.target=%s -Dfuzz.seed=%d -Dfuzz.first=%d -Dfuzz.count=1%n%s  input, %d bytes: %s%n  as text: %s".formatted(
                target, target, seed, index, text, input.length, HexFormat.of().formatHex(input), printable(input));
    }

    private static String printable(byte[] input) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : new String(input, StandardCharsets.UTF_8).toCharArray()) {
            switch (c) {
                case '\n' -> text.append("\\n");
                case '"', '\\' -> text.append('\\').append(c);
                default -> {
                    if (c < ' ' || c > '~') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }
}
