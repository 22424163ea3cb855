package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** The type of native functions: type word and the number of the {@link NativeFunction}. */
public final class NativeFunctionType extends NativeType {
    public NativeFunctionType() {
        super("function", TypeObject.BINDS_SELF | TypeObject.BUILTIN_FUN);
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<function>");
    }
}
