package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What {@code vectorize} makes of a function: it is called with each element ({@code vectorized_function_obj_t}).
 *
 * <pre>
 * word 0  type
 * word 1  ordinal of the result's dtype
 * word 2  the function
 * word 3  the function's type
 * </pre>
 */
final class VectorizedFunction extends NativeType {
    static final @Word int TYPE = Types.module(84);

    private static final int DTYPE = 1;
    private static final int FUNCTION = 2;
    private static final int FUNCTION_TYPE = 3;

    VectorizedFunction() {
        super("");
    }

    /** {@code vectorize(function, *, otypes=float)}. */
    static @Word int vectorize(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required(""), Parameter.keyword("otypes", Words.NONE));
        if (!vm.behaviourOf(given[0]).canCall()) {
            throw vm.typeError("first argument must be a callable");
        }
        Dtype dtype = Dtype.FLOAT;
        if (given[1] != Words.NONE) {
            dtype = ArrayLike.isInt(vm, given[1]) ? named(vm, vm.toInt(given[1]) & 0xff) : Dtype.BOOL;
            if (dtype == Dtype.BOOL) {
                throw vm.valueError("wrong output type");
            }
        }
        @Word int made = vm.allocateObject(TYPE, 16);
        vm.words[(made >> 2) + DTYPE] = dtype.ordinal();
        vm.words[(made >> 2) + FUNCTION] = given[0];
        vm.words[(made >> 2) + FUNCTION_TYPE] = vm.typeOf(given[0]);
        return made;
    }

    /** The dtype of a typecode, {@link Dtype#BOOL} for any other. */
    private static Dtype named(Vm vm, int typecode) {
        for (Dtype dtype : Dtype.values()) {
            if (dtype.typecode(vm) == typecode) {
                return dtype;
            }
        }
        return Dtype.BOOL;
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public @Word int call(Vm vm, @Word int self, Args args) {
        Dtype dtype = Dtype.values()[vm.words[(self >> 2) + DTYPE]];
        @Word int function = vm.words[(self >> 2) + FUNCTION];
        if (args.count() == 0) {
            throw NdArray.unsafe(vm, "a vectorized function without argument");
        }
        @Word int argument = args.get(0);
        if (NdArray.is(vm, argument)) {
            return ofArray(vm, function, NdArray.of(vm, argument), dtype);
        }
        if (ArrayLike.isSequence(vm, argument)) {
            return ofIterable(vm, function, argument, dtype);
        }
        if (!ArrayLike.isNumber(vm, argument)) {
            throw vm.valueError("wrong input type");
        }
        NdArray result = NdArray.linear(vm, 1, dtype);
        dtype.store(vm, result.address(), vm.call(function, argument));
        return result.word();
    }

    private static @Word int ofArray(Vm vm, @Word int function, NdArray source, Dtype dtype) {
        NdArray result = NdArray.dense(vm, source.shape(), dtype);
        Cursor cursor = source.cursor();
        int mark = vm.heap.mark();
        for (int i = 0; i < result.length(); i++) {
            @Word int value = vm.call(function, source.dtype().load(vm, cursor.next()));
            vm.heap.pin(value);
            dtype.store(vm, result.packed(i), value);
            vm.heap.release(mark);
            vm.step();
        }
        return result.word();
    }

    private static @Word int ofIterable(Vm vm, @Word int function, @Word int iterable, Dtype dtype) {
        NdArray result = NdArray.linear(vm, ArrayLike.length(vm, iterable), dtype);
        @Word int iterator = vm.iterator(iterable);
        vm.heap.pin(iterator);
        int mark = vm.heap.mark();
        int i = 0;
        for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
            @Word int value = vm.call(function, item);
            if (i == result.length()) {
                throw NdArray.unsafe(vm, "a list that grows while it is worked on");
            }
            vm.heap.pin(value);
            dtype.store(vm, result.packed(i++), value);
            vm.heap.release(mark);
            vm.step();
        }
        return result.word();
    }
}
