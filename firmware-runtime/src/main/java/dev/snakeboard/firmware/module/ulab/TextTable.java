package dev.snakeboard.firmware.module.ulab;

import java.util.Arrays;

/**
 * A file with a table of numbers, read twice: once for its shape, once for the numbers. The firmware reads pieces of 127 bytes, and a comment
 * ends with the piece, if not with the line; so does it here.
 */
final class TextTable {
    /** What the firmware's counter of rows holds. */
    static final int MOST_ROWS = 65535;

    private static final int PIECE = FileAccess.BUFFER - 1;
    private static final String BLANKS = " \t\u000b\f\r";

    private final FileAccess file;
    private final char delimiter;
    private final char comment;
    private final int skip;
    private final int end;
    private byte[] piece = new byte[0];
    private int at;

    /**
     * A table.
     *
     * @param skip number of lines to leave out
     * @param end number of lines after which to stop, those left out included
     */
    TextTable(FileAccess file, char delimiter, char comment, int skip, int end) {
        this.file = file;
        this.delimiter = delimiter;
        this.comment = comment;
        this.skip = skip;
        this.end = end;
    }

    /** Takes the text of each number. */
    interface Numbers {
        void add(String text);
    }

    private boolean nextPiece() {
        piece = file.read(PIECE);
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] == 0) {
                piece = Arrays.copyOf(piece, i);
            }
        }
        at = 0;
        return piece.length > 0;
    }

    private boolean isAtEnd() {
        return at >= piece.length;
    }

    private char here() {
        return isAtEnd() ? 0 : (char) (piece[at] & 0xff);
    }

    /** Passes over a comment; whether the line ended with it. */
    private boolean skipComment() {
        while (!isAtEnd()) {
            at++;
            if (here() == '\n') {
                at++;
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(char c) {
        return c != 0 && BLANKS.indexOf(c) >= 0;
    }

    /** Lines, and numbers per line on average. A line break counts as the first character of the next number. */
    Shape measure() {
        int lines = 0;
        int rows = 0;
        int items = 0;
        int length = 0;
        while (lines < end && nextPiece()) {
            while (!isAtEnd()) {
                if (here() == comment && skipComment()) {
                    lines++;
                }
                if (isAtEnd()) {
                    break;
                }
                if (here() == '\n') {
                    lines++;
                    if (lines > skip) {
                        rows++;
                        items++;
                        length = 0;
                    }
                    if (lines == end) {
                        break;
                    }
                }
                if (!isBlank(here()) && here() != delimiter) {
                    at++;
                    length++;
                    continue;
                }
                do {
                    at++;
                } while (isBlank(here()));
                if (length > 0 && lines >= skip) {
                    items++;
                }
                length = 0;
            }
        }
        return Shape.matrix(rows, rows == 0 ? 0 : items / rows);
    }

    /**
     * Reads the numbers.
     *
     * @param columns which ones to take, or null for all
     */
    void read(int[] columns, Numbers numbers) {
        int row = 0;
        int column = 0;
        StringBuilder number = new StringBuilder();
        while (row < end && nextPiece()) {
            while (!isAtEnd()) {
                if (here() == comment && skipComment()) {
                    row++;
                }
                if (isAtEnd() || row == end) {
                    break;
                }
                if (!isBlank(here()) && here() != '\n' && here() != delimiter) {
                    number.append(here());
                    at++;
                    continue;
                }
                do {
                    at++;
                } while (isBlank(here()) || here() == '\n');
                if (number.isEmpty()) {
                    continue;
                }
                if (row >= skip && isWanted(columns, column)) {
                    numbers.add(number.toString());
                }
                number.setLength(0);
                column++;
                if (piece[at - 1] == '\n') {
                    column = 0;
                    row++;
                }
            }
        }
    }

    private static boolean isWanted(int[] columns, int column) {
        if (columns == null) {
            return true;
        }
        for (int wanted : columns) {
            if (wanted == column) {
                return true;
            }
        }
        return false;
    }
}
