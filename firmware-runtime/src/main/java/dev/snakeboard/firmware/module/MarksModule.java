package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.Consumer;

/**
 * {@code _snakeboard}, which no board has: {@code mark(n)} notes where a program is. It takes no time and no memory, so that a program can be measured
 * from inside; only the opcodes that call it cost what they cost.
 */
public final class MarksModule implements NativeModule {
    /** The name that programs import. */
    public static final String NAME = "_snakeboard";

    /** The function that costs nothing. */
    public static final String MARK = NAME + ".mark";

    /**
     * A place in a run.
     *
     * @param n what the program gave
     * @param instructions run for the program since the VM's start
     * @param cycles of the CPU that these took
     * @param ns virtual time since the board was switched on
     * @param heap bytes in use
     */
    public record Mark(long n, long instructions, long cycles, long ns, int heap) {}

    private final Consumer<Mark> marks;

    /** @param marks is told of each mark, on the firmware's thread */
    public MarksModule(Consumer<Mark> marks) {
        this.marks = marks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("mark", (v, n) -> {
            marks.accept(new Mark(v.toInt(n), v.instructions(), v.cycles(), TimeBase.toNs(v.clock.now()), v.heap.usedBytes()));
            return Words.NONE;
        });
    }
}
