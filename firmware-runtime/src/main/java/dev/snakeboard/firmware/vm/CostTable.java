package dev.snakeboard.firmware.vm;

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

    /** 100 ns (of 1/115.2 GHz) for each opcode and event: for the board-less target, whose time goes on but means nothing. */
    public static final CostTable PLAIN = uniform(11_520);

    private static CostTable uniform(int cost) {
        int[] opcodes = new int[256];
        int[] events = new int[Event.values().length];
        Arrays.fill(opcodes, cost);
        Arrays.fill(events, cost);
        return new CostTable(opcodes, events);
    }

    public int of(Event event) {
        return events[event.ordinal()];
    }
}
