package dev.snakeboard.firmware.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands before the opcodes of a {@link RawCode} ({@code py/bc.h}).
 *
 * @param stateSize words of locals and value stack
 * @param handlerDepth entries of the exception stack
 * @param scopeFlags see {@link ScopeFlag}
 * @param positionalParameters number of positional parameters, closed-over cells among them
 * @param keywordOnlyParameters number of keyword-only parameters
 * @param positionalDefaults number of positional parameters that have a default
 * @param blockName index into the name table
 * @param parameterNames indices into the name table
 * @param linesStart offset of the line table
 * @param linesEnd its end; the cells follow
 * @param cells locals that are to be put into cells
 * @param codeStart offset of the first opcode
 */
public record Prelude(
        int stateSize,
        int handlerDepth,
        int scopeFlags,
        int positionalParameters,
        int keywordOnlyParameters,
        int positionalDefaults,
        int blockName,
        List<Integer> parameterNames,
        int linesStart,
        int linesEnd,
        List<Integer> cells,
        int codeStart) {

    /** How many bits of each number {@link #writeSignature} can carry: as many as 32-bit arithmetic holds. */
    private static final int MAX_SIGNATURE_BYTES = 16;

    /** Writes six numbers bit-interleaved, {@code xSSSSEAA} and then as many {@code xFSSKAED} as it takes. */
    static void writeSignature(ByteWriter out, int stateSize, int handlerDepth, int scopeFlags, int positional, int keywordOnly, int defaults) {
        int s = stateSize - 1;
        int e = handlerDepth;
        int f = scopeFlags;
        int a = positional;
        int k = keywordOnly;
        int d = defaults;
        int bits = (s & 0xf) << 3 | (e & 1) << 2 | a & 3;
        s >>= 4;
        e >>= 1;
        a >>= 2;
        while ((s | e | f | a | k | d) != 0) {
            out.put(0x80 | bits);
            bits = (f & 1) << 6 | (s & 3) << 4 | (k & 1) << 3 | (a & 1) << 2 | (e & 1) << 1 | d & 1;
            s >>= 2;
            e >>= 1;
            f >>= 1;
            a >>= 1;
            k >>= 1;
            d >>= 1;
        }
        out.put(bits);
    }

    /** Writes two numbers bit-interleaved, as many {@code xIIIIIIC} as it takes. */
    static void writeSizes(ByteWriter out, int infoLength, int cellCount) {
        int i = infoLength;
        int c = cellCount;
        do {
            int bits = (i & 0x3f) << 1 | c & 1;
            i >>= 6;
            c >>= 1;
            out.put((i | c) != 0 ? 0x80 | bits : bits);
        } while ((i | c) != 0);
    }

    /** Writes steps of the line table: {@code 0LLBBBBB}, or {@code 1LLLBBBB LLLLLLLL} for steps of more than 6 lines. */
    static void writeLineStep(ByteWriter out, int bytes, int lines) {
        int b = bytes;
        int l = lines;
        while (b > 0 || l > 0) {
            if (l <= 6 || b > 0xf) {
                int skip = Math.min(b, 0x1f);
                int step = skip < b ? 0 : Math.min(l, 3);
                out.put(step << 5 | skip);
                b -= skip;
                l -= step;
            } else {
                int step = Math.min(l, 0x7ff);
                out.put(0x80 | step >> 4 & 0x70 | b);
                out.put(step);
                b = 0;
                l -= step;
            }
        }
    }

    /**
     * Reads the prelude of {@code code}.
     *
     * @throws MpyFormatException if it is cut short or contradicts itself
     */
    public static Prelude read(byte[] code) {
        ByteReader in = new ByteReader(code);
        int z = in.next();
        int s = z >> 3 & 0xf;
        int e = z >> 2 & 1;
        int f = 0;
        int a = z & 3;
        int k = 0;
        int d = 0;
        for (int n = 0; (z & 0x80) != 0; n++) {
            if (n == MAX_SIGNATURE_BYTES) {
                throw new MpyFormatException("a code block's signature does not end");
            }
            z = in.next();
            s |= (z & 0x30) << 2 * n;
            e |= (z & 0x02) << n;
            f |= (z >> 6 & 1) << n;
            a |= (z & 0x04) << n;
            k |= (z >> 3 & 1) << n;
            d |= (z & 0x01) << n;
        }
        int infoLength = 0;
        int cellCount = 0;
        for (int n = 0; ; n++) {
            if (n == MAX_SIGNATURE_BYTES) {
                throw new MpyFormatException("a code block's sizes do not end");
            }
            z = in.next();
            cellCount |= (z & 1) << n;
            infoLength |= n < 5 ? (z >> 1 & 0x3f) << 6 * n : 0;
            if ((z & 0x80) == 0) {
                break;
            }
        }
        int linesEnd = in.at() + infoLength;
        if (infoLength < 0 || cellCount < 0 || infoLength > code.length || cellCount > code.length || linesEnd + cellCount > code.length) {
            throw new MpyFormatException("a code block's prelude is longer than the block");
        }
        if (a < 0 || k < 0 || a + k < 0 || a + k > code.length || s < 0 || s == Integer.MAX_VALUE || e < 0 || d < 0) {
            throw new MpyFormatException("a code block's signature is out of range");
        }
        int blockName = in.uint();
        List<Integer> parameterNames = new ArrayList<>(a + k);
        for (int i = 0; i < a + k; i++) {
            parameterNames.add(in.uint());
        }
        if (in.at() > linesEnd) {
            throw new MpyFormatException("a code block's names are longer than its prelude");
        }
        List<Integer> cells = new ArrayList<>(cellCount);
        for (int i = 0; i < cellCount; i++) {
            cells.add(code[linesEnd + i] & 0xff);
        }
        return new Prelude(s + 1, e, f, a, k, d, blockName, parameterNames, in.at(), linesEnd, cells, linesEnd + cellCount);
    }
}
