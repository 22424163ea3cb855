package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;
import java.util.OptionalInt;

/** What sequences have in common ({@code py/sequence.c}): sizes, indexes, repetition, comparison. */
public final class Sequences {
    /** How many items a bulk copy charges as one step. */
    private static final int COPIED_PER_STEP = 16;

    private Sequences() {}

    // ---- items of lists and tuples ----

    /** Whether a value is a list, a tuple, or has a tuple's layout. */
    public static boolean isListOrTuple(Vm vm, @Word int word) {
        return vm.is(word, Types.LIST) || isTupleLike(vm, word);
    }

    /** Whether a value has a tuple's layout: tuples, named tuples, attribute tuples ({@code mp_obj_is_tuple_compatible}). */
    public static boolean isTupleLike(Vm vm, @Word int word) {
        return vm.is(word, Types.TUPLE) || Words.isAddress(word) && vm.behaviourOf(word) instanceof TupleType;
    }

    /** The number of items of a list or a tuple. */
    public static int length(Vm vm, @Word int sequence) {
        return vm.words[sequence >> 2] == Types.LIST ? ListObject.length(vm, sequence) : TupleObject.length(vm, sequence);
    }

    /** The index in {@link Vm#words} of the items of a list or a tuple; a list's move when it grows. */
    public static int items(Vm vm, @Word int sequence) {
        return vm.words[sequence >> 2] == Types.LIST ? ListObject.items(vm, sequence) : TupleObject.items(sequence);
    }

    /** Checks that a value is a list or a tuple ({@code mp_obj_get_array}). */
    public static @Word int require(Vm vm, @Word int word) {
        if (!isListOrTuple(vm, word)) {
            throw vm.raise(
                    Types.TYPE_ERROR, Message.of("object '%s' isn't a tuple or list", vm.typeName(word)), "expected tuple/list");
        }
        return word;
    }

    /** As {@link #require}, of exactly {@code length} items ({@code mp_obj_get_array_fixed_n}). */
    public static @Word int require(Vm vm, @Word int word, int length) {
        require(vm, word);
        int found = length(vm, word);
        if (found != length) {
            throw vm.raise(
                    Types.VALUE_ERROR,
                    Message.of("requested length %d but object has length %d", length, found),
                    "tuple/list has wrong length");
        }
        return word;
    }

    // ---- sizes ----

    /** The bytes that a number of words takes; MemoryError if no heap can have them. */
    static int bytes(Vm vm, long words) {
        long bytes = 4 * words;
        if (bytes > Integer.MAX_VALUE) {
            throw tooLarge(vm, bytes);
        }
        return (int) bytes;
    }

    /** MemoryError for more bytes than a Java int counts. */
    public static PythonException tooLarge(Vm vm, long bytes) {
        return vm.memoryError((int) bytes);
    }

    /** The length of a sequence repeated {@code times} times ({@code mp_seq_multiply_len}). */
    public static int repeatedLength(Vm vm, int length, int times) {
        long product = (long) length * times;
        if (product != (int) product) {
            throw vm.raise(Types.OVERFLOW_ERROR, "small int overflow");
        }
        return (int) product;
    }

    /** Fills {@code length * times} words at {@code to} with copies of those at {@code from}. */
    static void repeat(Vm vm, int from, int length, int to, int times) {
        vm.charge(CostEvent.SEQUENCE_ITEM, (long) length * times);
        vm.charge(CostEvent.SEQUENCE_REPEAT, times);
        for (int i = 0; i < times && length > 0; i++) {
            System.arraycopy(vm.words, from, vm.words, to + i * length, length);
            chargeCopy(vm, length);
        }
    }

    /** Charges for {@code words} words copied in bulk. */
    static void chargeCopy(Vm vm, int words) {
        for (int i = 0; i < words; i += COPIED_PER_STEP) {
            vm.step();
        }
    }

    // ---- indexes ----

    /** The integer that a value stands for as an index, or empty ({@code mp_obj_get_int_maybe}). */
    static OptionalInt integer(Vm vm, @Word int word) {
        if (Words.isSmallInt(word)) {
            return OptionalInt.of(Words.smallInt(word));
        }
        if (vm.operations.isInt(word)) {
            return OptionalInt.of(vm.toInt(word));
        }
        @Word int converted = vm.behaviourOf(word).unary(vm, UnaryOp.INT_MAYBE, word);
        return converted == Words.NULL || vm.floats.isFloat(word) ? OptionalInt.empty() : OptionalInt.of(vm.toInt(converted));
    }

    /**
     * The position that an index of a sequence means, negative ones counted from the end ({@code mp_get_index}); IndexError if it is outside,
     * TypeError if it is no integer.
     *
     * @param type of the sequence, for the message
     */
    public static int index(Vm vm, @Word int type, int length, @Word int index) {
        int i = Words.isSmallInt(index) ? Words.smallInt(index) : indexValue(vm, type, index);
        if (i < 0) {
            i += length;
        }
        if (i < 0 || i >= length) {
            throw vm.indexError(Message.of("%s out of range", "index"));
        }
        return i;
    }

    /** As {@link #index}, but what is outside means the nearer end: 0 … length. */
    public static int bound(Vm vm, @Word int type, int length, @Word int index) {
        int i = indexValue(vm, type, index);
        return StrictMath.clamp(i < 0 ? i + length : i, 0, length);
    }

    private static int indexValue(Vm vm, @Word int type, @Word int index) {
        return integer(vm, index)
                .orElseThrow(() -> vm.raise(
                        Types.TYPE_ERROR,
                        Message.of("%s indices must be integers, not %s", vm.names.text(TypeObject.name(vm, type)), vm.typeName(index)),
                        "indices must be integers"));
    }

    // ---- the operations that lists and tuples share ----

    /**
     * Compares two lists or tuples item by item ({@code mp_seq_cmp_objs}).
     *
     * @param op EQUAL, LESS, LESS_EQUAL, MORE or MORE_EQUAL
     */
    static boolean compare(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        if (op == BinaryOp.EQUAL && length(vm, left) != length(vm, right)) {
            return false;
        }
        boolean isList = vm.words[left >> 2] == Types.LIST;
        int mark = vm.interpreter.cStack().take(isList ? StackStep.LIST_COMPARISON : StackStep.TUPLE_COMPARISON);
        try {
            return switch (op) {
                case LESS -> isAfter(vm, BinaryOp.MORE, right, left);
                case LESS_EQUAL -> isAfter(vm, BinaryOp.MORE_EQUAL, right, left);
                default -> isAfter(vm, op, left, right);
            };
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** The lengths are read again each time: comparing items may run Python code that changes a list. */
    private static boolean isAfter(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        int mark = vm.heap.mark();
        for (int i = 0; i < length(vm, left) && i < length(vm, right); i++) {
            @Word int a = vm.words[items(vm, left) + i];
            @Word int b = vm.words[items(vm, right) + i];
            if (!Words.isSmallInt(a)) {
                vm.heap.pin(a);
                vm.heap.pin(b);
            }
            KeySearch.compareItem(vm, a, b);
            if (!vm.equal(a, b)) {
                return op != BinaryOp.EQUAL && vm.operations.binary(op, a, b) == Words.TRUE;
            }
            vm.heap.release(mark);
            vm.step(CostEvent.SEQUENCE_COMPARE_ITEM);
        }
        int difference = length(vm, left) - length(vm, right);
        return switch (op) {
            case EQUAL -> difference == 0;
            case MORE -> difference > 0;
            default -> difference >= 0;
        };
    }

    /** Whether a list or a tuple has an item that equals a value. */
    public static boolean contains(Vm vm, @Word int sequence, @Word int value) {
        vm.charge(CostEvent.CONTAINS_BY_ITEM);
        int mark = vm.heap.mark();
        int frames = vm.interpreter.cStack().take(StackStep.SEQUENCE_SEARCH);
        try {
            for (int i = 0; i < length(vm, sequence); i++) {
                vm.step(CostEvent.CONTAINS_ITEM);
                @Word int item = vm.words[items(vm, sequence) + i];
                KeySearch.compareItem(vm, item, value);
                if (vm.equal(item, value)) {
                    return true;
                }
                vm.heap.release(mark);
            }
            return false;
        } finally {
            vm.interpreter.cStack().giveBack(frames);
        }
    }

    /** {@code sequence.index(value[, start[, stop]])}; ValueError if it is not there. */
    static @Word int indexOf(Vm vm, @Word int sequence, Args args) {
        @Word int type = vm.words[sequence >> 2];
        int length = length(vm, sequence);
        int start = args.count() > 2 ? bound(vm, type, length, args.get(2)) : 0;
        int stop = args.count() > 3 ? bound(vm, type, length, args.get(3)) : length;
        int mark = vm.heap.mark();
        for (int i = start; i < stop && i < length(vm, sequence); i++) {
            @Word int item = vm.words[items(vm, sequence) + i];
            vm.heap.pin(item);
            KeySearch.compareItem(vm, item, args.get(1));
            if (vm.equal(item, args.get(1))) {
                return Words.ofSmall(i);
            }
            vm.heap.release(mark);
            vm.step(CostEvent.SEQUENCE_COMPARE_ITEM);
        }
        throw vm.valueError("object not in sequence");
    }

    /** {@code sequence.count(value)}. */
    static @Word int count(Vm vm, @Word int sequence, @Word int value) {
        int mark = vm.heap.mark();
        int count = 0;
        for (int i = 0; i < length(vm, sequence); i++) {
            @Word int item = vm.words[items(vm, sequence) + i];
            vm.heap.pin(item);
            KeySearch.compareItem(vm, item, value);
            if (vm.equal(item, value)) {
                count++;
            }
            vm.heap.release(mark);
            vm.step(CostEvent.SEQUENCE_COMPARE_ITEM);
        }
        return Words.ofSmall(count);
    }

    /** Prints the items of a list or a tuple with commas between them. */
    static void printItems(Vm vm, Printer out, @Word int sequence, NativeType.PrintKind kind) {
        String separator = JsonPrinter.itemSeparator(out, kind);
        for (int i = 0; i < length(vm, sequence); i++) {
            if (i > 0) {
                out.print(separator);
            }
            vm.operations.print(out, vm.words[items(vm, sequence) + i], kind);
            vm.step();
        }
    }

    /** The TypeError of a built-in type that has unary operations but no hash. */
    static PythonException unhashable(Vm vm, @Word int word) {
        return vm.raise(
                Types.TYPE_ERROR, Message.of("unsupported type for __hash__: '%s'", vm.typeName(word)), "unsupported type for operator");
    }
}
