package dev.snakeboard.emulator.trace;

import dev.snakeboard.board.Level;

/**
 * One thing that happened. Times are in units of {@link dev.snakeboard.emulator.time.TimeBase}.
 *
 * <p>Events are recorded in the order in which the emulator handles them. That is the order of their times, except that what an interrupt
 * handler does may carry a time a few cycles after an outside event recorded next.
 */
public sealed interface TraceEvent {

    long time();

    /** Which way a byte went, seen from the board. */
    enum Direction { IN, OUT }

    /** What a key did. */
    enum KeyAction { PRESSED, RELEASED }

    /** What a task of the program is doing. */
    enum TaskState { RUNNING, READY, WAITING, DONE }

    /** A pad changed its level, and will keep it. */
    record PinEdge(long time, String pad, Level level) implements TraceEvent {
    }

    /** A peripheral began to make a square wave on a pad: its edges are not recorded one by one. */
    record PinWave(long time, String pad, long period, long high) implements TraceEvent {
    }

    /** The board and something outside drive a pad against each other. */
    record Contention(long time, String pad, int milliamps) implements TraceEvent {
    }

    /** A program read a pad that nothing drives or pulls: a real one would read noise. */
    record FloatingRead(long time, String pad) implements TraceEvent {
    }

    /** A peripheral asked for attention. */
    record InterruptPosted(long time, String line) implements TraceEvent {
    }

    /** An interrupt handler began. @param postedAt when it was asked for; the difference is the latency */
    record InterruptHandled(long time, String line, long postedAt) implements TraceEvent {
    }

    /** An interrupt handler ended. @param began when it began; what it took is the difference */
    record InterruptEnded(long time, String line, long began) implements TraceEvent {
    }

    /** A scanner put a key event into its queue. */
    record KeyRecorded(long time, String scanner, int key, KeyAction action) implements TraceEvent {
    }

    /** A scanner had a key event and no room for it. */
    record KeyLost(long time, String scanner, int key, KeyAction action) implements TraceEvent {
    }

    /** A counter counted an edge. */
    record CounterChanged(long time, String pad, long count) implements TraceEvent {
    }

    /**
     * A program took what had been recorded for it: key events, edges that were counted since it looked last, bytes of a serial unit.
     *
     * @param source the scanner, or the pad
     * @param count how many
     */
    record Taken(long time, String source, long count) implements TraceEvent {
    }

    /** A byte was complete on a serial line of the chip. */
    record UartByte(long time, String pad, Direction direction, int value) implements TraceEvent {
    }

    /** A received byte found no room, or was cut off by it. */
    record UartOverrun(long time, String pad, int value) implements TraceEvent {
    }

    /** Bytes for pixels began to leave a pad. @param bytes in hexadecimal, as sent */
    record PixelData(long time, String pad, String bytes) implements TraceEvent {
    }

    /** An analog input was converted. @param value as the program sees it, 0 … 65535 */
    record Converted(long time, String pad, int value) implements TraceEvent {
    }

    /** The firmware slept; interrupt handlers may have run meanwhile. @param from when it fell asleep; {@code time} is when it woke */
    record Slept(long time, long from) implements TraceEvent {
    }

    /** A task of the program changed its state. @param detail what it waits for, where it is; may be empty */
    record TaskChanged(long time, int task, String name, TaskState state, String detail) implements TraceEvent {
    }

    /** A byte passed the console. */
    record ConsoleByte(long time, Direction direction, int value) implements TraceEvent {
    }

    /** The chip was reset. */
    record Reset(long time, String reason) implements TraceEvent {
    }
}
