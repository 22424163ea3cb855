package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** The type of {@code ...}; like that of {@code NotImplemented}, it has an empty name on the device ({@code py/objsingleton.c}). */
public final class EllipsisType extends NativeType {
    public EllipsisType() {
        super("");
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("Ellipsis");
    }
}
