package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.Opcode;
import java.util.Arrays;

/**
 * What operations cost, in units of the clock's time base: per opcode byte, and per runtime event.
 *
 * @param opcodes 256 costs, by opcode byte
 * @param events by {@link Event#ordinal()}
 */
public record CostTable(int[] opcodes, int[] events) {
    /** A runtime event that costs more than the opcode that caused it. */
    public enum Event {
        /** Calling a Python function. */
        CALL,
        /** Calling a native function. */
        NATIVE_CALL,
        /** Each step of a loop inside a native function. */
        NATIVE_STEP,
        /** Allocating a block of 16 bytes. */
        ALLOCATE,
        /** Collecting: each block of the heap. */
        COLLECT_BLOCK,
        /** Raising an exception. */
        RAISE,
        /** Unwinding a frame. */
        UNWIND,
        /** Compiling a line of source. */
        COMPILE_LINE,
        /** Each byte printed. */
        PRINT_BYTE
    }

    /** One unit for each opcode and event: for targets whose time means nothing. */
    public static final CostTable UNIT = uniform(1);

    private static CostTable uniform(int cost) {
        int[] opcodes = new int[256];
        int[] events = new int[Event.values().length];
        Arrays.fill(opcodes, cost);
        Arrays.fill(events, cost);
        return new CostTable(opcodes, events);
    }

    /** Instruction counts per opcode and event, scaled to the time base. */
    public interface Instructions {
        double ofOpcode(Opcode opcode);

        double ofEvent(Event event);
    }

    /** A table from instruction counts; {@code unitsPerInstruction} is cycles per instruction times the units of a cycle. */
    public static CostTable of(Instructions instructions, double unitsPerInstruction) {
        CostTable table = uniform(0);
        for (int code = 0; code < 256; code++) {
            Opcode opcode = Opcode.of(code).orElse(null);
            if (opcode != null) {
                table.opcodes[code] = (int) StrictMath.round(instructions.ofOpcode(opcode) * unitsPerInstruction);
            }
        }
        for (Event event : Event.values()) {
            table.events[event.ordinal()] = (int) StrictMath.round(instructions.ofEvent(event) * unitsPerInstruction);
        }
        return table;
    }

    public int of(Event event) {
        return events[event.ordinal()];
    }
}
