package dev.snakeboard.firmware.compile;

/**
 * Checks code from a file, which the firmware runs unchecked: every index is in its table, every local in the state, every jump goes to an
 * instruction, so that no byte of it can lead the interpreter astray. {@link StackCheck} follows what the stack holds.
 */
final class CodeCheck {
    private final byte[] code;
    private final Prelude prelude;
    private final int names;
    private final int constants;
    private final int children;

    private CodeCheck(byte[] code, int names, int constants, int children) {
        this.code = code;
        this.prelude = Prelude.read(code);
        this.names = names;
        this.constants = constants;
        this.children = children;
    }

    /**
     * Checks a code block.
     *
     * @throws MpyFormatException naming the first thing that is wrong
     */
    static void check(byte[] code, int names, int constants, int children) {
        new CodeCheck(code, names, constants, children).run();
    }

    private void run() {
        index(prelude.blockName(), names, "name");
        for (int name : prelude.parameterNames()) {
            index(name, names, "name");
        }
        if (prelude.parameterNames().size() > prelude.stateSize() || prelude.positionalDefaults() > prelude.positionalParameters()) {
            throw new MpyFormatException("a code block's signature contradicts itself");
        }
        for (int cell : prelude.cells()) {
            index(cell, prelude.stateSize(), "local");
        }
        boolean[] starts = new boolean[code.length + 1];
        int at = prelude.codeStart();
        if (at == code.length) {
            throw new MpyFormatException("a code block is empty");
        }
        while (at < code.length) {
            starts[at] = true;
            Instruction instruction = Instruction.at(code, at);
            operand(instruction);
            at = instruction.end();
        }
        for (at = prelude.codeStart(); at < code.length; ) {
            Instruction instruction = Instruction.at(code, at);
            if (isJump(instruction) && !(instruction.operand() >= 0 && instruction.operand() < code.length && starts[instruction.operand()])) {
                throw new MpyFormatException("a jump goes to no instruction");
            }
            at = instruction.end();
        }
    }

    private static boolean isJump(Instruction instruction) {
        return switch (instruction.opcode().operand()) {
            case SIGNED_JUMP, SIGNED_JUMP_AND_BYTE, FORWARD_JUMP -> true;
            default -> false;
        };
    }

    private void operand(Instruction instruction) {
        int operand = instruction.operand();
        switch (instruction.opcode().operand()) {
            case NAME -> index(operand, names, "name");
            case OBJECT -> index(operand, constants, "constant");
            case CHILD, CHILD_AND_BYTE -> index(operand, children, "function");
            default -> {}
        }
        switch (instruction.opcode()) {
            case LOAD_FAST_N, LOAD_DEREF, STORE_FAST_N, STORE_DEREF, DELETE_FAST, DELETE_DEREF, LOAD_FAST_MULTI, STORE_FAST_MULTI ->
                index(operand, prelude.stateSize(), "local");
            case BUILD_TUPLE, BUILD_LIST, BUILD_SET -> index(operand, prelude.stateSize() + 1, "stack");
            default -> {}
        }
    }

    private static void index(int index, int count, String what) {
        if (index >= count) {
            throw new MpyFormatException(what + " index " + index + " is out of range");
        }
    }
}
