package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** A method taken from a built-in type itself, as in {@code list.append}: it checks that it is called with such an object ({@code checked_fun} in {@code py/runtime.c}). */
public final class CheckedFunctionObject extends NativeType {
    public CheckedFunctionObject() {
        super("function", TypeObject.BINDS_SELF);
    }

    public static @Word int of(Vm vm, @Word int type, @Word int function) {
        int address = vm.allocateObject(Types.CHECKED_FUNCTION, 12);
        vm.words[(address >> 2) + 1] = type;
        vm.words[(address >> 2) + 2] = function;
        return address;
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<function>");
    }

    @Override
    public @Word int call(Vm vm, @Word int self, Args args) {
        @Word int type = vm.words[(self >> 2) + 1];
        if (args.count() > 0 && vm.typeOf(args.get(0)) != type) {
            throw vm.typeError(Message.of("self must be of type %s, not %s", vm.names.text(TypeObject.name(vm, type)), vm.typeName(args.get(0))));
        }
        return vm.callWith(vm.words[(self >> 2) + 2], args);
    }
}
