package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A generator or coroutine ({@code mp_obj_gen_instance_t}): type, pending exception (None: suspended, 0: running), and its frame. An {@code ip} of 0 means finished.
 */
public final class GeneratorObject extends NativeType {
    /** Words before the frame. */
    public static final int FRAME = 2;

    /** The word of the frame that is 0 once it has ended. */
    private static final int IP = 1;

    private final boolean coroutine;

    /** The root of the exception that {@code close} throws into a generator, or 0. */
    private int exitRoot;

    public GeneratorObject(boolean coroutine) {
        super(coroutine ? "coroutine" : "generator");
        this.coroutine = coroutine;
    }

    public static boolean is(Vm vm, @Word int word) {
        @Word int type = vm.typeOf(word);
        return type == Types.GENERATOR || type == Types.COROUTINE;
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        @Word int function = vm.words[(self >> 2) + FRAME];
        out.print("<%s object '%s' at 0x%x>".formatted(name(), vm.names.text(FunctionObject.name(vm, function)), self));
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return vm.interpreter.resume(self, NONE, NULL);
    }

    /** Resumes and raises StopIteration at the end. */
    private static @Word int resumeOrStop(Vm vm, @Word int self, @Word int send, @Word int exception) {
        @Word int result = vm.interpreter.resume(self, send, exception);
        if (result != NULL) {
            return result;
        }
        throw stop(vm);
    }

    /** StopIteration with the value that an iterator ended with. */
    public static dev.snakeboard.firmware.vm.PythonException stop(Vm vm) {
        @Word int value = vm.stopIterationValue;
        vm.stopIterationValue = NULL;
        return value == NULL || value == NONE ? vm.raiseWith(Types.STOP_ITERATION) : vm.raiseWith(Types.STOP_ITERATION, value);
    }

    @Override
    public void define(Members members) {
        members.function("close", this::close);
        members.function("send", (vm, self, value) -> resumeOrStop(vm, self, value, NULL));
        members.function("throw", 2, 4, (vm, args) -> {
            @Word int exception = args.get(1);
            if (args.count() > 2 && args.get(2) != NONE) {
                exception = args.get(2);
            }
            return resumeOrStop(vm, args.get(0), NULL, exception);
        });
        if (coroutine) {
            members.function("__await__", (vm, self) -> self);
        }
        members.function("pend_throw", GeneratorObject::pendThrow);
    }

    private @Word int close(Vm vm, @Word int self) {
        // The firmware keeps it in static data; what it was given by the last call is forgotten.
        if (exitRoot == 0) {
            exitRoot = vm.claimRoot(ExceptionObject.WORDS);
        }
        @Word int exit = vm.rootIndex(exitRoot) << 2;
        // One that has ended does not see it.
        vm.charge(CostEvent.GENERATOR_CLOSE, isFinished(vm, self) ? 0 : 1);
        ExceptionObject.initialise(vm, exit, Types.GENERATOR_EXIT);
        try {
            if (vm.interpreter.resume(self, NULL, exit) != NULL) {
                throw vm.raise(Types.RUNTIME_ERROR, "generator ignored GeneratorExit");
            }
        } catch (dev.snakeboard.firmware.vm.PythonException raised) {
            if (!vm.isInstance(raised.exception(), Types.GENERATOR_EXIT) && !vm.isInstance(raised.exception(), Types.STOP_ITERATION)) {
                throw raised;
            }
        } finally {
            ExceptionObject.initialise(vm, exit, Types.GENERATOR_EXIT);
        }
        return NONE;
    }

    private static boolean isFinished(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + FRAME + IP] == 0;
    }

    private static @Word int pendThrow(Vm vm, @Word int self, @Word int exception) {
        int at = (self >> 2) + 1;
        @Word int previous = vm.words[at];
        if (previous == NULL) {
            throw vm.valueError("generator already executing");
        }
        vm.words[at] = exception;
        return previous;
    }
}
