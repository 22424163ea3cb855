package dev.snakeboard.firmware.supervisor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line that a user edits on a terminal ({@code shared/readline/readline.c}): echo, cursor keys, history, indentation, completion. What is written
 * to the
 * terminal is what the firmware writes, byte for byte; the line is kept in characters, not bytes.
 */
final class LineEditor {

    static final int CTRL_A = 1;
    static final int CTRL_B = 2;
    static final int CTRL_C = 3;
    static final int CTRL_D = 4;
    static final int CTRL_E = 5;

    private static final int HISTORY = 8;
    private static final String INDENT = "    ";
    private static final String ERASE_TO_END = "\u001b[K";
    private static final String CLEAR_SCREEN = "\u001b[;H\u001b[2J";

    /** How far into an escape sequence the input is. */
    private enum Escape { NONE, ESC, BRACKET, DIGIT, LETTER_O }

    /** Whether a new line gets the indentation of the one before. */
    private enum Indentation { ON, JUST_ADDED, OFF }

    /** Completes words. */
    interface Completion {
        /** What Tab does at the end of a text: empty means nothing. */
        Proposal complete(String text);
    }

    /**
     * What Tab adds.
     *
     * @param listed whether the choices were printed, so that the line must be shown again
     */
    record Proposal(String added, boolean listed) {
        static final Proposal NOTHING = new Proposal("", false);
    }

    /** Why {@link #read} returned. */
    enum End { ENTERED, CTRL_A, CTRL_B, CTRL_C, CTRL_D, CTRL_E }

    private final Terminal terminal;
    private final Completion completion;
    private final List<String> history = new ArrayList<>();

    private StringBuilder line = new StringBuilder();
    private String prompt = "";
    /** Where this line begins in a text of several lines. */
    private int start;
    private int cursor;
    private int recalled;
    private Escape escape = Escape.NONE;
    private int digit;
    private Indentation indentation = Indentation.ON;
    private byte[] partial = new byte[0];

    // What a key asks for: steps back, a redraw from there, steps forward.
    private int back;
    private boolean redraw;
    private int forward;

    LineEditor(Terminal terminal, Completion completion) {
        this.terminal = terminal;
        this.completion = completion;
    }

    /** All lines so far. */
    String text() {
        return line.toString();
    }

    /** Begins a new text. */
    void clear() {
        line = new StringBuilder();
    }

    /** Reads one more line of the text. */
    End read(String newPrompt) {
        prompt = newPrompt;
        start = line.length();
        cursor = start;
        recalled = -1;
        escape = Escape.NONE;
        terminal.write(prompt);
        if (line.isEmpty()) {
            indentation = Indentation.ON;
        }
        indent();
        while (true) {
            int c = terminal.read();
            if (escape == Escape.NONE && CTRL_A <= c && c <= CTRL_E && line.length() == start) {
                return End.values()[c];
            }
            if (escape == Escape.NONE && c == CTRL_C) {
                return End.CTRL_C;
            }
            if (escape == Escape.NONE && c == '\r') {
                terminal.write("\r\n");
                remember(line.substring(start));
                return End.ENTERED;
            }
            key(c);
        }
    }

    /** Adds a line feed: another line follows. */
    void continueLine() {
        line.append('\n');
    }

    private void remember(String entered) {
        if (!entered.isEmpty() && (history.isEmpty() || !history.getFirst().equals(entered))) {
            history.addFirst(entered);
            if (history.size() > HISTORY) {
                history.removeLast();
            }
        }
    }

    // ---- keys

    private void key(int c) {
        int lengthBefore = line.length();
        back = 0;
        redraw = false;
        forward = 0;
        switch (escape) {
            case NONE -> plainKey(c);
            case ESC -> escape = c == '[' ? Escape.BRACKET : c == 'O' ? Escape.LETTER_O : Escape.NONE;
            case BRACKET -> bracket(c);
            case DIGIT -> {
                escape = Escape.NONE;
                if (c == '~') {
                    numberedKey();
                }
            }
            case LETTER_O -> {
                escape = Escape.NONE;
                if (c == 'H') {
                    home();
                } else if (c == 'F') {
                    end();
                }
            }
        }
        show(lengthBefore);
        if (indentation == Indentation.JUST_ADDED) {
            indentation = Indentation.ON;
        }
    }

    private void plainKey(int c) {
        switch (c) {
            case CTRL_A -> home();
            case CTRL_B -> left();
            case CTRL_D -> delete();
            case CTRL_E -> end();
            case 6 -> right();
            case 8, 127 -> backspace();
            case 9 -> tab();
            case 11 -> {
                line.setLength(cursor);
                redraw = true;
            }
            case 12 -> {
                terminal.write(CLEAR_SCREEN + prompt + line.substring(start, cursor));
                redraw = true;
            }
            case 14 -> recall(-1);
            case 16 -> recall(1);
            case 21 -> {
                back = cursor - start;
                line.delete(start, cursor);
                redraw = true;
            }
            case 27 -> escape = Escape.ESC;
            default -> {
                if (c >= ' ') {
                    type(c);
                }
            }
        }
    }

    private void bracket(int c) {
        if (c >= '0' && c <= '9') {
            digit = c;
            escape = Escape.DIGIT;
            return;
        }
        escape = Escape.NONE;
        switch (c) {
            case 'A' -> recall(1);
            case 'B' -> recall(-1);
            case 'C' -> right();
            case 'D' -> left();
            case 'H' -> home();
            case 'F' -> end();
            default -> { }
        }
    }

    private void numberedKey() {
        switch (digit) {
            case '1', '7' -> home();
            case '4', '8' -> end();
            case '3' -> delete();
            default -> { }
        }
    }

    private void home() {
        back = cursor - start;
    }

    private void end() {
        forward = line.length() - cursor;
    }

    private void left() {
        back = cursor > start ? 1 : 0;
    }

    private void right() {
        forward = cursor < line.length() ? 1 : 0;
    }

    private void delete() {
        if (cursor < line.length()) {
            line.deleteCharAt(cursor);
            redraw = true;
        }
    }

    /** In an indentation of four or more, four spaces go at once. */
    private void backspace() {
        if (cursor == start) {
            return;
        }
        String before = line.substring(start, cursor);
        int count = before.length() >= INDENT.length() && before.isBlank() && before.indexOf('\t') < 0 ? INDENT.length() : 1;
        line.delete(cursor - count, cursor);
        back = count;
        redraw = true;
    }

    private void tab() {
        if (indentation == Indentation.JUST_ADDED) {
            indentation = Indentation.OFF;
            return;
        }
        if (!line.isEmpty() && cursor > 0 && Character.isWhitespace(line.charAt(cursor - 1))) {
            insert(INDENT);
            return;
        }
        Proposal proposal = completion.complete(line.substring(start, cursor));
        if (proposal.listed()) {
            terminal.write(prompt + line.substring(start, cursor));
            redraw = true;
        } else if (!proposal.added().isEmpty()) {
            insert(proposal.added());
        }
    }

    private void insert(String text) {
        line.insert(cursor, text);
        redraw = true;
        forward = text.length();
    }

    /** A byte of a character; shown when the character is complete. */
    private void type(int c) {
        if (c == ' ' && indentation == Indentation.JUST_ADDED) {
            indentation = Indentation.OFF;
            line.setLength(line.length() - 3);
            back = 3;
            return;
        }
        if (c >= 0x80) {
            byte[] longer = Arrays.copyOf(partial, partial.length + 1);
            longer[partial.length] = (byte) c;
            partial = longer;
            if (partial.length < utf8Length(partial[0])) {
                return;
            }
            insert(new String(partial, StandardCharsets.UTF_8));
            partial = new byte[0];
            return;
        }
        partial = new byte[0];
        insert(String.valueOf((char) c));
    }

    private static int utf8Length(byte lead) {
        int value = lead & 0xFF;
        return value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
    }

    /** Fetches an older (1) or newer (-1) line. */
    private void recall(int step) {
        boolean possible = step > 0 ? recalled + 1 < history.size() : recalled >= 0;
        if (!possible) {
            return;
        }
        recalled += step;
        line.setLength(start);
        if (recalled >= 0) {
            line.append(history.get(recalled));
        }
        back = cursor - start;
        redraw = true;
        forward = line.length() - start;
    }

    // ---- the terminal

    private void show(int lengthBefore) {
        if (back > 0) {
            moveBack(back);
            cursor -= back;
        }
        if (redraw) {
            if (line.length() < lengthBefore) {
                terminal.write(ERASE_TO_END);
            }
            terminal.write(line.substring(cursor));
            moveBack(line.length() - (cursor + forward));
            cursor += forward;
        } else if (forward > 0) {
            terminal.write(line.substring(cursor, cursor + forward));
            cursor += forward;
        }
    }

    private void moveBack(int columns) {
        terminal.write(columns <= 4 ? "\b".repeat(columns) : "\u001b[" + columns + "D");
    }

    /** Repeats the indentation of the line before, one deeper after a colon; none after two lines of spaces. */
    private void indent() {
        if (indentation == Indentation.OFF || line.length() < 2 || line.charAt(line.length() - 1) != '\n') {
            return;
        }
        String text = line.substring(0, line.length() - 1);
        int previous = text.lastIndexOf('\n') + 1;
        String above = text.substring(previous);
        int spaces = above.length() - above.stripLeading().length();
        if (previous > 0 && spaces == above.length() && isSpaces(text.substring(0, previous - 1))) {
            return;
        }
        int levels = spaces / INDENT.length() + (text.endsWith(":") ? 1 : 0);
        for (int i = 0; i < levels; i++) {
            line.append(INDENT);
            terminal.write(INDENT);
            cursor += INDENT.length();
            indentation = Indentation.JUST_ADDED;
        }
    }

    /** Whether the last line of a text, which is not its first, is nothing but spaces. */
    private static boolean isSpaces(String text) {
        int begin = text.lastIndexOf('\n') + 1;
        return begin > 0 && text.substring(begin).chars().allMatch(c -> c == ' ');
    }
}
