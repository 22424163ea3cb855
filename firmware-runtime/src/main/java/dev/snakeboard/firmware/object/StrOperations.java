package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/** The operators of str and bytes ({@code mp_obj_str_binary_op}), and searching in bytes. */
final class StrOperations {
    private StrOperations() {}

    /** An operation with a str or bytes, as {@code type} says, on the left; {@link Words#NULL} if there is no such operation. */
    static @Word int binary(Vm vm, @Word int type, BinaryOp op, @Word int left, @Word int right) {
        switch (op) {
            case MODULO:
                return PercentFormat.format(vm, left, right);
            case MULTIPLY:
                return multiply(vm, type, left, right);
            case ADD, INPLACE_ADD, CONTAINS, EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL:
                break;
            default:
                return Words.NULL;
        }
        byte[] other;
        if (vm.typeOf(right) == type) {
            other = Strings.bytes(vm, right);
        } else if (type == Types.BYTES) {
            Buffer buffer = vm.operations.bufferOrNull(right, Buffer.Access.READ);
            if (buffer == null) {
                return Words.NULL;
            }
            other = vm.ram.bytes(buffer.address(), buffer.length());
        } else if (op == BinaryOp.CONTAINS) {
            throw Strings.badConversion(vm, right);
        } else {
            return Words.NULL;
        }
        byte[] own = Strings.bytes(vm, left);
        return switch (op) {
            case ADD, INPLACE_ADD -> add(vm, type, left, own, right, other);
            case CONTAINS -> Words.ofBool(find(vm, own, 0, own.length, other) >= 0);
            case EQUAL -> Words.ofBool(Arrays.equals(own, other));
            case LESS -> Words.ofBool(Arrays.compareUnsigned(own, other) < 0);
            case LESS_EQUAL -> Words.ofBool(Arrays.compareUnsigned(own, other) <= 0);
            case MORE -> Words.ofBool(Arrays.compareUnsigned(own, other) > 0);
            default -> Words.ofBool(Arrays.compareUnsigned(own, other) >= 0);
        };
    }

    private static @Word int add(Vm vm, @Word int type, @Word int left, byte[] own, @Word int right, byte[] other) {
        if (own.length == 0 && vm.typeOf(right) == type) {
            return right;
        }
        if (other.length == 0) {
            return left;
        }
        TextBuilder text = TextBuilder.ofLength(vm, own.length + other.length);
        text.print(own);
        text.print(other);
        return text.toObject(type);
    }

    private static @Word int multiply(Vm vm, @Word int type, @Word int left, @Word int right) {
        java.util.OptionalInt given = Sequences.integer(vm, right);
        if (given.isEmpty()) {
            return Words.NULL;
        }
        int times = given.getAsInt();
        if (times <= 0) {
            return Strings.empty(vm, type);
        }
        byte[] own = Strings.bytes(vm, left);
        TextBuilder text = TextBuilder.ofLength(vm, Sequences.repeatedLength(vm, own.length, times));
        for (int i = 0; i < times && own.length > 0; i++) {
            text.print(own);
            vm.step();
        }
        return Strings.ofType(vm, type, text.toBytes(), 0, text.length());
    }

    /** Where {@code what} first occurs in {@code in[start … end)}, or −1. */
    static int find(Vm vm, byte[] in, int start, int end, byte[] what) {
        for (int i = start; i <= end - what.length; i++) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
            vm.step();
        }
        return -1;
    }

    /** Where {@code what} last occurs in {@code in[start … end)}, or −1. */
    static int findLast(Vm vm, byte[] in, int start, int end, byte[] what) {
        for (int i = end - what.length; i >= start; i--) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
            vm.step();
        }
        return -1;
    }
}
