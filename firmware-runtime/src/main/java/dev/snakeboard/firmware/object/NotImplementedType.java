package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** The type of {@code NotImplemented} ({@code py/objsingleton.c}). */
public final class NotImplementedType extends NativeType {
    public NotImplementedType() {
        super("");
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("NotImplemented");
    }
}
