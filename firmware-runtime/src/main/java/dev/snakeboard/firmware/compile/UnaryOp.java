package dev.snakeboard.firmware.compile;

/**
 * Unary operations in the firmware's order, so that {@link #ordinal()} is the operand of UNARY_OP_MULTI ({@code mp_unary_op_t}, {@code
 * py/runtime0.h}). The first four appear in bytecode, the others only identify special methods.
 */
public enum UnaryOp {
    POSITIVE("__pos__"),
    NEGATIVE("__neg__"),
    INVERT("__invert__"),
    /** Has no special method: the truth of the operand, inverted. */
    NOT(""),
    BOOL("__bool__"),
    LEN("__len__"),
    HASH("__hash__"),
    ABS("__abs__"),
    INT_MAYBE("__int__"),
    FLOAT_MAYBE("__float__"),
    COMPLEX_MAYBE("__complex__"),
    SIZEOF("__sizeof__");

    private static final UnaryOp[] ALL = values();

    private final String method;

    UnaryOp(String method) {
        this.method = method;
    }

    /** The special method that a class defines for the operation, "" if there is none. */
    public String method() {
        return method;
    }

    public static UnaryOp of(int number) {
        return ALL[number];
    }
}
