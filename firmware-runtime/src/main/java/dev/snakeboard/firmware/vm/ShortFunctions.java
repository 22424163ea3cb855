package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Runs functions of a few opcodes without a frame, for native functions that call them for every item: {@code lambda x: -x}, {@code lambda p: p[1]}.
 * What they do here changes nothing, takes no memory and cannot raise; at the first opcode that is not so simple, the call is left to begin anew with
 * a frame.
 */
final class ShortFunctions {
    private static final int MOST_OPCODES = 12;

    private final Vm vm;
    private final Activations calls;
    private final int[] costs;

    /** Values from the middle on: whatever so few opcodes do, they stay in it. */
    private final int[] stack = new int[2 * MOST_OPCODES + 2];

    ShortFunctions(Vm vm, Activations calls) {
        this.vm = vm;
        this.calls = calls;
        this.costs = vm.target.costs().opcodes();
    }

    /**
     * Calls a function in bytecode, charges for it, and leaves the pystack's peak as the call would.
     *
     * @return the result, or {@link Words#NULL} if nothing was done
     */
    @Word int call(@Word int function, int count, int args) {
        int[] w = vm.words;
        int code = w[(function >> 2) + 3];
        int[] known = calls.preludes.table();
        int entry = code & PreludeCache.MASK;
        int top = calls.stackTop + known[entry + PreludeCache.WORDS];
        if (known[entry] != code
                || known[entry + 1] != w[code >> 2]
                || known[entry + 2] != w[(code >> 2) + 1]
                || known[entry + PreludeCache.POSITIONAL] != count
                || !calls.hasRoom(top)) {
            return NULL;
        }
        int[] stack = this.stack;
        int sp = MOST_OPCODES;
        int spent = known[entry + PreludeCache.COST];
        int ip = known[entry + PreludeCache.START];
        for (int end = ip + MOST_OPCODES; ip < end; ip++) {
            int op = w[ip >> 2] >>> (ip << 3) & 0xff;
            spent += costs[op];
            if (op >= Bytecode.BINARY_OP_MULTI) {
                @Word int value = binary(op, stack[sp - 1], stack[sp]);
                if (value == NULL) {
                    return NULL;
                }
                stack[--sp] = value;
            } else if (op >= Bytecode.LOAD_FAST_MULTI && op < Bytecode.LOAD_FAST_MULTI + count) {
                stack[++sp] = w[args + op - Bytecode.LOAD_FAST_MULTI];
            } else if (op >= Bytecode.LOAD_CONST_SMALL_INT_MULTI && op < Bytecode.LOAD_FAST_MULTI) {
                stack[++sp] = Words.ofSmall(op - Bytecode.LOAD_CONST_SMALL_INT_MULTI - Bytecode.SMALL_INT_MULTI_EXCESS);
            } else if (op == Bytecode.LOAD_SUBSCR) {
                @Word int value = item(w, stack[sp - 1], stack[sp]);
                if (value == NULL) {
                    return NULL;
                }
                stack[--sp] = value;
            } else if (op == Bytecode.RETURN_VALUE) {
                calls.reach(top);
                vm.work(spent);
                return stack[sp];
            } else {
                @Word int value = op >= Bytecode.UNARY_OP_MULTI ? unary(op, stack[sp]) : NULL;
                if (value == NULL) {
                    return NULL;
                }
                stack[sp] = value;
            }
        }
        return NULL;
    }

    private static @Word int item(int[] w, @Word int sequence, @Word int index) {
        if ((sequence & 3) != 0 || (index & 1) == 0) {
            return NULL;
        }
        int items = sequence >> 2;
        boolean tuple = w[items] == Types.TUPLE;
        if (!tuple && w[items] != Types.LIST) {
            return NULL;
        }
        int length = w[items + (tuple ? 1 : 2)];
        int i = index < 0 ? (index >> 1) + length : index >> 1;
        return i < 0 || i >= length ? NULL : w[(tuple ? items + 2 : w[items + 3] >> 2) + i];
    }

    private static @Word int unary(int op, @Word int operand) {
        return switch (op) {
            case 0xd1 -> (operand & 1) == 0 || operand == Integer.MIN_VALUE + 1 ? NULL : 2 - operand;
            case 0xd3 -> operand == Words.FALSE || operand == 1 || operand == NONE ? Words.TRUE
                    : (operand & 1) != 0 || operand == Words.TRUE ? Words.FALSE : NULL;
            default -> NULL;
        };
    }

    /** Small integers only. */
    private static @Word int binary(int op, @Word int left, @Word int right) {
        if ((left & right & 1) == 0) {
            return NULL;
        }
        return switch (op) {
            case 0xd7 -> Words.ofBool(left < right);
            case 0xd8 -> Words.ofBool(left > right);
            case 0xd9 -> Words.ofBool(left == right);
            case 0xda -> Words.ofBool(left <= right);
            case 0xdb -> Words.ofBool(left >= right);
            case 0xdc -> Words.ofBool(left != right);
            case 0xed -> left | right;
            case 0xee -> (left ^ right) | 1;
            case 0xef -> left & right;
            case 0xf2 -> ofLong((long) (left >> 1) + (right >> 1));
            case 0xf3 -> ofLong((long) (left >> 1) - (right >> 1));
            case 0xf4 -> ofLong((long) (left >> 1) * (right >> 1));
            case 0xf6 -> right > 1 ? Words.ofSmall(Math.floorDiv(left >> 1, right >> 1)) : NULL;
            case 0xf8 -> right > 1 ? Words.ofSmall(Math.floorMod(left >> 1, right >> 1)) : NULL;
            default -> NULL;
        };
    }

    private static @Word int ofLong(long value) {
        return Words.fitsSmall(value) ? Words.ofSmall((int) value) : NULL;
    }
}
