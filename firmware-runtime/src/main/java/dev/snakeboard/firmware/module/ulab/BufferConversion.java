package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.BinaryFormat;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code ulab.utils}: buffers of integers, from a sensor or a converter, as arrays of floats ({@code ulab/code/utils/utils.c}). */
final class BufferConversion {
    private BufferConversion() {}

    static void define(Vm vm, Members m) {
        m.keywords("from_int16_buffer", 1, (v, args) -> convert(v, args, 'h'));
        m.keywords("from_uint16_buffer", 1, (v, args) -> convert(v, args, 'H'));
        m.keywords("from_int32_buffer", 1, (v, args) -> convert(v, args, 'i'));
        m.keywords("from_uint32_buffer", 1, (v, args) -> convert(v, args, 'I'));
        m.function("spectrogram", 1, 2, (v, args) -> Fourier.transform(v, args, Fourier.Kind.SPECTROGRAM));
    }

    /** How many elements of a size are in a number of bytes, or the wanted count of them; ValueError if it does not fit. */
    static int count(Vm vm, int bytes, int size, int wanted) {
        int length = bytes / size;
        if (length * size != bytes) {
            throw vm.valueError("buffer size must be a multiple of element size");
        }
        if (wanted <= 0) {
            return length;
        }
        if (length < wanted) {
            throw vm.valueError("buffer is smaller than requested size");
        }
        return wanted;
    }

    private static @Word int convert(Vm vm, Args args, char typecode) {
        @Word int[] given = args.parse(
                Parameter.required(""),
                Parameter.keyword("count", Words.ofSmall(-1)),
                Parameter.keyword("offset", Words.ofSmall(0)),
                Parameter.optional("out", Words.NONE),
                Parameter.optional("byteswap", Words.FALSE));
        boolean toNew = given[3] == Words.NONE;
        if (!toNew) {
            NdArray out = NdArray.is(vm, given[3]) ? NdArray.of(vm, given[3]) : null;
            if (out == null || !out.dtype().isFloat() || !out.isDense()) {
                throw vm.typeError("out must be a float dense array");
            }
        }
        int offset = vm.toInt(given[2]);
        Buffer buffer = vm.operations.bufferOrNull(given[0], Buffer.Access.READ);
        if (buffer == null) {
            return Words.NONE;
        }
        if (Integer.compareUnsigned(buffer.length(), offset) < 0) {
            throw vm.valueError("offset is too large");
        }
        int size = BinaryFormat.size(typecode);
        int length = count(vm, buffer.length() - offset, size, vm.toInt(given[1]));
        NdArray result = toNew ? NdArray.linear(vm, length, Dtype.FLOAT) : NdArray.of(vm, given[3]);
        if (result.length() < length) {
            throw vm.valueError("out array is too small");
        }
        boolean swap = given[4] == Words.TRUE;
        for (int i = 0; i < length; i++) {
            // The offset shortens the result, but the firmware reads from the start all the same.
            result.set(result.packed(i), number(vm, buffer.address() + i * size, size, swap, BinaryFormat.isSigned(typecode)));
            vm.step();
        }
        return result.word();
    }

    private static double number(Vm vm, int address, int size, boolean swap, boolean signed) {
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits |= (long) vm.ram.byteAt(address + (swap ? size - 1 - i : i)) << 8 * i;
        }
        int unused = 64 - 8 * size;
        return signed ? bits << unused >> unused : bits;
    }
}
