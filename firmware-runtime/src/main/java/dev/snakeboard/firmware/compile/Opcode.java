package dev.snakeboard.firmware.compile;

import java.util.Optional;

/**
 * The instruction set: one row per opcode, in the groups of {@code py/bc0.h}. Emitter, disassembler, interpreter and cost table all read this table.
 *
 * <p>A {@code _MULTI} row stands for a run of opcode bytes whose operand is the distance from the first of them.
 */
public enum Opcode {
    LOAD_CONST_FALSE(Bytecode.LOAD_CONST_FALSE, Operand.NONE, 1),
    LOAD_CONST_NONE(Bytecode.LOAD_CONST_NONE, Operand.NONE, 1),
    LOAD_CONST_TRUE(Bytecode.LOAD_CONST_TRUE, Operand.NONE, 1),
    LOAD_CONST_SMALL_INT(Bytecode.LOAD_CONST_SMALL_INT, Operand.SMALL_INT, 1),
    LOAD_CONST_STRING(Bytecode.LOAD_CONST_STRING, Operand.NAME, 1),
    LOAD_CONST_OBJ(Bytecode.LOAD_CONST_OBJ, Operand.OBJECT, 1),
    LOAD_NULL(Bytecode.LOAD_NULL, Operand.NONE, 1),
    LOAD_FAST_N(Bytecode.LOAD_FAST_N, Operand.UINT, 1),
    LOAD_DEREF(Bytecode.LOAD_DEREF, Operand.UINT, 1),
    LOAD_NAME(Bytecode.LOAD_NAME, Operand.NAME, 1),
    LOAD_GLOBAL(Bytecode.LOAD_GLOBAL, Operand.NAME, 1),
    LOAD_ATTR(Bytecode.LOAD_ATTR, Operand.NAME, 0),
    LOAD_METHOD(Bytecode.LOAD_METHOD, Operand.NAME, 1),
    LOAD_SUPER_METHOD(Bytecode.LOAD_SUPER_METHOD, Operand.NAME, -1),
    LOAD_BUILD_CLASS(Bytecode.LOAD_BUILD_CLASS, Operand.NONE, 1),
    LOAD_SUBSCR(Bytecode.LOAD_SUBSCR, Operand.NONE, -1),
    STORE_FAST_N(Bytecode.STORE_FAST_N, Operand.UINT, -1),
    STORE_DEREF(Bytecode.STORE_DEREF, Operand.UINT, -1),
    STORE_NAME(Bytecode.STORE_NAME, Operand.NAME, -1),
    STORE_GLOBAL(Bytecode.STORE_GLOBAL, Operand.NAME, -1),
    STORE_ATTR(Bytecode.STORE_ATTR, Operand.NAME, -2),
    STORE_SUBSCR(Bytecode.STORE_SUBSCR, Operand.NONE, -3),
    DELETE_FAST(Bytecode.DELETE_FAST, Operand.UINT, 0),
    DELETE_DEREF(Bytecode.DELETE_DEREF, Operand.UINT, 0),
    DELETE_NAME(Bytecode.DELETE_NAME, Operand.NAME, 0),
    DELETE_GLOBAL(Bytecode.DELETE_GLOBAL, Operand.NAME, 0),
    DUP_TOP(Bytecode.DUP_TOP, Operand.NONE, 1),
    DUP_TOP_TWO(Bytecode.DUP_TOP_TWO, Operand.NONE, 2),
    POP_TOP(Bytecode.POP_TOP, Operand.NONE, -1),
    ROT_TWO(Bytecode.ROT_TWO, Operand.NONE, 0),
    ROT_THREE(Bytecode.ROT_THREE, Operand.NONE, 0),
    UNWIND_JUMP(Bytecode.UNWIND_JUMP, Operand.SIGNED_JUMP_AND_BYTE, 0),
    JUMP(Bytecode.JUMP, Operand.SIGNED_JUMP, 0),
    POP_JUMP_IF_TRUE(Bytecode.POP_JUMP_IF_TRUE, Operand.SIGNED_JUMP, -1),
    POP_JUMP_IF_FALSE(Bytecode.POP_JUMP_IF_FALSE, Operand.SIGNED_JUMP, -1),
    JUMP_IF_TRUE_OR_POP(Bytecode.JUMP_IF_TRUE_OR_POP, Operand.FORWARD_JUMP, -1),
    JUMP_IF_FALSE_OR_POP(Bytecode.JUMP_IF_FALSE_OR_POP, Operand.FORWARD_JUMP, -1),
    SETUP_WITH(Bytecode.SETUP_WITH, Operand.FORWARD_JUMP, 2),
    SETUP_EXCEPT(Bytecode.SETUP_EXCEPT, Operand.FORWARD_JUMP, 0),
    SETUP_FINALLY(Bytecode.SETUP_FINALLY, Operand.FORWARD_JUMP, 0),
    POP_EXCEPT_JUMP(Bytecode.POP_EXCEPT_JUMP, Operand.FORWARD_JUMP, 0),
    FOR_ITER(Bytecode.FOR_ITER, Operand.FORWARD_JUMP, 1),
    WITH_CLEANUP(Bytecode.WITH_CLEANUP, Operand.NONE, 2),
    END_FINALLY(Bytecode.END_FINALLY, Operand.NONE, -1),
    GET_ITER(Bytecode.GET_ITER, Operand.NONE, 0),
    GET_ITER_STACK(Bytecode.GET_ITER_STACK, Operand.NONE, 3),
    BUILD_TUPLE(Bytecode.BUILD_TUPLE, Operand.UINT, 1),
    BUILD_LIST(Bytecode.BUILD_LIST, Operand.UINT, 1),
    BUILD_MAP(Bytecode.BUILD_MAP, Operand.UINT, 1),
    STORE_MAP(Bytecode.STORE_MAP, Operand.NONE, -2),
    BUILD_SET(Bytecode.BUILD_SET, Operand.UINT, 1),
    BUILD_SLICE(Bytecode.BUILD_SLICE, Operand.UINT, 1),
    STORE_COMP(Bytecode.STORE_COMP, Operand.UINT, -1),
    UNPACK_SEQUENCE(Bytecode.UNPACK_SEQUENCE, Operand.UINT, -1),
    UNPACK_EX(Bytecode.UNPACK_EX, Operand.UINT, 0),
    RETURN_VALUE(Bytecode.RETURN_VALUE, Operand.NONE, -1),
    RAISE_LAST(Bytecode.RAISE_LAST, Operand.NONE, 0),
    RAISE_OBJ(Bytecode.RAISE_OBJ, Operand.NONE, -1),
    RAISE_FROM(Bytecode.RAISE_FROM, Operand.NONE, -2),
    YIELD_VALUE(Bytecode.YIELD_VALUE, Operand.NONE, 0),
    YIELD_FROM(Bytecode.YIELD_FROM, Operand.NONE, -1),
    MAKE_FUNCTION(Bytecode.MAKE_FUNCTION, Operand.CHILD, 1),
    MAKE_FUNCTION_DEFARGS(Bytecode.MAKE_FUNCTION_DEFARGS, Operand.CHILD, -1),
    MAKE_CLOSURE(Bytecode.MAKE_CLOSURE, Operand.CHILD_AND_BYTE, 1),
    MAKE_CLOSURE_DEFARGS(Bytecode.MAKE_CLOSURE_DEFARGS, Operand.CHILD_AND_BYTE, -1),
    CALL_FUNCTION(Bytecode.CALL_FUNCTION, Operand.ARGUMENTS, 0),
    CALL_FUNCTION_VAR_KW(Bytecode.CALL_FUNCTION_VAR_KW, Operand.ARGUMENTS, -1),
    CALL_METHOD(Bytecode.CALL_METHOD, Operand.ARGUMENTS, -1),
    CALL_METHOD_VAR_KW(Bytecode.CALL_METHOD_VAR_KW, Operand.ARGUMENTS, -2),
    IMPORT_NAME(Bytecode.IMPORT_NAME, Operand.NAME, -1),
    IMPORT_FROM(Bytecode.IMPORT_FROM, Operand.NAME, 1),
    IMPORT_STAR(Bytecode.IMPORT_STAR, Operand.NONE, -1),
    LOAD_CONST_SMALL_INT_MULTI(Bytecode.LOAD_CONST_SMALL_INT_MULTI, Operand.IN_OPCODE, 1),
    LOAD_FAST_MULTI(Bytecode.LOAD_FAST_MULTI, Operand.IN_OPCODE, 1),
    STORE_FAST_MULTI(Bytecode.STORE_FAST_MULTI, Operand.IN_OPCODE, -1),
    UNARY_OP_MULTI(Bytecode.UNARY_OP_MULTI, Operand.IN_OPCODE, 0),
    BINARY_OP_MULTI(Bytecode.BINARY_OP_MULTI, Operand.IN_OPCODE, -1);

    /** How an opcode's operand is stored in the bytes after it. */
    public enum Operand {
        NONE,
        /** The operand is added to the opcode byte itself. */
        IN_OPCODE,
        /** Base-128 big-endian index into the name table. */
        NAME,
        /** Base-128 big-endian, unsigned. */
        UINT,
        /** Base-128 big-endian, two's complement: bit 6 of the first byte is the sign. */
        SMALL_INT,
        /** Base-128 big-endian index into the object table. */
        OBJECT,
        /** Base-128 big-endian index into the children of the code. */
        CHILD,
        /** As {@link #CHILD}, then one byte: the number of closed-over cells. */
        CHILD_AND_BYTE,
        /** Base-128 big-endian: positional arguments in bits 0–7, keyword arguments in bits 8–15. */
        ARGUMENTS,
        /** One byte less 64, or two little-endian (7 + 8 bits, top bit of the first set) less 0x4000; relative to the end of the offset. */
        SIGNED_JUMP,
        /** As {@link #SIGNED_JUMP}, then one byte: exception handlers to unwind, bit 7 set if a {@code for} iterator is to be popped. */
        SIGNED_JUMP_AND_BYTE,
        /** One byte, or two little-endian (7 + 8 bits, top bit of the first set); relative to the end of the offset. */
        FORWARD_JUMP
    }

    private static final Opcode[] BY_BYTE = new Opcode[256];

    static {
        for (Opcode opcode : values()) {
            for (int i = 0; i < opcode.span(); i++) {
                BY_BYTE[opcode.code + i] = opcode;
            }
        }
    }

    private final int code;
    private final Operand operand;
    private final int effect;

    Opcode(int code, Operand operand, int effect) {
        this.code = code;
        this.operand = operand;
        this.effect = effect;
    }

    /** The opcode's byte; of a {@code _MULTI} opcode the first of its run. */
    public int code() {
        return code;
    }

    public Operand operand() {
        return operand;
    }

    /** How many opcode bytes belong to this row: 1 but for the {@code _MULTI} opcodes. */
    public int span() {
        return switch (this) {
            case LOAD_CONST_SMALL_INT_MULTI -> Bytecode.SMALL_INT_MULTI_COUNT;
            case LOAD_FAST_MULTI, STORE_FAST_MULTI -> Bytecode.FAST_MULTI_COUNT;
            case UNARY_OP_MULTI -> Bytecode.UNARY_OP_COUNT;
            case BINARY_OP_MULTI -> Bytecode.BINARY_OP_COUNT;
            default -> 1;
        };
    }

    /**
     * By how many words the value stack grows, as the firmware's emitter counts it ({@code py/emitbc.c}): this figure decides n_state of the prelude,
     * and for WITH_CLEANUP it is the room that calling {@code __exit__} needs, not what remains afterwards.
     *
     * @param argument the operand, as stored; ignored where there is none
     * @param extra the byte after the operand, for the opcodes that have one
     */
    public int stackEffect(int argument, int extra) {
        return switch (this) {
            case BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_SLICE -> effect - argument;
            case UNPACK_SEQUENCE -> effect + argument;
            case UNPACK_EX -> effect + (argument & 0xff) + (argument >> 8);
            case STORE_COMP -> (argument & 3) == 1 ? effect - 1 : effect;
            case MAKE_CLOSURE, MAKE_CLOSURE_DEFARGS -> effect - extra;
            case CALL_FUNCTION, CALL_FUNCTION_VAR_KW, CALL_METHOD, CALL_METHOD_VAR_KW -> effect - (argument & 0xff) - 2 * (argument >> 8);
            default -> effect;
        };
    }

    /** The row of an opcode byte (0–255), or empty for the bytes that mean nothing. */
    public static Optional<Opcode> of(int code) {
        return Optional.ofNullable(BY_BYTE[code & 0xff]);
    }
}
