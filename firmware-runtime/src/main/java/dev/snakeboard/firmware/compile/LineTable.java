package dev.snakeboard.firmware.compile;

/** Steps through the line table of a code block ({@code mp_bytecode_decode_lineinfo} in {@code py/bc.h}). */
public final class LineTable {
    private final byte[] code;
    private final int end;
    private int at;
    private int bytes;
    private int lines;

    public LineTable(byte[] code, int start, int end) {
        this.code = code;
        this.end = end;
        at = start;
    }

    /** Moves to the next step; returns whether there is one. */
    public boolean next() {
        if (at >= end) {
            return false;
        }
        int first = code[at++];
        if (first >= 0) {
            bytes = first & 0x1f;
            lines = first >> 5;
        } else {
            bytes = first & 0xf;
            // A table cut short ends in a step whose second byte is missing.
            lines = first << 4 & 0x700 | (at < end ? code[at++] & 0xff : 0);
        }
        return true;
    }

    /** By how many bytes of code the step goes on. */
    public int bytes() {
        return bytes;
    }

    /** By how many source lines the step goes on, after those bytes. */
    public int lines() {
        return lines;
    }

    /**
     * The source line of an instruction.
     *
     * @param offset of the instruction from the first opcode, in bytes
     */
    public static int lineAt(byte[] code, Prelude prelude, int offset) {
        LineTable table = new LineTable(code, prelude.linesStart(), prelude.linesEnd());
        int left = offset;
        int line = 1;
        while (table.next() && left >= table.bytes) {
            left -= table.bytes;
            line += table.lines;
        }
        return line;
    }
}
