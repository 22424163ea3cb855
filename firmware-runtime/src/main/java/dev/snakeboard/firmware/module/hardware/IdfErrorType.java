package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** {@code espidf.IDFError} and {@code espidf.MemoryError}: a traceback names them with their module ({@code bindings/espidf/__init__.c}). */
final class IdfErrorType extends ExceptionObject {
    private IdfErrorType(String name, @Word int parent) {
        super(name, parent);
    }

    /** Makes both types known to a VM; {@code countio} raises one without the module being imported. */
    static void install(Vm vm) {
        vm.types.add(HardwareTypes.IDF_ERROR, new IdfErrorType("IDFError", Types.OS_ERROR));
        vm.types.add(HardwareTypes.IDF_MEMORY_ERROR, new IdfErrorType("MemoryError", Types.MEMORY_ERROR));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        if (kind == PrintKind.EXC) {
            out.print("espidf.");
        }
        super.print(vm, out, self, kind);
    }
}
