package dev.snakeboard.firmware.compile;

/**
 * Binary operations in the firmware's order, so that {@link #ordinal()} is the operand of BINARY_OP_MULTI ({@code mp_binary_op_t}, {@code
 * py/runtime0.h}): 9 relations, 13 in-place and 13 plain operations appear in bytecode; the rest only identify special methods, and the last two
 * exist for the emitter alone.
 */
public enum BinaryOp {
    LESS("__lt__"),
    MORE("__gt__"),
    EQUAL("__eq__"),
    LESS_EQUAL("__le__"),
    MORE_EQUAL("__ge__"),
    NOT_EQUAL("__ne__"),
    /** The runtime swaps the operands and asks for {@link #CONTAINS}. */
    IN(""),
    IS(""),
    EXCEPTION_MATCH(""),

    INPLACE_OR("__ior__"),
    INPLACE_XOR("__ixor__"),
    INPLACE_AND("__iand__"),
    INPLACE_LSHIFT("__ilshift__"),
    INPLACE_RSHIFT("__irshift__"),
    INPLACE_ADD("__iadd__"),
    INPLACE_SUBTRACT("__isub__"),
    INPLACE_MULTIPLY("__imul__"),
    INPLACE_MAT_MULTIPLY("__imatmul__"),
    INPLACE_FLOOR_DIVIDE("__ifloordiv__"),
    INPLACE_TRUE_DIVIDE("__itruediv__"),
    INPLACE_MODULO("__imod__"),
    INPLACE_POWER("__ipow__"),

    OR("__or__"),
    XOR("__xor__"),
    AND("__and__"),
    LSHIFT("__lshift__"),
    RSHIFT("__rshift__"),
    ADD("__add__"),
    SUBTRACT("__sub__"),
    MULTIPLY("__mul__"),
    MAT_MULTIPLY("__matmul__"),
    FLOOR_DIVIDE("__floordiv__"),
    TRUE_DIVIDE("__truediv__"),
    MODULO("__mod__"),
    POWER("__pow__"),

    DIVMOD("__divmod__"),
    CONTAINS("__contains__"),

    REVERSE_OR("__ror__"),
    REVERSE_XOR("__rxor__"),
    REVERSE_AND("__rand__"),
    REVERSE_LSHIFT("__rlshift__"),
    REVERSE_RSHIFT("__rrshift__"),
    REVERSE_ADD("__radd__"),
    REVERSE_SUBTRACT("__rsub__"),
    REVERSE_MULTIPLY("__rmul__"),
    REVERSE_MAT_MULTIPLY("__rmatmul__"),
    REVERSE_FLOOR_DIVIDE("__rfloordiv__"),
    REVERSE_TRUE_DIVIDE("__rtruediv__"),
    REVERSE_MODULO("__rmod__"),
    REVERSE_POWER("__rpow__"),

    NOT_IN(""),
    IS_NOT("");

    private static final BinaryOp[] ALL = values();

    private final String method;

    BinaryOp(String method) {
        this.method = method;
    }

    /** The special method that a class defines for the operation, "" if there is none. */
    public String method() {
        return method;
    }

    public boolean isRelation() {
        return compareTo(EXCEPTION_MATCH) <= 0;
    }

    public boolean isInplace() {
        return compareTo(INPLACE_OR) >= 0 && compareTo(INPLACE_POWER) <= 0;
    }

    public boolean isArithmetic() {
        return compareTo(OR) >= 0 && compareTo(POWER) <= 0;
    }

    public boolean isReverse() {
        return compareTo(REVERSE_OR) >= 0 && compareTo(REVERSE_POWER) <= 0;
    }

    /** The plain operation of an in-place or a reverse one; any other is its own. */
    public BinaryOp plain() {
        if (isInplace()) {
            return ALL[ordinal() - INPLACE_OR.ordinal() + OR.ordinal()];
        }
        return isReverse() ? ALL[ordinal() - REVERSE_OR.ordinal() + OR.ordinal()] : this;
    }

    /**
     * What to ask the right operand when the left one does not know the operation.
     *
     * @throws IllegalArgumentException if this is none of the 13 plain operations
     */
    public BinaryOp reverse() {
        if (!isArithmetic()) {
            throw new IllegalArgumentException(this + " has no reverse operation");
        }
        return ALL[ordinal() - OR.ordinal() + REVERSE_OR.ordinal()];
    }

    /**
     * The in-place form of a plain operation.
     *
     * @throws IllegalArgumentException if this is none of the 13 plain operations
     */
    public BinaryOp inplace() {
        if (!isArithmetic()) {
            throw new IllegalArgumentException(this + " has no in-place form");
        }
        return ALL[ordinal() - OR.ordinal() + INPLACE_OR.ordinal()];
    }

    public static BinaryOp of(int number) {
        return ALL[number];
    }
}
