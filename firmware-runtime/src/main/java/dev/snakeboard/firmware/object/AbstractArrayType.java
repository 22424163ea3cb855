package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** What bytearray, {@code array.array} and memoryview have in common ({@code py/objarray.c}). */
abstract class AbstractArrayType extends NativeType {
    /** Items that {@code append} makes room for at a time. */
    private static final int GROWTH = 8;

    AbstractArrayType(String name, int flags) {
        super(name, flags);
    }

    @Override
    public final boolean canMake() {
        return true;
    }

    // ---- making ----

    /**
     * An array of the items of a value. A bytearray copies anything that has bytes, another array only bytes and bytearrays; else the
     * value's items are taken one by one ({@code array_construct}).
     */
    static @Word int construct(Vm vm, char typecode, @Word int source) {
        boolean raw = typecode == ArrayObject.BYTEARRAY_TYPECODE || Strings.isBytes(vm, source) || vm.is(source, Types.BYTEARRAY);
        Buffer buffer = raw ? vm.operations.bufferOrNull(source, Buffer.Access.READ) : null;
        if (buffer != null) {
            int size = ArrayObject.itemSize(vm, typecode);
            if (buffer.length() % size != 0) {
                throw vm.valueError("bytes length not a multiple of item size");
            }
            @Word int array = ArrayObject.make(vm, typecode, buffer.length() / size);
            vm.ram.move(ArrayObject.items(vm, array), buffer.address(), buffer.length());
            return array;
        }
        @Word int known = vm.operations.lengthOrNull(source);
        int length = known == Words.NULL ? 0 : Words.smallInt(known);
        @Word int array = ArrayObject.make(vm, typecode, length);
        addItems(vm, array, source, length);
        return array;
    }

    /** Fills an array of a known length with the items of an iterable, or appends them if {@code length} is 0. */
    private static void addItems(Vm vm, @Word int array, @Word int source, int length) {
        vm.heap.pin(array);
        @Word int iterator = vm.iterator(source);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        int at = 0;
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            if (length == 0) {
                append(vm, array, item);
            } else if (at < length) {
                ArrayObject.put(vm, array, at++, item);
            } else {
                // The firmware writes past the end here: the iterable gave more than its length.
                throw vm.indexError(Message.of("%s out of range", "index"));
            }
            vm.heap.release(mark);
            vm.step(CostEvent.ARRAY_ITEM);
        }
    }

    // ---- methods ----

    static void defineGrowing(Members m) {
        m.function("append", (vm, self, item) -> {
            append(vm, self, item);
            return Words.NONE;
        });
        m.function("extend", (vm, self, items) -> {
            extend(vm, self, items);
            return Words.NONE;
        });
    }

    private static void append(Vm vm, @Word int array, @Word int item) {
        int length = ArrayObject.length(vm, array);
        if (ArrayObject.free(vm, array) == 0) {
            vm.heap.pin(item);
            ArrayObject.resize(vm, array, (long) length + GROWTH);
            ArrayObject.setFree(vm, array, GROWTH);
            int size = ArrayObject.itemSize(vm, ArrayObject.typecode(vm, array));
            vm.ram.fill(ArrayObject.items(vm, array) + (length + 1) * size, (GROWTH - 1) * size, 0);
        }
        ArrayObject.put(vm, array, length, item);
        ArrayObject.setLength(vm, array, length + 1);
        ArrayObject.setFree(vm, array, ArrayObject.free(vm, array) - 1);
    }

    private static void extend(Vm vm, @Word int array, @Word int source) {
        Buffer buffer = vm.operations.bufferOrNull(source, Buffer.Access.READ);
        if (buffer == null) {
            addItems(vm, array, source, 0);
            return;
        }
        int size = ArrayObject.itemSize(vm, ArrayObject.typecode(vm, array));
        int added = buffer.length() / size;
        int length = ArrayObject.length(vm, array);
        if (ArrayObject.free(vm, array) < added) {
            ArrayObject.resize(vm, array, (long) length + added);
            ArrayObject.setFree(vm, array, 0);
            if (source == array) {
                buffer = vm.operations.buffer(source, Buffer.Access.READ);
            }
        } else {
            ArrayObject.setFree(vm, array, ArrayObject.free(vm, array) - added);
        }
        vm.ram.move(ArrayObject.items(vm, array) + length * size, buffer.address(), added * size);
        ArrayObject.setLength(vm, array, length + added);
    }

    // ---- operations ----

    @Override
    public final @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(ArrayObject.length(vm, self) != 0);
            case LEN -> Words.ofSmall(ArrayObject.length(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public final @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        boolean isView = vm.is(self, Types.MEMORYVIEW);
        switch (op) {
            case MULTIPLY:
                return vm.operations.isInt(other) && !Words.isBool(other) ? repeat(vm, self, vm.toInt(other)) : Words.NULL;
            case INPLACE_MULTIPLY:
                return vm.operations.isInt(other) && !Words.isBool(other) ? repeatInPlace(vm, self, vm.toInt(other)) : Words.NULL;
            case ADD:
                return isView ? Words.NULL : add(vm, self, other);
            case INPLACE_ADD:
                if (isView) {
                    return Words.NULL;
                }
                extend(vm, self, other);
                return self;
            case CONTAINS:
                return contains(vm, self, other);
            case EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL:
                return compare(vm, op, self, other);
            default:
                return Words.NULL;
        }
    }

    private static @Word int repeat(Vm vm, @Word int self, int times) {
        Buffer own = ArrayObject.buffer(vm, self);
        @Word int result = ArrayObject.make(vm, ArrayObject.typecode(vm, self), repeatedLength(vm, self, times));
        copies(vm, ArrayObject.items(vm, result), own, times);
        return result;
    }

    /** The firmware takes a negative count for a huge one, and so finds no memory. */
    private static int repeatedLength(Vm vm, @Word int self, int times) {
        long length = ArrayObject.length(vm, self) * (times & 0xffffffffL);
        long bytes = length * ArrayObject.itemSize(vm, ArrayObject.typecode(vm, self));
        if (bytes > Integer.MAX_VALUE) {
            throw vm.memoryError((int) bytes);
        }
        return (int) length;
    }

    private static @Word int repeatInPlace(Vm vm, @Word int self, int times) {
        Buffer own = ArrayObject.buffer(vm, self);
        int length = repeatedLength(vm, self, times);
        ArrayObject.resize(vm, self, length);
        ArrayObject.setLength(vm, self, length);
        ArrayObject.setFree(vm, self, 0);
        if (times > 1) {
            Buffer moved = new Buffer(ArrayObject.items(vm, self), own.length(), own.typecode());
            copies(vm, moved.address() + own.length(), moved, times - 1);
        }
        return self;
    }

    private static void copies(Vm vm, int to, Buffer from, int times) {
        for (int i = 0; i < times && from.length() > 0; i++) {
            vm.ram.move(to + i * from.length(), from.address(), from.length());
            vm.step();
        }
    }

    private static @Word int add(Vm vm, @Word int self, @Word int other) {
        char typecode = ArrayObject.typecode(vm, self);
        Buffer own = ArrayObject.buffer(vm, self);
        Buffer added = vm.operations.buffer(other, Buffer.Access.READ);
        int size = ArrayObject.itemSize(vm, typecode);
        int count = added.length() / size;
        @Word int result = ArrayObject.make(vm, typecode, ArrayObject.length(vm, self) + count);
        vm.ram.move(ArrayObject.items(vm, result), own.address(), own.length());
        vm.ram.move(ArrayObject.items(vm, result) + own.length(), added.address(), count * size);
        return result;
    }

    private static @Word int contains(Vm vm, @Word int self, @Word int other) {
        Buffer what = vm.operations.bufferOrNull(other, Buffer.Access.READ);
        if (what != null) {
            if (!vm.is(self, Types.BYTEARRAY)) {
                return Words.FALSE;
            }
            int own = ArrayObject.address(vm, self);
            int end = own + ArrayObject.length(vm, self);
            // An empty bytearray has no address, which reads as "not found" even for nothing.
            return Words.ofBool(own != end && StrOperations.find(vm, what.address(), what.length(), own, end) >= 0);
        }
        if (vm.operations.isInt(other) && !Words.isBool(other) || vm.floats.isFloat(other)) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        return Words.FALSE;
    }

    /** Compares the bytes, if the typecodes allow: the same but for the sign, no floats, and unsigned if order is asked for. */
    private static @Word int compare(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        Buffer left = ArrayObject.buffer(vm, self);
        Buffer right = vm.operations.bufferOrNull(other, Buffer.Access.READ);
        if (right == null) {
            return Words.FALSE;
        }
        char code = Character.toLowerCase(left.typecode());
        boolean isUnsigned = left.typecode() <= 'Z' || right.typecode() <= 'Z';
        boolean comparable = code == Character.toLowerCase(right.typecode()) && code != 'f' && code != 'd';
        if (!comparable || op != BinaryOp.EQUAL && !isUnsigned) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        int order = Strings.compare(vm, left.address(), left.length(), right.address(), right.length());
        return Words.ofBool(
                switch (op) {
                    case EQUAL -> order == 0;
                    case LESS -> order < 0;
                    case LESS_EQUAL -> order <= 0;
                    case MORE -> order > 0;
                    default -> order >= 0;
                });
    }

    // ---- items ----

    @Override
    public final @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (value == Words.NULL) {
            return Words.NULL;
        }
        if (vm.is(index, Types.SLICE)) {
            SliceObject.Bounds part = BytesType.contiguous(vm, index, ArrayObject.length(vm, self));
            return value == Words.SENTINEL ? slice(vm, self, part) : ArraySlices.assign(vm, self, part, value);
        }
        int at = Sequences.index(vm, vm.words[self >> 2], ArrayObject.length(vm, self), index);
        if (value == Words.SENTINEL) {
            return ArrayObject.get(vm, self, at);
        }
        if (!ArrayObject.isWritable(vm, self)) {
            return Words.NULL;
        }
        ArrayObject.put(vm, self, at, value);
        return Words.NONE;
    }

    /** A copy of a part, or of a memoryview another view. */
    private static @Word int slice(Vm vm, @Word int self, SliceObject.Bounds part) {
        int length = part.stop() - part.start();
        char typecode = ArrayObject.typecode(vm, self);
        if (vm.is(self, Types.MEMORYVIEW)) {
            if (part.start() > ArrayObject.mostFree()) {
                throw vm.raise(Types.OVERFLOW_ERROR, "memoryview offset too large");
            }
            int code = ArrayObject.isWritable(vm, self) ? typecode | ArrayObject.WRITABLE : typecode;
            @Word int view = ArrayObject.over(vm, Types.MEMORYVIEW, code, length, ArrayObject.items(vm, self));
            ArrayObject.setFree(vm, view, ArrayObject.free(vm, self) + part.start());
            return view;
        }
        int size = ArrayObject.itemSize(vm, typecode);
        @Word int copy = ArrayObject.make(vm, typecode, length);
        vm.ram.move(ArrayObject.items(vm, copy), ArrayObject.items(vm, self) + part.start() * size, length * size);
        return copy;
    }

    @Override
    public final @Word int iterator(Vm vm, @Word int self) {
        return PolyIterator.of(vm, PolyIterator.Kind.ARRAY, self);
    }

    @Override
    public final Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        return access == Buffer.Access.READ || ArrayObject.isWritable(vm, self) ? ArrayObject.buffer(vm, self) : null;
    }
}
