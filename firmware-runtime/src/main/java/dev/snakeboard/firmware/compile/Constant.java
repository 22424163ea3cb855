package dev.snakeboard.firmware.compile;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** A constant of a module's object table: what an {@code .mpy} file can hold ({@code MP_PERSISTENT_OBJ_*} in {@code py/persistentcode.h}). */
public sealed interface Constant {
    /** {@code None}, {@code False}, {@code True}, {@code ...}, and the native function table that native code asks for. */
    enum Singleton implements Constant {
        NONE,
        FALSE,
        TRUE,
        ELLIPSIS,
        FUN_TABLE
    }

    /** An integer of any size; only those that are no small int reach the object table, or those inside a tuple. */
    record Int(BigInteger value) implements Constant {}

    /** A float; {@code text} of an mpy file is parsed to the nearest double and narrowed by the target's float format. */
    record Float(double value) implements Constant {}

    /** The imaginary part of a complex literal. */
    record Complex(double real, double imaginary) implements Constant {}

    /** A string too long to be interned, or one inside a tuple. */
    record Str(String value) implements Constant {}

    /** A bytes literal. */
    record Bytes(byte[] value) implements Constant {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return "Bytes[value=" + Arrays.toString(value) + "]";
        }
    }

    /** A constant tuple. */
    record Tuple(List<Constant> items) implements Constant {}
}
