package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What the unix build's {@code sys} has beyond that of boards ({@code py/modsys.c}). */
public final class UnixSys {
    private final Map<String, Integer> roots;

    UnixSys(Vm vm, Members members) {
        int ps1 = vm.claimRoot(2);
        // Only names that exist are in dir(sys).
        vm.names.firmwareName("ps1");
        vm.names.firmwareName("ps2");
        vm.names.firmwareName("tracebacklimit");
        roots = Map.of("ps1", ps1, "ps2", ps1 + 1, "tracebacklimit", Vm.ROOT_TRACEBACK_LIMIT);
        vm.setRoot(ps1, vm.flash.string(">>> "));
        vm.setRoot(ps1 + 1, vm.flash.string("... "));
        members.function("atexit", (v, function) -> {
                    @Word int previous = v.root(Vm.ROOT_EXIT_FUNCTION);
                    v.setRoot(Vm.ROOT_EXIT_FUNCTION, function);
                    return previous == Words.NULL ? Words.NONE : previous;
                })
                .function("exc_info", UnixSys::handled)
                .string("executable", "")
                .function("getsizeof", UnixSys::sizeOf)
                .function("intern", (v, text) -> Words.ofName(Strings.intern(v, text)));
    }

    /** The root of an attribute that programs may change. */
    OptionalInt root(String attribute) {
        Integer root = roots.get(attribute);
        return root == null ? OptionalInt.empty() : OptionalInt.of(root);
    }

    /** Calls what a program gave {@code sys.atexit}, at the end of the run ({@code ports/unix/main.c}). */
    public static void exit(Vm vm, Consumer<PythonException> failure) {
        @Word int function = vm.root(Vm.ROOT_EXIT_FUNCTION);
        if (function == Words.NULL || !AttributeBuiltins.isCallable(vm, function)) {
            return;
        }
        try {
            vm.call(function);
        } catch (PythonException raised) {
            failure.accept(raised);
        }
    }

    private static @Word int sizeOf(Vm vm, @Word int object) {
        // The firmware knows no size of a small int, and takes the operation for the last one it does know: inversion.
        return Words.isSmallInt(object) ? Words.ofSmall(~Words.smallInt(object)) : vm.operations.unary(UnaryOp.SIZEOF, object);
    }

    private static @Word int handled(Vm vm) {
        @Word int exception = vm.root(Vm.ROOT_HANDLED_EXCEPTION);
        if (exception == Words.NULL) {
            return TupleObject.of(vm, Words.NONE, Words.NONE, Words.NONE);
        }
        @Word int traceback = ExceptionObject.traceback(vm, exception);
        return TupleObject.of(vm, vm.typeOf(exception), exception, traceback == Words.NULL ? Words.NONE : traceback);
    }
}
