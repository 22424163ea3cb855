package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The interpreter's innermost loop: {@link Dispatch}, or a copy of that class which leaves after each opcode, for tools that want to see every one. */
abstract class Loop {
    /** What {@link #loop} returns instead of an opcode: events and pending exceptions are to be looked for. */
    static final int ATTEND = 0;

    /** What {@link #loop} returns instead of an opcode: one was executed, and nothing else is to be done. */
    static final int STEPPED = -1;

    /**
     * Runs opcodes.
     *
     * @return the opcode that is to be executed, the IP in the frame being after its first byte; or {@link #ATTEND} or {@link #STEPPED}
     */
    abstract int loop();

    /** Told which native functions resume the generator that they are called with. */
    abstract void useResuming(@Word int sendToGenerator, @Word int sendToCoroutine, @Word int next);

    /**
     * Whether the class that asks is the copy that leaves after each opcode. The answer is a constant of the class: for the compiler, the test for it
     * in the other one is not there.
     */
    static boolean isStepping(MethodHandles.Lookup asking) {
        try {
            return MethodHandles.classData(asking, "_", Boolean.class) != null;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Loads classes that the loop will use. HotSpot compiles the use of a class that is not loaded as a way out of the compiled code, and throws
     * that code away when it is taken.
     */
    static void load(Class<?>... used) {
        for (Class<?> each : used) {
            try {
                MethodHandles.lookup().ensureInitialized(each);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Tells an observer before each opcode. */
    static Loop stepping(Vm vm, Activations calls, SiteCache sites, MethodCache methods, ExecutionObserver observer) {
        try {
            Loop copy = (Loop) Copy.CLASS.findConstructor(
                    Copy.CLASS.lookupClass(), MethodType.methodType(void.class, Vm.class, Activations.class, SiteCache.class, MethodCache.class))
                    .invoke(vm, calls, sites, methods);
            return new Observed(copy, observer);
        } catch (Throwable impossible) {
            throw new IllegalStateException("the loop has no constructor like that", impossible);
        }
    }

    /** Made when a tool first wants it. */
    private static final class Copy {
        static final MethodHandles.Lookup CLASS = define();

        private static MethodHandles.Lookup define() {
            try (InputStream file = Dispatch.class.getResourceAsStream("Dispatch.class")) {
                return MethodHandles.lookup().defineHiddenClassWithClassData(file.readAllBytes(), Boolean.TRUE, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class Observed extends Loop {
        private final Loop loop;
        private final ExecutionObserver observer;

        Observed(Loop loop, ExecutionObserver observer) {
            this.loop = loop;
            this.observer = observer;
        }

        @Override
        int loop() {
            observer.steps();
            return loop.loop();
        }

        @Override
        void useResuming(@Word int sendToGenerator, @Word int sendToCoroutine, @Word int next) {
            loop.useResuming(sendToGenerator, sendToCoroutine, next);
        }
    }
}
