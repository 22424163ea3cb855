package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.Types;
import java.util.Arrays;

/**
 * How much of the device's C stack is in use: by the activations of the interpreter, and by native code between them, which is what calls between
 * Python functions pass through too. The firmware looks at the limit in some of its functions only ({@code mp_cstack_check}); where it does not, and
 * would overwrite what lies below its stack, this raises the same RuntimeError.
 */
public final class CStack {
    /** What the ports keep below the limit, for handlers and for raising the exception ({@code CIRCUITPY_EXCEPTION_STACK_SIZE}). */
    public static final int RESERVE = 1024;

    private final Vm vm;
    private final Activations calls;
    private final StackTable table;
    private final int limit;

    /** Where the frames of Python code begin, in words. */
    private final int frames;

    private final int check;

    /** What the quickest way to call may have in use before: with less than this left, the limit is looked at step by step. */
    private final int plenty;

    private final int nested;
    final int call;
    final int methodCall;
    final int closure;
    private final int resume;
    private final int nextOfGenerator;
    private final int delegation;
    private final int next;
    final int iteration;

    /** By depth of the activations: what is in use while that one runs. */
    private int[] used = new int[64];

    /** What native code, or a call that is being made, has on top of the innermost activation. */
    private int natives;

    CStack(Vm vm, Activations calls) {
        this.vm = vm;
        this.calls = calls;
        this.table = vm.target.frames();
        this.limit = vm.target.cStackBytes();
        this.frames = calls.stackTop;
        this.check = table.of(StackStep.CHECK);
        this.nested = table.of(StackStep.FUNCTION) + table.of(StackStep.INTERPRETER);
        this.call = nested + table.of(StackStep.FUNCTION_CALL);
        this.methodCall = nested + table.of(StackStep.METHOD_CALL);
        this.resume = table.of(StackStep.GENERATOR) + table.of(StackStep.INTERPRETER);
        this.closure = table.of(StackStep.CLOSURE);
        this.nextOfGenerator = table.of(StackStep.NEXT_OF_GENERATOR);
        this.delegation = table.of(StackStep.DELEGATION);
        this.next = table.ofNative("next");
        this.iteration = table.of(StackStep.ITERATION);
        this.plenty = limit - check - (call + methodCall + closure + resume + nextOfGenerator + delegation + next);
        used[0] = table.of(StackStep.START);
    }

    /** Bytes in use. */
    int inUse() {
        return used[calls.depth()] + natives;
    }

    /** How many words a collection looks at, here and on the pystack ({@code gc_helper_collect_regs_and_stack}). */
    int rootWords() {
        return inUse() / 4 + calls.stackTop - frames;
    }

    // ---- activations ----

    /** Whether a call in the loop is within the limit, whatever it goes through. */
    boolean hasPlenty(int depth) {
        return used[depth] + natives <= plenty && depth + 1 < used.length;
    }

    /** A function is called from code, where {@link #hasPlenty} has said yes; {@code bytes} are {@link #call}, and what it goes through. */
    void pushCall(int depth, int bytes) {
        used[depth + 1] = used[depth] + bytes;
    }

    /** A function is called from native code, where {@link #hasPlenty} has said yes. */
    void pushNested(int depth) {
        used[depth + 1] = used[depth] + natives + nested;
        natives = 0;
    }

    /** A generator is resumed in the loop, where {@link #hasPlenty} has said yes. */
    void pushGenerator(int depth, int kind, int extra) {
        int path = kind == Activations.YIELD_FROM
                ? delegation
                : nextOfGenerator + (kind == Activations.SEND ? extra == Activations.BY_NEXT ? call - nested + next : methodCall - nested : 0);
        used[depth + 1] = used[depth] + resume + path;
    }

    /** An activation of a function, or of a generator, begins after what {@link #take} told of. */
    void push(int depth, StackStep of) {
        if (depth + 1 == used.length) {
            used = Arrays.copyOf(used, 2 * used.length);
        }
        used[depth + 1] = used[depth] + natives + (of == StackStep.FUNCTION ? nested : resume);
        natives = 0;
    }

    PythonException tooDeep() {
        return vm.raise(Types.RUNTIME_ERROR, "maximum recursion depth exceeded");
    }

    /** RuntimeError if {@code mp_iternext}, which looks at the limit, would be beyond it. */
    public void checkIteration() {
        check(iteration > 0 ? StackStep.ITERATION : StackStep.NEXT);
    }

    /** RuntimeError if a step that looks at the limit would be beyond it. */
    public void check(StackStep of) {
        if (inUse() + table.of(of) + check >= limit) {
            throw tooDeep();
        }
    }

    // ---- native code ----

    /** What is in use now, for {@link #giveBack}. */
    int mark() {
        return natives;
    }

    /** Native code goes deeper by a step that does not look at the limit; gives what {@link #giveBack} takes. */
    public int take(StackStep step) {
        return take(table.of(step));
    }

    /** As above, by the bytes of a native function. */
    int take(int bytes) {
        int mark = natives;
        if (inUse() + bytes >= limit + RESERVE) {
            throw tooDeep();
        }
        natives = mark + bytes;
        return mark;
    }

    /** As {@link #take(StackStep)}, by a step that looks at the limit. */
    public int descend(StackStep step) {
        check(step);
        int mark = natives;
        natives = mark + table.of(step);
        return mark;
    }

    public void giveBack(int mark) {
        natives = mark;
    }

    /** Native code has ended: the innermost activation goes on. */
    void clear() {
        natives = 0;
    }
}
