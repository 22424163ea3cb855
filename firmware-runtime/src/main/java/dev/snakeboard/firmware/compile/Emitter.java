package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Identifier.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the bytecode of one scope after the other ({@code py/emitbc.c}). Every scope is written in several passes, because the size of a jump
 * depends on the distance, and the distance on the size of jumps: sizes only shrink from pass to pass, and the last is repeated until they stay.
 */
final class Emitter {
    /** The passes over a scope. */
    enum Pass {
        /** Finds the scopes and the kinds of their identifiers; of all modules' scopes before the next pass begins. */
        SCOPE,
        /** Finds the depth of the stack. */
        STACK_SIZE,
        /** Finds the distance of jumps. */
        CODE_SIZE,
        /** Writes the code; repeated while it shrinks. */
        EMIT
    }

    private static final int LINES_OFF = 3;
    private static final int MAX_OFFSET = 0x7fff;

    private final ModuleTables tables;
    private final boolean lines;
    private final ByteWriter info = new ByteWriter(64);
    private final ByteWriter code = new ByteWriter(256);
    private List<Scope> children = new ArrayList<>();
    private int room;

    private Pass pass = Pass.SCOPE;
    private Scope scope;
    private boolean suppressed;
    private boolean overflow;
    private int depth;
    private int operations;
    private int lastLine;
    private int lastLineOffset;
    private int[] labels = new int[16];

    private int infoSize;
    private int codeSize;
    /** Size of the names and lines in the prelude, and number of cells, as the last pass found them. */
    private int infoLength;
    private int cellCount;
    private int infoStart;

    Emitter(ModuleTables tables, int optimisation, Scope first) {
        this.tables = tables;
        this.lines = optimisation < LINES_OFF;
        this.scope = first;
    }

    void startPass(Pass next, Scope of) {
        pass = next;
        scope = of;
        depth = 0;
        operations = 0;
        suppressed = false;
        overflow = false;
        lastLine = 1;
        lastLineOffset = 0;
        info.reset();
        code.reset();
        children = new ArrayList<>(scope.inner.size());

        int stateSize = Math.max(1, scope.localCount + scope.stackSize);
        Prelude.writeSignature(
                info,
                stateSize,
                scope.handlerDepth,
                scope.flags & ScopeFlag.ALL,
                scope.positionalParameters,
                scope.keywordOnlyParameters,
                scope.positionalDefaults);
        if (pass.compareTo(Pass.CODE_SIZE) >= 0) {
            Prelude.writeSizes(info, infoLength, cellCount);
        }
        infoStart = info.size();
        info.putUint(tables.name(scope.name));
        for (int i = 0; i < scope.positionalParameters + scope.keywordOnlyParameters; i++) {
            info.putUint(tables.name(parameterName(i)));
        }
    }

    /** The name by which an argument can be passed; an argument that carries a free variable has none. */
    private String parameterName(int slot) {
        for (Identifier identifier : scope.identifiers) {
            if (identifier.isParameter() && identifier.slot == slot) {
                return identifier.name;
            }
        }
        return "*";
    }

    /** Whether the scope is done: its code has the size of the pass before. */
    boolean endPass() {
        if (pass == Pass.SCOPE) {
            return true;
        }
        infoLength = info.size() - infoStart;
        cellCount = 0;
        for (Identifier identifier : scope.identifiers) {
            if (identifier.kind == Kind.CELL) {
                info.put(identifier.slot);
                cellCount++;
            }
        }
        boolean stable = info.size() == infoSize && code.size() == codeSize;
        infoSize = info.size();
        codeSize = code.size();
        if (pass == Pass.CODE_SIZE) {
            room = infoSize + codeSize;
        }
        if (pass == Pass.EMIT && stable && overflow) {
            throw bytecodeOverflow();
        }
        return pass != Pass.EMIT || stable;
    }

    private static CompileException bytecodeOverflow() {
        return new CompileException("RuntimeError", "bytecode overflow", 0);
    }

    /** How many opcodes this pass came to, dead ones among them. */
    int operations() {
        return operations;
    }

    /** How many functions the code makes, as the last pass found. */
    int children() {
        return children.size();
    }

    /** Bytes of the code as the pass before the last found them. */
    int room() {
        return room;
    }

    /** Hands the code to the scope whose last pass has ended. */
    void finish() {
        byte[] bytes = Arrays.copyOf(info.buffer(), infoSize + codeSize);
        System.arraycopy(code.buffer(), 0, bytes, infoSize, codeSize);
        scope.finish(bytes, room, children);
    }

    void line(int line) {
        if (lines && line > lastLine) {
            Prelude.writeLineStep(info, code.size() - lastLineOffset, line - lastLine);
            lastLineOffset = code.size();
            lastLine = line;
        }
    }

    /** Corrects the depth of the stack where control flow joins. */
    void adjustStack(int words) {
        operations++;
        if (pass == Pass.SCOPE) {
            return;
        }
        depth += words;
        scope.stackSize = Math.max(scope.stackSize, depth);
    }

    void op(Opcode opcode) {
        adjustStack(opcode.stackEffect(0, 0));
        raw(opcode.code());
    }

    /** An opcode with a number as its operand. */
    void op(Opcode opcode, int operand) {
        adjustStack(opcode.stackEffect(operand, 0));
        raw(opcode.code());
        uint(operand);
    }

    /** An opcode with a name as its operand; the name gets its place in the table even if the code is dead. */
    void name(Opcode opcode, String name) {
        op(opcode, tables.name(name));
    }

    private void raw(int value) {
        if (!suppressed) {
            code.put(value);
        }
    }

    private void uint(int value) {
        if (!suppressed) {
            code.putUint(value);
        }
    }

    private void multi(Opcode opcode, int operand) {
        adjustStack(opcode.stackEffect(operand, 0));
        raw(opcode.code() + operand);
    }

    void smallInt(long value) {
        long operand = value + Bytecode.SMALL_INT_MULTI_EXCESS;
        if (operand >= 0 && operand < Bytecode.SMALL_INT_MULTI_COUNT) {
            multi(Opcode.LOAD_CONST_SMALL_INT_MULTI, (int) operand);
            return;
        }
        op(Opcode.LOAD_CONST_SMALL_INT);
        if (!suppressed) {
            code.putInt(value);
        }
    }

    void word(Constant.Singleton word) {
        switch (word) {
            case FALSE -> op(Opcode.LOAD_CONST_FALSE);
            case NONE -> op(Opcode.LOAD_CONST_NONE);
            case TRUE -> op(Opcode.LOAD_CONST_TRUE);
            default -> constant(word);
        }
    }

    void none() {
        op(Opcode.LOAD_CONST_NONE);
    }

    void constant(Constant constant) {
        op(Opcode.LOAD_CONST_OBJ, tables.constant(constant));
    }

    void loadFast(int slot) {
        fast(Opcode.LOAD_FAST_MULTI, Opcode.LOAD_FAST_N, slot);
    }

    void storeFast(int slot) {
        fast(Opcode.STORE_FAST_MULTI, Opcode.STORE_FAST_N, slot);
    }

    private void fast(Opcode multi, Opcode general, int slot) {
        if (slot < Bytecode.FAST_MULTI_COUNT) {
            multi(multi, slot);
        } else {
            op(general, slot);
        }
    }

    void unary(UnaryOp op) {
        multi(Opcode.UNARY_OP_MULTI, op.ordinal());
    }

    void binary(BinaryOp op) {
        BinaryOp known = op == BinaryOp.NOT_IN ? BinaryOp.IN : op == BinaryOp.IS_NOT ? BinaryOp.IS : op;
        multi(Opcode.BINARY_OP_MULTI, known.ordinal());
        if (known != op) {
            unary(UnaryOp.NOT);
        }
    }

    void deleteSubscript() {
        op(Opcode.LOAD_NULL);
        op(Opcode.ROT_THREE);
        op(Opcode.STORE_SUBSCR);
    }

    void deleteAttribute(String name) {
        op(Opcode.LOAD_NULL);
        op(Opcode.ROT_TWO);
        name(Opcode.STORE_ATTR, name);
    }

    /** Makes the function of an inner scope, from the cells on the stack and the defaults under them. */
    void function(Scope inner, int cells, boolean defaults) {
        int child = children.size();
        children.add(inner);
        if (cells == 0) {
            op(defaults ? Opcode.MAKE_FUNCTION_DEFARGS : Opcode.MAKE_FUNCTION, child);
            return;
        }
        Opcode opcode = defaults ? Opcode.MAKE_CLOSURE_DEFARGS : Opcode.MAKE_CLOSURE;
        adjustStack(opcode.stackEffect(child, cells));
        raw(opcode.code());
        uint(child);
        raw(cells);
    }

    void call(Opcode opcode, int positional, int keyword) {
        op(opcode, keyword << 8 | positional);
    }

    /** Puts a label here, which ends dead code. */
    void label(int label) {
        suppressed = false;
        if (pass == Pass.SCOPE) {
            return;
        }
        if (label >= labels.length) {
            labels = Arrays.copyOf(labels, Math.max(label + 1, 2 * labels.length));
        }
        labels[label] = code.size();
    }

    /** A jump that may go back or forth, or a forward jump, as the opcode has it. */
    void jump(Opcode opcode, int label) {
        adjustStack(opcode.stackEffect(0, 0));
        if (!suppressed) {
            writeJump(opcode, label);
        }
        if (opcode == Opcode.JUMP || opcode == Opcode.POP_EXCEPT_JUMP) {
            suppressed = true;
        }
    }

    private void writeJump(Opcode opcode, int label) {
        boolean signed = opcode.operand() != Opcode.Operand.FORWARD_JUMP;
        boolean wide = true;
        int offset = 0;
        if (pass.compareTo(Pass.CODE_SIZE) >= 0) {
            offset = labels[label] - code.size() - 2;
            wide = signed ? offset < -0x40 || offset > 0x3f : offset < 0 || offset > 0x7f;
        }
        code.put(opcode.code());
        if (!wide) {
            code.put(signed ? offset + 0x40 : offset);
            return;
        }
        offset += signed ? 0x4000 - 1 : -1;
        if (pass == Pass.EMIT && (offset < 0 || offset > MAX_OFFSET)) {
            // Code can shrink by a third at most, when every byte of it is part of a jump: beyond that, further passes do not help.
            if (Math.abs(offset) > 2 * MAX_OFFSET) {
                throw bytecodeOverflow();
            }
            overflow = true;
        }
        code.put(0x80 | offset);
        code.put(offset >> 7);
    }

    /**
     * Leaves a loop, or its round, through {@code handlers} exception handlers.
     *
     * @param popIterator whether a {@code for} loop's iterator is to be taken off the stack
     */
    void unwindJump(int label, int handlers, boolean popIterator) {
        if (handlers == 0) {
            for (int i = 0; popIterator && i < Bytecode.ITERATOR_SLOTS; i++) {
                raw(Bytecode.POP_TOP);
            }
            jump(Opcode.JUMP, label);
        } else {
            jump(Opcode.UNWIND_JUMP, label);
            raw((popIterator ? 0x80 : 0) | handlers);
            suppressed = true;
        }
    }

    void returnValue() {
        op(Opcode.RETURN_VALUE);
        suppressed = true;
    }

    void raise(Opcode opcode) {
        op(opcode);
        suppressed = true;
    }

    void yieldTo(Opcode opcode) {
        op(opcode);
        scope.flags |= ScopeFlag.GENERATOR;
    }
}
