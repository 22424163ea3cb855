package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.vm.Vm;

/** The firmware's clock: a tick of 1/1024 s since boot, and milliseconds made of it ({@code supervisor/shared/tick.c}). */
public final class Ticks {
    /** {@code supervisor.ticks_ms} wraps at 2²⁹ and starts 65.536 s before that, so that programs meet the wrap early. */
    private static final int MASK = (1 << 29) - 1;

    private static final int START = 0x1fff0000;

    private Ticks() {}

    /** Milliseconds since boot, in whole ticks: some numbers are left out. */
    public static long milliseconds(Vm vm) {
        vm.clock.settle();
        return vm.clock.now() / TimeBase.UNITS_PER_TICK * 1000 / 1024;
    }

    /** {@code supervisor.ticks_ms()}. */
    public static int supervisorTicks(Vm vm) {
        return (int) (milliseconds(vm) + START & MASK);
    }

    /** {@code later - earlier} of two values of {@link #supervisorTicks}, less than half a period apart. */
    public static int difference(int later, int earlier) {
        int half = MASK + 1 >> 1;
        return (later - earlier + half & MASK) - half;
    }

    /** The time at which {@link #milliseconds} becomes {@code ms}, in units of the clock. */
    public static long timeOf(long ms) {
        return Math.multiplyExact((Math.multiplyExact(ms, 1024L) + 999) / 1000, TimeBase.UNITS_PER_TICK);
    }
}
