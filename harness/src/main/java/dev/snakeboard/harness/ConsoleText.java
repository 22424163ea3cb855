package dev.snakeboard.harness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a terminal would show of the console: carriage returns, backspaces and the sequences that the firmware's line editor uses are obeyed, the
 * title is
 * kept apart, colours are left out.
 */
final class ConsoleText {

    /** Characters of complete lines that are kept. */
    private static final int KEPT = 64 * 1024;

    /** How far into an escape sequence the output is. */
    private enum State { TEXT, ESCAPE, CONTROL, TITLE, TITLE_END }

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder sequence = new StringBuilder();
    private int column;
    private State state = State.TEXT;
    private byte[] partial = new byte[0];
    private String title = "";
    private String shown = "";
    private boolean changed;

    void written(int value) {
        changed = true;
        if (value >= 0x80) {
            partial = Arrays.copyOf(partial, partial.length + 1);
            partial[partial.length - 1] = (byte) value;
            if (partial.length >= length(partial[0])) {
                String text = new String(partial, StandardCharsets.UTF_8);
                partial = new byte[0];
                text.chars().forEach(c -> accept((char) c));
            }
        } else {
            partial = new byte[0];
            accept((char) value);
        }
    }

    private static int length(byte lead) {
        int value = lead & 0xFF;
        return value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
    }

    private void accept(char c) {
        switch (state) {
            case TEXT -> text(c);
            case ESCAPE -> {
                sequence.setLength(0);
                state = c == '[' ? State.CONTROL : c == ']' ? State.TITLE : State.TEXT;
            }
            case CONTROL -> {
                if (c >= '@' && c <= '~') {
                    state = State.TEXT;
                    control(c);
                } else {
                    sequence.append(c);
                }
            }
            case TITLE -> {
                if (c == '\u001b') {
                    state = State.TITLE_END;
                } else if (c == '\u0007') {
                    endTitle();
                } else if (sequence.length() < 256) {
                    sequence.append(c);
                }
            }
            case TITLE_END -> endTitle();
        }
    }

    private void endTitle() {
        state = State.TEXT;
        title = sequence.substring(sequence.indexOf(";") + 1);
    }

    private void text(char c) {
        switch (c) {
            case '\u001b' -> state = State.ESCAPE;
            case '\r' -> column = 0;
            case '\n' -> {
                lines.append(line).append('\n');
                line.setLength(0);
                column = 0;
                if (lines.length() > 2 * KEPT) {
                    lines.delete(0, lines.indexOf("\n", lines.length() - KEPT) + 1);
                }
            }
            case '\b' -> column = Math.max(0, column - 1);
            case '\u0004', '\u0007' -> { }
            default -> {
                if (column < line.length()) {
                    line.setCharAt(column, c);
                } else {
                    line.append(c);
                }
                column++;
            }
        }
    }

    private void control(char kind) {
        int number = sequence.toString().matches("[0-9]{1,4}") ? Integer.parseInt(sequence.toString()) : 0;
        switch (kind) {
            case 'D' -> column = Math.max(0, column - Math.max(1, number));
            case 'C' -> column = Math.min(line.length(), column + Math.max(1, number));
            case 'G' -> column = Math.min(line.length(), Math.max(0, number - 1));
            case 'K' -> {
                if (number == 2) {
                    line.setLength(0);
                    column = 0;
                } else {
                    line.setLength(column);
                }
            }
            case 'J' -> {
                lines.setLength(0);
                line.setLength(0);
                column = 0;
            }
            default -> { }
        }
    }

    /** Everything that is kept. */
    String text() {
        if (changed) {
            shown = lines.substring(Math.max(0, lines.length() - KEPT)) + line;
            changed = false;
        }
        return shown;
    }

    String title() {
        return title;
    }
}
