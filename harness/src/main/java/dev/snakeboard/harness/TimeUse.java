package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What a span of time went into, in units of {@link dev.snakeboard.emulator.time.TimeBase}. What is none of the parts, the program's own bytecode had.
 *
 * @param length of the span
 * @param idle slept through
 * @param interrupts in interrupt handlers, and taken by a radio's protocol stack
 * @param collections spent on collecting garbage
 * @param compiling spent on parsing and compiling sources
 * @param natives in native functions that the program called, sleep, collections and what they compiled excepted
 */
public record TimeUse(long length, long idle, long interrupts, long collections, long compiling, long natives) {

    static final TimeUse NONE = new TimeUse(0, 0, 0, 0, 0, 0);

    /** Since power on; {@link #since} makes a span of two of these. */
    static TimeUse until(Mcu mcu, Vm vm) {
        return new TimeUse(mcu.clock().now(), mcu.clock().idleTime(), mcu.clock().interruptTime() + mcu.clock().stolenTime(), vm.collecting.time(),
                vm.compiling.time(), vm.nativeTime());
    }

    TimeUse since(TimeUse before) {
        return new TimeUse(length - before.length, idle - before.idle, interrupts - before.interrupts, collections - before.collections,
                compiling - before.compiling, natives - before.natives);
    }

    TimeUse plus(TimeUse other) {
        return new TimeUse(length + other.length, idle + other.idle, interrupts + other.interrupts, collections + other.collections,
                compiling + other.compiling, natives + other.natives);
    }

    /** The same without sleep. */
    public TimeUse awake() {
        return new TimeUse(busy(), 0, interrupts, collections, compiling, natives);
    }

    /** Time for which the CPU worked, interrupt handlers included. */
    public long busy() {
        return length - idle;
    }
}
