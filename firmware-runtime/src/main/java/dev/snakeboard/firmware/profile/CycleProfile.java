package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.profile.CallTree.Activation;
import dev.snakeboard.firmware.profile.CallTree.Line;
import dev.snakeboard.firmware.vm.Activations;
import dev.snakeboard.firmware.vm.ExecutionObserver;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.Suspension.Place;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds out which lines a program spends its time at, exactly: each opcode, and all that happens until the next one, belongs to the line of its frame.
 * Nothing is sampled, and it costs the board no time: a profiled run is the same run, but slower for the host.
 */
public final class CycleProfile implements ExecutionObserver {
    private static final Place FIRMWARE = new Place("firmware", "", 0);

    private final Vm vm;
    private final Collected collected;
    private final Called called;
    private final Clock clock;
    private final Activations calls;
    private final Activation root = new Activation(FIRMWARE);
    private final Deque<Line> nativeCallers = new ArrayDeque<>();

    private Line current = root.line(0);
    private int top;
    private int[] frames = new int[64];
    private int[] functions = new int[64];
    private Activation[] stack = new Activation[64];
    private long[] began = new long[64];

    /** A collection may free code, and other code may come to lie at its place: addresses are good for one count of collections. */
    private long epoch = 1;

    private long seenNow;
    private long seenIdle;
    private long seenInterrupts;
    private long seenCollections;
    private long seenCompiling;
    private long seenNatives;
    private boolean running;

    /** Told of a collection when it is over. */
    @FunctionalInterface
    public interface Collected {
        /**
         * @param began the clock's time
         * @param length in units of the clock
         */
        void accept(long began, long length);
    }

    /** Told of a function's activation when it is over, or gave way to another: those within it come first. */
    @FunctionalInterface
    public interface Called {
        /**
         * @param function where its code begins
         * @param level 1 for what nothing called
         * @param began the clock's time, as is {@code ended}
         */
        void accept(Place function, int level, long began, long ended);
    }

    /**
     * @param collected told of collections
     * @param called told of activations
     */
    public CycleProfile(Vm vm, Collected collected, Called called) {
        this.vm = vm;
        this.collected = collected;
        this.called = called;
        this.clock = vm.clock;
        this.calls = vm.interpreter.activations();
        stack[0] = root;
    }

    /** Begins to observe. */
    public void attach() {
        vm.interpreter.observe(this);
        look();
        running = true;
    }

    /** Ends, all time until now being counted. */
    public void end() {
        if (running) {
            charge();
            leave(0);
            vm.interpreter.observe(ExecutionObserver.NONE);
            running = false;
        }
    }

    /** What the program spent until now. */
    public CycleCount count() {
        if (running) {
            charge();
        }
        return new CycleCount(root);
    }

    // ---- what the interpreter reports

    @Override
    public void steps() {
        charge();
        epoch = vm.heap.collections() + 1;
        int depth = calls.depth();
        if (depth != top || calls.frame() != frames[depth] || calls.functionAt(depth) != functions[depth]) {
            arrange(depth);
        }
        Activation in = stack[depth];
        int address = calls.instruction();
        Line line = in.byAddress.get(address, epoch);
        if (line == null) {
            line = in.line(Suspension.next(vm).line());
            in.byAddress.put(address, line);
        }
        current = line;
    }

    @Override
    public void callsBack() {
        charge();
        nativeCallers.push(current);
    }

    @Override
    public void backInNative() {
        charge();
        current = nativeCallers.pop();
        leave(Math.min(top, calls.depth()));
    }

    /** What passed since the last time belongs to the current line. */
    private void charge() {
        long length = clock.now() - seenNow;
        if (length == 0) {
            return;
        }
        long idle = clock.idleTime() - seenIdle;
        long interrupts = clock.interruptTime() - seenInterrupts;
        long collections = vm.collecting.time() - seenCollections;
        long compiling = vm.compiling.time() - seenCompiling;
        long natives = vm.nativeTime() - seenNatives;
        current.idle += idle;
        current.interrupts += interrupts;
        if (collections > 0) {
            current.collections += collections;
            collected.accept(vm.collecting.last(), collections);
        }
        current.compiling += compiling;
        current.bytecode += length - idle - interrupts - collections - compiling - natives;
        if (natives > 0) {
            current.nativeTime += natives;
            current.natives.merge(nativeName(calls.lastNative()), natives, Long::sum);
        }
        look();
    }

    private void look() {
        seenNow = clock.now();
        seenIdle = clock.idleTime();
        seenInterrupts = clock.interruptTime();
        seenCollections = vm.collecting.time();
        seenCompiling = vm.compiling.time();
        seenNatives = vm.nativeTime();
    }

    private String nativeName(@Word int function) {
        @Word int type = vm.typeOf(function);
        if (type == Types.FUN_BUILTIN) {
            return vm.flash.function(function).name();
        }
        return type == Types.TYPE ? vm.names.text(TypeObject.name(vm, function)) : vm.typeName(function);
    }

    /** Activations were entered or left since the last step. */
    private void arrange(int depth) {
        int same = 0;
        while (same < Math.min(depth, top) && calls.frameAt(same + 1) == frames[same + 1] && calls.functionAt(same + 1) == functions[same + 1]) {
            same++;
        }
        if (depth >= frames.length) {
            frames = Arrays.copyOf(frames, depth * 2);
            functions = Arrays.copyOf(functions, depth * 2);
            stack = Arrays.copyOf(stack, depth * 2);
            began = Arrays.copyOf(began, depth * 2);
        }
        leave(same);
        for (int level = same + 1; level <= depth; level++) {
            frames[level] = calls.frameAt(level);
            functions[level] = calls.functionAt(level);
            Line caller = level == same + 1 && current.in == stack[same] ? current : stack[level - 1].line(0);
            stack[level] = called(caller, functions[level]);
            stack[level].calls++;
            began[level] = seenNow;
        }
        top = depth;
    }

    /** Tells somebody of the activations that are not over, as if they were. */
    public void tellOpen(Called whom) {
        for (int level = top; running && level > 0; level--) {
            whom.accept(stack[level].function, level, began[level], clock.now());
        }
    }

    /** The activations above a level are over. */
    private void leave(int level) {
        for (int i = top; i > level; i--) {
            called.accept(stack[i].function, i, began[i], seenNow);
        }
        top = level;
    }

    private Activation called(Line caller, @Word int function) {
        Activation known = caller.byFunction.get(function, epoch);
        if (known == null) {
            known = caller.called.computeIfAbsent(Suspension.startOf(vm, function), Activation::new);
            caller.byFunction.put(function, known);
        }
        return known;
    }
}
