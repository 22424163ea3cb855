package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Ram;

/**
 * The head of a function's bytecode, decoded ({@code py/bc.h}).
 *
 * @param states words of locals and value stack
 * @param handlers how deep exception handlers nest
 * @param flags the scope's flags
 * @param positional number of positional parameters
 * @param keywordOnly number of keyword-only parameters
 * @param defaults number of default values of positional parameters
 * @param info address of the source info: name, parameter names, line table
 * @param cells address of the numbers of locals that live in cells; it ends where the opcodes start
 * @param start address of the first opcode
 */
public record Prelude(int states, int handlers, int flags, int positional, int keywordOnly, int defaults, int info, int cells, int start) {
    /** Decodes the prelude at an address. */
    public static Prelude at(Ram ram, int code) {
        int ip = code;
        int z = ram.byteAt(ip++);
        int states = z >> 3 & 0xf;
        int handlers = z >> 2 & 1;
        int flags = 0;
        int positional = z & 3;
        int keywordOnly = 0;
        int defaults = 0;
        for (int n = 0; (z & 0x80) != 0; n++) {
            z = ram.byteAt(ip++);
            states |= (z & 0x30) << 2 * n;
            handlers |= (z & 2) << n;
            flags |= (z & 0x40) >> 6 << n;
            positional |= (z & 4) << n;
            keywordOnly |= (z & 8) >> 3 << n;
            defaults |= (z & 1) << n;
        }
        int infoSize = 0;
        int cellCount = 0;
        int n = 0;
        do {
            z = ram.byteAt(ip++);
            cellCount |= (z & 1) << n;
            infoSize |= (z & 0x7e) >> 1 << 6 * n;
            n++;
        } while ((z & 0x80) != 0);
        return new Prelude(
                states + 1, handlers, flags, positional, keywordOnly, defaults, ip, ip + infoSize, ip + infoSize + cellCount);
    }

    /** The index of the function's name in the module's name table. */
    public int nameIndex(Ram ram) {
        return uint(ram, info);
    }

    /** The index of the name of parameter {@code i}. */
    public int parameterIndex(Ram ram, int i) {
        return uint(ram, i == 0 ? skip(ram, info) : afterParameterIndex(ram, i - 1));
    }

    /** The address after the index of the name of parameter {@code i}. */
    int afterParameterIndex(Ram ram, int i) {
        int at = skip(ram, info);
        for (int k = 0; k <= i; k++) {
            at = skip(ram, at);
        }
        return at;
    }

    /** The source line of an opcode at an address. */
    public int line(Ram ram, int address) {
        return place(ram, address).line();
    }

    /**
     * Where an opcode is in the source.
     *
     * @param entries of the table of lines that are read to find it
     */
    record Place(int line, int entries) {}

    Place place(Ram ram, int address) {
        int at = info;
        for (int i = 0; i < 1 + positional + keywordOnly; i++) {
            at = skip(ram, at);
        }
        int line = 1;
        int entries = 0;
        int offset = address - start;
        while (at < cells) {
            int c = ram.byteAt(at);
            entries++;
            int bytes;
            int lines;
            if ((c & 0x80) == 0) {
                bytes = c & 0x1f;
                lines = c >> 5;
                at++;
            } else {
                bytes = c & 0xf;
                lines = (c << 4 & 0x700) | ram.byteAt(at + 1);
                at += 2;
            }
            if (offset < bytes) {
                break;
            }
            offset -= bytes;
            line += lines;
        }
        return new Place(line, entries);
    }

    private static int uint(Ram ram, int address) {
        int at = address;
        int b = ram.byteAt(at++);
        int value = b & 0x7f;
        while ((b & 0x80) != 0) {
            b = ram.byteAt(at++);
            value = value << 7 | b & 0x7f;
        }
        return value;
    }

    private static int skip(Ram ram, int address) {
        int at = address;
        while ((ram.byteAt(at++) & 0x80) != 0) {
            continue;
        }
        return at;
    }
}
