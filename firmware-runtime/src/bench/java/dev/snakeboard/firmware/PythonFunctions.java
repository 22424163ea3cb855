package dev.snakeboard.firmware;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Functions of a Python program, called from Java, on the machine of a SAMD51 board. */
final class PythonFunctions {
    private static final Target BOARD =
            new Target(192 * 1024, 2048, 64 * 1024, Features.FULL, FloatFormat.SINGLE30, Target.PLAIN.costs(), "MicroChip SAMD51");

    final Vm vm;

    PythonFunctions(String program) {
        vm = new PlainExecution(BOARD, new MemoryDrive(1 << 20), InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream()).vm();
        vm.modules.importer().runMain("code.py", program.getBytes(StandardCharsets.UTF_8));
    }

    @Word int function(String name) {
        return DictObject.get(vm, vm.mainModuleDict(), vm.ofString(name));
    }

    /** Calls a function with a small int; what it allocates is free afterwards. */
    int call(@Word int function, int argument) {
        int mark = vm.heap.mark();
        @Word int result = vm.call(function, Words.ofSmall(argument));
        vm.heap.release(mark);
        return result;
    }
}
