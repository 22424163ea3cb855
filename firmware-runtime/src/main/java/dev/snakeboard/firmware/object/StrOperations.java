package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** The operators of str and bytes ({@code mp_obj_str_binary_op}), and searching in bytes. */
final class StrOperations {
    private StrOperations() {}

    private static @Word int percent(Vm vm, @Word int pattern, @Word int values) {
        int mark = vm.interpreter.cStack().take(StackStep.FORMAT_OPERATOR);
        try {
            return PercentFormat.format(vm, pattern, values);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** An operation with a str or bytes, as {@code type} says, on the left; {@link Words#NULL} if there is no such operation. */
    static @Word int binary(Vm vm, @Word int type, BinaryOp op, @Word int left, @Word int right) {
        switch (op) {
            case MODULO:
                return percent(vm, left, right);
            case MULTIPLY:
                return multiply(vm, type, left, right);
            case ADD, INPLACE_ADD, CONTAINS, EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL:
                break;
            default:
                return Words.NULL;
        }
        int other;
        int otherLength;
        if (vm.typeOf(right) == type) {
            other = Strings.data(vm, right);
            otherLength = Strings.dataLength(vm, right);
        } else if (type == Types.BYTES) {
            Buffer buffer = vm.operations.bufferOrNull(right, Buffer.Access.READ);
            if (buffer == null) {
                return Words.NULL;
            }
            other = buffer.address();
            otherLength = buffer.length();
        } else if (op == BinaryOp.CONTAINS) {
            throw Strings.badConversion(vm, right);
        } else {
            return Words.NULL;
        }
        int own = Strings.data(vm, left);
        int length = Strings.dataLength(vm, left);
        return switch (op) {
            case ADD, INPLACE_ADD -> {
                if (length == 0 && vm.typeOf(right) == type) {
                    yield right;
                }
                yield otherLength == 0 ? left : add(vm, type, own, length, other, otherLength);
            }
            case CONTAINS -> Words.ofBool(find(vm, other, otherLength, own, own + length) >= 0);
            case EQUAL -> Words.ofBool(length == otherLength && vm.ram.equal(own, other, length));
            case LESS -> Words.ofBool(Strings.compare(vm, own, length, other, otherLength) < 0);
            case LESS_EQUAL -> Words.ofBool(Strings.compare(vm, own, length, other, otherLength) <= 0);
            case MORE -> Words.ofBool(Strings.compare(vm, own, length, other, otherLength) > 0);
            default -> Words.ofBool(Strings.compare(vm, own, length, other, otherLength) >= 0);
        };
    }

    static @Word int add(Vm vm, @Word int type, int own, int length, int other, int otherLength) {
        int block = Strings.allocate(vm, length + otherLength);
        vm.ram.copy(block, own, length);
        vm.ram.copy(block + length, other, otherLength);
        vm.charge(CostEvent.TEXT_COPY_CHARACTER, (long) length + otherLength);
        return Strings.inBlock(vm, type, block, length + otherLength);
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
        int own = Strings.data(vm, left);
        int length = Strings.dataLength(vm, left);
        vm.charge(CostEvent.SEQUENCE_REPEAT, times);
        TextBuilder text = TextBuilder.ofLength(vm, Sequences.repeatedLength(vm, length, times));
        for (int i = 0; i < times && length > 0; i++) {
            text.write(own, length);
            vm.step();
        }
        return Strings.ofType(vm, type, text.address(), text.length());
    }

    /** The address at which {@code what} first occurs from {@code start} to {@code end}, or −1. */
    static int find(Vm vm, int what, int length, int start, int end) {
        int found = vm.ram.find(what, length, start, end - length);
        searched(vm, StrictMath.max((found < 0 ? end - length : found) + 1 - start, 0));
        return found;
    }

    /** The address at which {@code what} last occurs from {@code start} to {@code end}, or −1. */
    static int findLast(Vm vm, int what, int length, int start, int end) {
        int found = vm.ram.findLast(what, length, start, end - length);
        searched(vm, StrictMath.max(end - length + 1 - (found < 0 ? start : found), 0));
        return found;
    }

    /** A place is one call of {@code memcmp} ({@code find_subbytes}). */
    static void searched(Vm vm, int places) {
        vm.step(CostEvent.TEXT_SEARCH_POSITION, places);
    }
}
