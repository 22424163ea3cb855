package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;

/** A method with the object it was taken from: type, function, self (12 bytes, {@code py/objboundmeth.c}). */
public final class BoundMethodObject extends NativeType {
    public BoundMethodObject() {
        super("bound_method");
    }

    public static @Word int of(Vm vm, @Word int function, @Word int self) {
        vm.heap.pin(function);
        vm.heap.pin(self);
        int address = vm.allocateObject(Types.BOUND_METHOD, 12);
        vm.words[(address >> 2) + 1] = function;
        vm.words[(address >> 2) + 2] = self;
        return address;
    }

    public static @Word int function(Vm vm, @Word int method) {
        return vm.words[(method >> 2) + 1];
    }

    public static @Word int self(Vm vm, @Word int method) {
        return vm.words[(method >> 2) + 2];
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<bound_method>");
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == Words.SENTINEL || !vm.target.features().has(Part.FUNCTION_ATTRIBUTES)) {
            return false;
        }
        vm.attributes.loadMethodMaybe(function(vm, self), name, dest);
        return true;
    }

    @Override
    public @Word int binary(Vm vm, dev.snakeboard.firmware.compile.BinaryOp op, @Word int self, @Word int other) {
        if (op != dev.snakeboard.firmware.compile.BinaryOp.EQUAL || !vm.is(other, Types.BOUND_METHOD)) {
            return Words.NULL;
        }
        return Words.ofBool(self(vm, self) == self(vm, other) && function(vm, self) == function(vm, other));
    }

    @Override
    public @Word int unary(Vm vm, dev.snakeboard.firmware.compile.UnaryOp op, @Word int self) {
        if (op != dev.snakeboard.firmware.compile.UnaryOp.HASH) {
            return Words.NULL;
        }
        int hash = self(vm, self) ^ function(vm, self);
        return Words.ofSmall(hash << 1 >> 1);
    }
}
