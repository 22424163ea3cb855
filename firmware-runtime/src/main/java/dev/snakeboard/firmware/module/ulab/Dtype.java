package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.BinaryFormat;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What an array holds ({@code enum NDARRAY_TYPE} of {@code ulab/code/ndarray.h}). Python programs know the types by their typecodes, which are
 * integers.
 *
 * <p>Booleans are kept as {@link #UINT8} with a flag in the array; only constructors are given {@link #BOOL}.
 */
enum Dtype {
    BOOL('?', 1, "bool"),
    UINT8('B', 1, "uint8"),
    INT8('b', 1, "int8"),
    UINT16('H', 2, "uint16"),
    INT16('h', 2, "int16"),
    /** As wide as the target's floats: 4 bytes, or 8. */
    FLOAT('f', 4, "float");

    private static final String OTHER_TYPECODES = "iIlLqQefdOPS";

    private final char typecode;
    private final int size;
    private final String label;

    Dtype(char typecode, int size, String label) {
        this.typecode = typecode;
        this.size = size;
        this.label = label;
    }

    /** Its name, as {@code ndinfo} and the constants of {@code numpy} have it. */
    String label() {
        return label;
    }

    char typecode(Vm vm) {
        return this == FLOAT && isDouble(vm) ? 'd' : typecode;
    }

    /** Bytes of an element. */
    int size(Vm vm) {
        return this == FLOAT && isDouble(vm) ? 8 : size;
    }

    private static boolean isDouble(Vm vm) {
        return vm.floats.format() == FloatFormat.DOUBLE;
    }

    /** What the elements are kept as. */
    Dtype storage() {
        return this == BOOL ? UINT8 : this;
    }

    boolean isFloat() {
        return this == FLOAT;
    }

    /** The type of a typecode; ValueError if there is none. */
    static Dtype of(Vm vm, @Word int word) {
        int code = vm.toInt(word) & 0xff;
        for (Dtype dtype : values()) {
            if (dtype.typecode(vm) == code) {
                return dtype;
            }
        }
        if (OTHER_TYPECODES.indexOf(code) >= 0) {
            throw vm.notImplemented("ulab: arrays of dtype %d are not modelled".formatted(code));
        }
        throw badTypecode(vm);
    }

    static PythonException badTypecode(Vm vm) {
        return vm.valueError("bad typecode");
    }

    /** The type that holds what two types hold, where nothing else is said ({@code ndarray_upcast_dtype}). */
    Dtype upcast(Dtype other) {
        if (this == other) {
            return this;
        }
        if (isFloat() || other.isFloat()) {
            return FLOAT;
        }
        boolean unsigned16 = this == UINT16 || other == UINT16;
        boolean signed16 = this == INT16 || other == INT16;
        if (unsigned16) {
            return signed16 ? FLOAT : UINT16;
        }
        return INT16;
    }

    /** An element as a number. */
    double get(Vm vm, int address) {
        return this == FLOAT ? getFloat(vm, address) : getInt(vm, address);
    }

    private static double getFloat(Vm vm, int address) {
        if (isDouble(vm)) {
            return Double.longBitsToDouble(word(vm, address) & 0xffffffffL | (long) word(vm, address + 4) << 32);
        }
        return Float.intBitsToFloat(word(vm, address));
    }

    /** A word that need not be aligned: a buffer's offset is the program's choice. */
    private static int word(Vm vm, int address) {
        if ((address & 3) == 0) {
            return vm.ram.word(address);
        }
        return vm.ram.byteAt(address) | vm.ram.byteAt(address + 1) << 8 | vm.ram.byteAt(address + 2) << 16 | vm.ram.byteAt(address + 3) << 24;
    }

    private int getInt(Vm vm, int address) {
        return switch (this) {
            case BOOL, UINT8 -> vm.ram.byteAt(address);
            case INT8 -> (byte) vm.ram.byteAt(address);
            case UINT16 -> half(vm, address);
            case INT16 -> (short) half(vm, address);
            case FLOAT -> throw new IllegalStateException("floats are no integers");
        };
    }

    private static int half(Vm vm, int address) {
        return vm.ram.byteAt(address) | vm.ram.byteAt(address + 1) << 8;
    }

    /**
     * Stores a number as a C cast does: integers take its lowest bits. C leaves a float undefined that is beyond 32 bits; here integers become 0
     * then, as on the processors of PCs, while the boards' give the nearest integer. There is one NaN.
     */
    void set(Vm vm, int address, double value) {
        if (this != FLOAT) {
            setBits(vm, address, StrictMath.abs(value) < 0x1p31 ? (int) value : 0, size);
        } else if (isDouble(vm)) {
            long bits = Double.doubleToLongBits(value);
            setBits(vm, address, (int) bits, 4);
            setBits(vm, address + 4, (int) (bits >> 32), 4);
        } else {
            setBits(vm, address, Float.floatToIntBits((float) value), 4);
        }
    }

    private static void setBits(Vm vm, int address, int bits, int size) {
        if (size == 4 && (address & 3) == 0) {
            vm.ram.setWord(address, bits);
            return;
        }
        for (int i = 0; i < size; i++) {
            vm.ram.setByte(address + i, bits >> 8 * i);
        }
    }

    /** An element as a Python object ({@code mp_binary_get_val_array}); booleans are 0 and 1 here. */
    @Word int load(Vm vm, int address) {
        return this == FLOAT ? vm.ofDouble(getFloat(vm, address)) : Words.ofSmall(getInt(vm, address));
    }

    /** Stores a Python object ({@code mp_binary_set_val_array}); TypeError if it is no number, OverflowError if it does not fit. */
    void store(Vm vm, int address, @Word int value) {
        if (this == FLOAT && (address & 3) != 0) {
            set(vm, address, vm.toDouble(value));
        } else {
            BinaryFormat.set(vm, storage().typecode(vm), address, value);
        }
    }
}
