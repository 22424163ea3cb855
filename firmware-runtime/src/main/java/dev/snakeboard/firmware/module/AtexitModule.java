package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import dev.snakeboard.firmware.vm.PythonException;
import java.util.function.Consumer;

/** {@code atexit} ({@code shared-module/atexit/__init__.c}). */
public final class AtexitModule implements NativeModule {
    private static final @Word int TYPE = Types.module(7);

    @Override
    public String name() {
        return "atexit";
    }

    @Override
    public void define(Vm vm, Members members) {
        Callbacks callbacks = new Callbacks(vm);
        vm.types.add(TYPE, callbacks);
        members.keywords("register", 1, (v, args) -> callbacks.register(args))
                .function("unregister", (v, function) -> callbacks.unregister(function));
    }

    /** Calls what the program registered, the last first; each call that raises is told to {@code failure}, and the rest goes on. */
    public static void run(Vm vm, Consumer<PythonException> failure) {
        if (vm.types.of(TYPE) instanceof Callbacks callbacks) {
            callbacks.run(failure);
        }
    }

    /**
     * The registered calls: a block of the heap with four words per call, kept by a root. It is in the table of types only to be found again.
     *
     * <pre>
     * word 0  number of positional arguments
     * word 1  number of keyword arguments
     * word 2  the function, or None once unregistered
     * word 3  address of the arguments, or 0
     * </pre>
     */
    private static final class Callbacks extends NativeType {
        private static final int BYTES = 16;

        private final Vm vm;
        private final int root;
        private int count;

        Callbacks(Vm vm) {
            super("atexit_callback");
            this.vm = vm;
            this.root = vm.claimRoot(1);
        }

        private int callback(int i) {
            return (vm.root(root) >> 2) + 4 * i;
        }

        @Word int register(Args args) {
            @Word int function = args.get(0);
            if (!AttributeBuiltins.isCallable(vm, function)) {
                throw vm.typeError(Message.of("'%s' object isn't callable", vm.typeName(function)));
            }
            int words = args.count() - 1 + 2 * args.keywords();
            int arguments = 0;
            if (words > 0) {
                arguments = vm.allocate(4 * words);
                System.arraycopy(vm.words, args.base() + 1, vm.words, arguments >> 2, words);
            }
            vm.setRoot(root, vm.reallocate(vm.root(root), BYTES * (count + 1)));
            int at = callback(count++);
            vm.words[at] = args.count() - 1;
            vm.words[at + 1] = args.keywords();
            vm.words[at + 2] = function;
            vm.words[at + 3] = arguments;
            return function;
        }

        @Word int unregister(@Word int function) {
            for (int i = 0; i < count; i++) {
                if (vm.words[callback(i) + 2] == function) {
                    vm.words[callback(i) + 2] = Words.NONE;
                    vm.words[callback(i) + 3] = 0;
                }
            }
            return Words.NONE;
        }

        void run(Consumer<PythonException> failure) {
            for (int i = count - 1; i >= 0; i--) {
                int at = callback(i);
                if (vm.words[at + 2] != Words.NONE) {
                    try {
                        vm.callAt(vm.words[at + 2], vm.words[at], vm.words[at + 1], vm.words[at + 3] >> 2);
                    } catch (PythonException raised) {
                        failure.accept(raised);
                    }
                }
            }
        }
    }
}
