package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * The opcodes that programs use most, one method each. A method gets the registers: the frame, the address after the opcode byte, and the index of the
 * top of the stack. It leaves the new IP in the frame before anything may raise, and returns the new top of the stack or an outcome of {@link RareOpcodes}.
 */
final class CommonOpcodes {
    private final Vm vm;
    private int[] w;
    private final Activations calls;
    private final Slow slow;
    private final RareOpcodes rare;
    private final CommonOperators operators;

    CommonOpcodes(Vm vm, Activations calls, Slow slow, RareOpcodes rare) {
        this.vm = vm;
        this.w = vm.words;
        this.calls = calls;
        this.slow = slow;
        this.rare = rare;
        this.operators = new CommonOperators(vm, slow.costs);
    }

    /** Told of the array that memory is in from now on. */
    void useWords(int[] moved) {
        w = moved;
    }

    /** Stores what an expression gave that may have moved memory; gives the index. */
    private int store(int index, @Word int value) {
        w[index] = value;
        return index;
    }

    // ---- operands ----

    /** The operand at an address; the address after it goes to the frame. */
    private int operand(int fp, int ip) {
        int arg = w[ip >> 2] >>> (ip << 3) & 0xff;
        if (arg < 0x80) {
            w[fp + Frame.IP] = ip + 1;
            return arg;
        }
        return longOperand(fp, ip);
    }

    private int longOperand(int fp, int at) {
        int ip = at;
        int arg = 0;
        int b;
        do {
            b = w[ip >> 2] >>> (ip << 3) & 0xff;
            ip++;
            arg = arg << 7 | b & 0x7f;
        } while (b >= 0x80);
        w[fp + Frame.IP] = ip;
        return arg;
    }

    /** The name that the operand names, as a word. */
    private @Word int name(int fp, int ip) {
        int at = w[(w[(w[fp] >> 2) + 1] >> 2) + 2] + 2 * operand(fp, ip);
        return (w[at >> 2] >>> ((at & 2) << 3) & 0xffff) << 4 | 6;
    }

    private int fast(int fp) {
        return fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
    }

    // ---- constants and variables ----

    int loadSmallInt(int fp, int at, int sp) {
        int ip = at;
        int b = w[ip >> 2] >>> (ip << 3) & 0xff;
        int value = b << 25 >> 25;
        while (b >= 0x80) {
            ip++;
            b = w[ip >> 2] >>> (ip << 3) & 0xff;
            value = value << 7 | b & 0x7f;
        }
        w[fp + Frame.IP] = ip + 1;
        w[sp + 1] = value << 1 | 1;
        return sp + 1;
    }

    int loadString(int fp, int ip, int sp) {
        w[sp + 1] = name(fp, ip);
        return sp + 1;
    }

    int loadConstant(int fp, int ip, int sp) {
        w[sp + 1] = w[(w[(w[(w[fp] >> 2) + 1] >> 2) + 3] >> 2) + operand(fp, ip)];
        return sp + 1;
    }

    int loadCell(int fp, int ip, int sp) {
        @Word int value = w[(w[fast(fp) - operand(fp, ip)] >> 2) + 1];
        if (value == NULL) {
            throw slow.unbound();
        }
        w[sp + 1] = value;
        return sp + 1;
    }

    int storeCell(int fp, int ip, int sp) {
        w[(w[fast(fp) - operand(fp, ip)] >> 2) + 1] = w[sp];
        return sp - 1;
    }

    int loadGlobal(int fp, int ip, int sp) {
        return store(sp + 1, slow.loadGlobal(name(fp, ip), ip));
    }

    // ---- attributes and items ----

    int loadAttribute(int fp, int ip, int sp) {
        @Word int name = name(fp, ip);
        @Word int value = slow.ownAttribute(w[sp], name);
        if (value == NULL) {
            slow.costs.loadAttribute(w[sp], name);
            if (calls.special.loadProperty(Words.name(name), fp, sp)) {
                return RareOpcodes.CHANGED;
            }
            noteModule(w[sp], name, ip);
            value = vm.attributes.load(w[sp], Words.name(name));
        }
        return store(sp, value);
    }

    int loadMethod(int fp, int ip, int sp) {
        @Word int name = name(fp, ip);
        @Word int object = w[sp];
        noteModule(object, name, ip);
        slow.loadMethod(Words.name(name), sp);
        slow.methods.put(object, name, sp);
        return sp + 1;
    }

    /** Where a member of a module is, for the next time that this opcode wants it. */
    private void noteModule(@Word int object, @Word int name, int operand) {
        if (vm.is(object, Types.MODULE)) {
            int map = DictObject.map(ModuleObject.globals(vm, object));
            slow.sites.found(operand, MapTable.position(vm, map, name));
        }
    }

    int storeAttribute(int fp, int ip, int sp) {
        @Word int name = name(fp, ip);
        slow.costs.storeAttribute(w[sp]);
        if (calls.special.storeProperty(Words.name(name), fp, sp)) {
            return RareOpcodes.CHANGED;
        }
        slow.storeAttribute(w[sp], Words.name(name), w[sp - 1]);
        return sp - 2;
    }

    int subscript(int fp, int ip, int sp) {
        w[fp + Frame.IP] = ip;
        slow.costs.loadSubscript(w[sp - 1], w[sp]);
        if (calls.special.subscript(fp, sp)) {
            return RareOpcodes.CHANGED;
        }
        return store(sp - 1, slow.subscript(w[sp - 1], w[sp]));
    }

    int storeSubscript(int fp, int ip, int sp) {
        w[fp + Frame.IP] = ip;
        slow.costs.storeSubscript(w[sp - 1], w[sp]);
        if (calls.special.storeSubscript(fp, sp)) {
            return RareOpcodes.CHANGED;
        }
        slow.storeSubscript(w[sp - 1], w[sp], w[sp - 2]);
        return sp - 3;
    }

    // ---- operators ----

    int binary(int op, int fp, int ip, int sp) {
        w[fp + Frame.IP] = ip;
        @Word int value = operators.binary(op - Bytecode.BINARY_OP_MULTI, w[sp - 1], w[sp]);
        if (value != NULL) {
            return store(sp - 1, value);
        }
        slow.costs.binary(op - Bytecode.BINARY_OP_MULTI, w[sp - 1], w[sp]);
        if (calls.special.binary(op - Bytecode.BINARY_OP_MULTI, fp, sp)) {
            return RareOpcodes.CHANGED;
        }
        return store(sp - 1, slow.binary(op - Bytecode.BINARY_OP_MULTI, w[sp - 1], w[sp]));
    }

    /** A conditional jump on a value that is no bool. */
    int popJump(int op, int fp, int at, int sp) {
        int ip = at + 1;
        int offset = w[at >> 2] >>> (at << 3) & 0xff;
        if (offset < 0x80) {
            offset -= 0x40;
        } else {
            offset = (offset & 0x7f | (w[ip >> 2] >>> (ip << 3) & 0xff) << 7) - 0x4000;
            ip++;
        }
        w[fp + Frame.IP] = ip;
        if (vm.isTrue(w[sp]) == (op == Bytecode.POP_JUMP_IF_TRUE)) {
            w[fp + Frame.IP] = ip + offset;
        }
        w[fp + Frame.SP] = sp - 1 << 2;
        return RareOpcodes.CHANGED;
    }

    // ---- loops and calls ----

    int forIter(int fp, int at, int sp) {
        int ip = at + 1;
        int offset = w[at >> 2] >>> (at << 3) & 0xff;
        if (offset >= 0x80) {
            offset = offset & 0x7f | (w[ip >> 2] >>> (ip << 3) & 0xff) << 7;
            ip++;
        }
        w[fp + Frame.IP] = ip;
        w[fp + Frame.SP] = sp << 2;
        @Word int value = slow.forIter(sp, ip + offset);
        if (value == SENTINEL) {
            return RareOpcodes.CHANGED_QUIETLY;
        }
        if (value == NULL) {
            w[fp + Frame.IP] = ip + offset;
            return sp - Bytecode.ITERATOR_SLOTS;
        }
        w[sp + 1] = value;
        return sp + 1;
    }

    int callFunction(int fp, int ip, int sp) {
        int arg = operand(fp, ip);
        int slot = sp - (arg & 0xff) - 2 * (arg >> 8);
        int frames = calls.cStack.take(StackStep.FUNCTION_CALL);
        if (calls.call(fp, slot, slot + 1, arg)) {
            return RareOpcodes.CHANGED;
        }
        calls.cStack.giveBack(frames);
        return slot;
    }

    int callMethod(int fp, int ip, int sp) {
        int arg = operand(fp, ip);
        int slot = sp - (arg & 0xff) - 2 * (arg >> 8) - 1;
        int unbound = w[slot + 1] == NULL ? 1 : 0;
        calls.cStack.take(StackStep.METHOD_CALL);
        calls.call(fp, slot, slot + 1 + unbound, arg + 1 - unbound);
        return RareOpcodes.CHANGED;
    }

    int returnValue(int fp, int ip, int sp, int stop) {
        int top = sp;
        if (w[fp + Frame.SIZES] >>> 16 != 0) {
            top = slow.unwindReturn(fp, sp, ip);
            if (w[fp + Frame.IP] != 0) {
                return top;
            }
        }
        w[fp + Frame.IP] = ip;
        if (calls.endsSent()) {
            return rare.caught(calls.leaveSent(w[top]), stop);
        }
        return calls.leave(w[top]) == stop ? RareOpcodes.ENDED : RareOpcodes.CHANGED;
    }

    int yieldValue(int fp, int ip, int sp, int stop) {
        w[fp + Frame.IP] = ip;
        w[fp + Frame.SP] = sp << 2;
        return calls.yield(w[sp]) == stop ? RareOpcodes.ENDED : RareOpcodes.CHANGED;
    }
}
