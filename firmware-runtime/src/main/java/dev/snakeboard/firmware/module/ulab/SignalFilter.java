package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/** {@code scipy.signal}: a filter of second-order sections ({@code ulab/code/scipy/signal/signal.c}). */
final class SignalFilter {
    private static final int COEFFICIENTS = 6;

    private SignalFilter() {}

    static void define(Members m) {
        m.keywords("sosfilt", 2, SignalFilter::filter);
    }

    /** {@code sosfilt(sos, x, *, zi=None)}: the filtered signal, and the state if one was given. */
    private static @Word int filter(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required("sos"), Parameter.required("x"), Parameter.keyword("zi", Words.NONE));
        if (!ArrayLike.isArrayLike(vm, given[0]) || !ArrayLike.isArrayLike(vm, given[1])) {
            throw vm.typeError("sosfilt requires iterable arguments");
        }
        int sections = ArrayLike.length(vm, given[0]);
        try (Scratch signal = new Scratch(vm, ArrayLike.length(vm, given[1]));
                Scratch state = new Scratch(vm, 2 * sections);
                Scratch section = new Scratch(vm, COEFFICIENTS)) {
            if (NdArray.is(vm, given[1]) && NdArray.of(vm, given[1]).ndim() > 1) {
                throw vm.valueError("input must be one-dimensional");
            }
            ArrayLike.fill(vm, signal, given[1]);
            if (given[2] != Words.NONE) {
                initialise(vm, state, given[2], sections);
            }
            @Word int iterator = vm.iterator(given[0]);
            vm.heap.pin(iterator);
            int mark = vm.heap.mark();
            int count = 0;
            for (@Word int item = vm.next(iterator); item != Words.NULL; item = vm.next(iterator)) {
                vm.heap.pin(item);
                if (Words.smallInt(vm.operations.length(item)) != COEFFICIENTS) {
                    throw vm.valueError("sos array must be of shape (n_section, 6)");
                }
                ArrayLike.fill(vm, section, item);
                if (section.get(3) != 1) {
                    throw vm.valueError("sos[:, 3] should be all ones");
                }
                if (count == sections) {
                    throw NdArray.unsafe(vm, "a list that grows while it is worked on");
                }
                run(vm, signal, section, state, 2 * count++);
                vm.heap.release(mark);
            }
            NdArray result = signal.toArray(Shape.linear(signal.length()));
            return given[2] == Words.NONE
                    ? result.word()
                    : TupleObject.of(vm, result.word(), state.toArray(Shape.matrix(sections, 2)).word());
        }
    }

    private static void initialise(Vm vm, Scratch state, @Word int word, int sections) {
        NdArray initial = NdArray.require(vm, word, "zi must be an ndarray");
        if (initial.shape().rows() != sections || initial.shape().columns() != 2) {
            throw vm.valueError("zi must be of shape (n_section, 2)");
        }
        if (!initial.dtype().isFloat()) {
            throw vm.valueError("zi must be of float type");
        }
        initial.requireForward("zi");
        for (int i = 0; i < state.length(); i++) {
            state.set(i, initial.get(initial.packed(i)));
        }
    }

    private static void run(Vm vm, Scratch signal, Scratch section, Scratch state, int at) {
        Floats f = vm.floats;
        for (int i = 0; i < signal.length(); i++) {
            double in = signal.get(i);
            signal.set(i, f.round(section.get(0) * in) + state.get(at));
            double out = signal.get(i);
            double carried = f.round(state.get(at + 1) + f.round(section.get(1) * in));
            state.set(at, carried - f.round(section.get(4) * out));
            state.set(at + 1, f.round(section.get(2) * in) - f.round(section.get(5) * out));
            vm.step();
        }
    }
}
