package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * An array as it is at the moment ({@code ndarray_obj_t}, {@code ulab/code/ndarray.h}). In memory:
 *
 * <pre>
 * word 0  type
 * word 1  typecode (8 bits) | size of an element (8) | whether it is boolean (8) | number of dimensions (8)
 * word 2  number of elements
 * word 3  rows, 0 if linear
 * word 4  columns
 * word 5  bytes from a row to the next
 * word 6  bytes from a column to the next
 * word 7  address of the first element
 * word 8  start of the block with the elements, which a view keeps from being collected
 * </pre>
 *
 * 36 bytes, and a block with the elements, of one element at least. The firmware also makes blocks of 8 bytes for strides and shapes, which the
 * next collection frees; these are not modelled.
 */
record NdArray(Vm vm, @Word int word, Dtype dtype, boolean isBoolean, Shape shape, int length, int rowStride, int columnStride, int address) {
    static final @Word int TYPE = Types.module(80);

    private static final int BYTES = 36;
    private static final int KIND = 1;
    private static final int LENGTH = 2;
    private static final int ROWS = 3;
    private static final int COLUMNS = 4;
    private static final int ROW_STRIDE = 5;
    private static final int COLUMN_STRIDE = 6;
    private static final int ADDRESS = 7;
    private static final int ORIGIN = 8;

    private static final Dtype[] DTYPES = Dtype.values();

    static boolean is(Vm vm, @Word int word) {
        return vm.is(word, TYPE);
    }

    /** The array that an object is; it must be one. */
    static NdArray of(Vm vm, @Word int word) {
        int i = word >> 2;
        int[] w = vm.words;
        int kind = w[i + KIND];
        Shape shape = new Shape(kind >>> 24, w[i + ROWS], w[i + COLUMNS]);
        return new NdArray(
                vm, word, dtype(vm, kind & 0xff), (kind & 0xff0000) != 0, shape, w[i + LENGTH], w[i + ROW_STRIDE], w[i + COLUMN_STRIDE],
                w[i + ADDRESS]);
    }

    private static Dtype dtype(Vm vm, int typecode) {
        for (Dtype dtype : DTYPES) {
            if (dtype.typecode(vm) == typecode) {
                return dtype;
            }
        }
        throw new IllegalStateException("no dtype has typecode " + typecode);
    }

    /** The array that an argument must be; TypeError with a message if it is none. */
    static NdArray require(Vm vm, @Word int word, String message) {
        if (!is(vm, word)) {
            throw vm.typeError(message);
        }
        return of(vm, word);
    }

    // ---- making ----

    /** A linear array of zeros; it has no dimension if it is empty. */
    static NdArray linear(Vm vm, int length, Dtype dtype) {
        return dense(vm, Shape.linear(length), dtype);
    }

    /** An array of zeros whose rows follow each other. */
    static NdArray dense(Vm vm, Shape shape, Dtype dtype) {
        @Word int word = vm.allocateObject(TYPE, BYTES);
        int length = length(vm, shape);
        int size = dtype.size(vm);
        if (Long.compareUnsigned(0xffffffffL / size, length & 0xffffffffL) <= 0) {
            throw vm.valueError("ndarray length overflows");
        }
        long bytes = (long) size * StrictMath.max(length & 0xffffffffL, 1);
        if (bytes > Integer.MAX_VALUE) {
            throw vm.memoryError((int) bytes);
        }
        int block = vm.allocate((int) bytes, Heap.Content.BYTES);
        return fill(vm, word, shape, dtype, block);
    }

    /** A linear array over memory that is there already. */
    static NdArray over(Vm vm, int length, Dtype dtype, int address) {
        @Word int word = vm.allocateObject(TYPE, BYTES);
        return fill(vm, word, new Shape(1, 0, length), dtype, address);
    }

    private static NdArray fill(Vm vm, @Word int word, Shape given, Dtype dtype, int address) {
        int size = dtype.size(vm);
        Shape shape = new Shape(given.ndim(), given.ndim() > 1 ? given.rows() : 0, given.ndim() > 0 ? given.columns() : 0);
        int rowStride = given.ndim() > 1 ? size * shape.columns() : 0;
        write(vm, word, dtype, shape, length(vm, shape), rowStride, given.ndim() > 0 ? size : 0, address);
        vm.words[(word >> 2) + ORIGIN] = address;
        return of(vm, word);
    }

    private static int length(Vm vm, Shape shape) {
        long length = switch (shape.ndim()) {
            case 0 -> 0;
            case 1 -> shape.columns() & 0xffffffffL;
            default -> Math.unsignedMultiplyHigh(shape.columns() & 0xffffffffL, shape.rows() & 0xffffffffL) == 0
                    ? (shape.columns() & 0xffffffffL) * (shape.rows() & 0xffffffffL)
                    : Long.MAX_VALUE;
        };
        if (length < 0 || length > 0xffffffffL) {
            throw vm.valueError("array is too big");
        }
        return (int) length;
    }

    private static void write(
            Vm vm, @Word int word, Dtype dtype, Shape shape, int length, int rowStride, int columnStride, int address) {
        int i = word >> 2;
        int boolFlag = dtype == Dtype.BOOL ? 1 : 0;
        vm.words[i + KIND] = dtype.storage().typecode(vm) | dtype.size(vm) << 8 | boolFlag << 16 | shape.ndim() << 24;
        vm.words[i + LENGTH] = length;
        vm.words[i + ROWS] = shape.rows();
        vm.words[i + COLUMNS] = shape.columns();
        vm.words[i + ROW_STRIDE] = rowStride;
        vm.words[i + COLUMN_STRIDE] = columnStride;
        vm.words[i + ADDRESS] = address;
    }

    /** Another array over the same elements, {@code offset} bytes on. */
    NdArray view(Shape given, int givenRowStride, int givenColumnStride, int offset) {
        vm.heap.pin(word);
        @Word int view = vm.allocateObject(TYPE, BYTES);
        int ndim = given.ndim();
        Shape seen = new Shape(ndim, ndim > 1 ? given.rows() : 0, ndim > 0 ? given.columns() : 0);
        int count = ndim == 0 ? 0 : ndim == 1 ? seen.columns() : seen.rows() * seen.columns();
        write(vm, view, kind(), seen, count, ndim > 1 ? givenRowStride : 0, ndim > 0 ? givenColumnStride : 0, address + offset);
        vm.words[(view >> 2) + ORIGIN] = vm.words[(word >> 2) + ORIGIN];
        return of(vm, view);
    }

    /** A dense copy. */
    NdArray copy() {
        NdArray copy = dense(vm, shape, kind());
        copyTo(copy);
        return copy;
    }

    /** A dense copy with another type; floats are rounded to integers. OverflowError if one does not fit, ValueError for booleans. */
    NdArray copyAs(Dtype wanted) {
        if (wanted == dtype) {
            return copy();
        }
        NdArray copy = dense(vm, shape, wanted);
        if (wanted == Dtype.BOOL) {
            throw Dtype.badTypecode(vm);
        }
        Cursor from = cursor();
        Cursor to = copy.cursor();
        int mark = vm.heap.mark();
        for (int i = 0; i < length; i++) {
            int source = from.next();
            @Word int item = dtype.isFloat() && !wanted.isFloat()
                    ? vm.ofLong((int) FloatMath.nearest(dtype.get(vm, source)))
                    : dtype.load(vm, source);
            wanted.store(vm, to.next(), item);
            vm.heap.release(mark);
            vm.step();
        }
        return copy;
    }

    /** Copies the elements, in order, to the start of another array with elements of the same size. */
    void copyTo(NdArray target) {
        Cursor from = cursor();
        int to = target.address;
        for (int i = 0; i < length; i++) {
            copyElement(from.next(), to);
            to += itemSize();
            vm.step();
        }
    }

    /** Copies one element from an address to another. */
    void copyElement(int from, int to) {
        for (int i = 0; i < itemSize(); i++) {
            vm.ram.setByte(to + i, vm.ram.byteAt(from + i));
        }
    }

    // ---- what it is ----

    /** The type that makes an array of the same kind: {@link Dtype#BOOL} if this one is boolean. */
    Dtype kind() {
        return isBoolean ? Dtype.BOOL : dtype;
    }

    int ndim() {
        return shape.ndim();
    }

    int itemSize() {
        return dtype.size(vm);
    }

    /** Bytes from an element to the next one in a dimension. */
    int stride(int index) {
        return index == 0 ? rowStride : columnStride;
    }

    /** The length of the first axis: what {@code len} gives. */
    int firstLength() {
        return ndim() == 2 ? shape.rows() : ndim() == 1 ? shape.columns() : 0;
    }

    /** Whether the elements follow each other in memory, as far as the first stride tells ({@code ndarray_is_dense}). */
    boolean isDense() {
        return switch (ndim()) {
            case 0 -> false;
            case 1 -> columnStride == itemSize();
            default -> rowStride == itemSize() * shape.columns();
        };
    }

    /** Walks over all elements. */
    Cursor cursor() {
        return new Cursor(address, shape.columns(), rowStride, columnStride);
    }

    double get(int at) {
        return dtype.get(vm, at);
    }

    void set(int at, double value) {
        dtype.set(vm, at, value);
    }

    /** An element as a Python object, which for a boolean array is a bool. */
    @Word int load(int at) {
        return isBoolean ? Words.ofBool(vm.ram.byteAt(at) != 0) : dtype.load(vm, at);
    }

    /** The address of element {@code i} of an array whose functions take it for dense, whatever it is. */
    int packed(int i) {
        return address + i * itemSize();
    }

    /** Refuses a view that a function of the firmware takes for dense, and so reads or writes memory beyond the array. */
    NdArray requireForward(String what) {
        if (columnStride < 0 || rowStride < 0) {
            throw unsafe(vm, what + " of a reversed view");
        }
        return this;
    }

    /** Whether {@code address} is one of the elements of a dense array. */
    boolean owns(int element) {
        return element >= address && element < address + StrictMath.max(length, 1) * itemSize();
    }

    /** Whether an element at an address would be in the block that this array, or what it is a view of, has its elements in. */
    boolean reaches(int element) {
        int origin = vm.words[(word >> 2) + ORIGIN];
        return element >= origin && element + itemSize() <= origin + vm.heap.bytesOf(origin);
    }

    /** What the firmware does by reading or writing beyond an array, which here must not happen. */
    static PythonException unsafe(Vm vm, String what) {
        return vm.notImplemented("ulab: %s: the firmware uses memory beyond the array".formatted(what));
    }

    // ---- changing the object ----

    /** Makes booleans of an array of 0 and 1. */
    NdArray asBoolean() {
        vm.words[(word >> 2) + KIND] |= 0x10000;
        return of(vm, word);
    }

    /** Gives the object another shape with the strides of a dense array; the number of dimensions stays. */
    void reshapeInPlace(Shape wanted) {
        int i = word >> 2;
        vm.words[i + ROWS] = wanted.rows();
        vm.words[i + COLUMNS] = wanted.columns();
        vm.words[i + ROW_STRIDE] = itemSize() * wanted.columns();
        vm.words[i + COLUMN_STRIDE] = itemSize();
    }

    /** Makes the object linear, as if it were dense. */
    NdArray flattenInPlace() {
        write(vm, word, kind(), new Shape(1, 0, length), length, 0, itemSize(), address);
        return of(vm, word);
    }

    /** Lets a linear array run backwards from its last element. */
    NdArray reverseInPlace() {
        int i = word >> 2;
        vm.words[i + ADDRESS] = address + (length - 1) * itemSize();
        vm.words[i + COLUMN_STRIDE] = -columnStride;
        return of(vm, word);
    }
}
