package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** The firmware's millisecond clocks, as native modules need them ({@code supervisor/shared/tick.c}). */
public final class Ticks {
    /** {@code supervisor.ticks_ms} wraps at 2²⁹. */
    private static final int MASK = (1 << 29) - 1;

    /** The function {@code supervisor.ticks_ms}. */
    private final @Word int function;

    private Ticks(@Word int function) {
        this.function = function;
    }

    /** A host whose ticks do not count from the clock's 0: a board that was reset since. */
    public interface Source {
        TickCounter ticks();
    }

    /**
     * The clock of {@code supervisor.ticks_ms}: asyncio in the firmware and in Python must go by the same one.
     *
     * @throws PythonException ImportError if the build has no {@code supervisor}
     */
    static Ticks ofSupervisor(Vm vm) {
        @Word int supervisor = vm.modules.builtin("supervisor");
        if (supervisor == Words.NULL) {
            throw vm.raise(Types.IMPORT_ERROR, "no module named 'supervisor'");
        }
        return new Ticks(vm.load(supervisor, vm.names.firmwareName("ticks_ms")));
    }

    /** {@code supervisor.ticks_ms()}. */
    int now(Vm vm) {
        return Words.smallInt(vm.flash.function(function).call(vm, 0, 0, 0));
    }

    /** {@code later - earlier} of two values of {@link #now}, less than half a period apart. */
    static int difference(int later, int earlier) {
        int half = MASK + 1 >> 1;
        return (later - earlier + half & MASK) - half;
    }

    /**
     * The time on the clock at which {@code ms} milliseconds have passed, as a loop sees it that compares whole milliseconds made of whole ticks.
     *
     * @param ms 0 or more
     */
    static long after(Vm vm, long ms) {
        vm.clock.settle();
        long epoch = vm.host() instanceof Source source ? vm.clock.instant() - source.ticks().elapsed() : 0;
        long elapsed = TimeBase.toTicks(vm.clock.now() - epoch) * 1000 / 1024 + ms;
        return epoch + TimeBase.ticks((elapsed * 1024 + 999) / 1000);
    }
}
