package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** The type of {@code None} ({@code py/objnone.c}). */
public final class NoneType extends NativeType {
    public NoneType() {
        super("NoneType");
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print(kind == PrintKind.JSON ? "null" : "None");
    }
}
