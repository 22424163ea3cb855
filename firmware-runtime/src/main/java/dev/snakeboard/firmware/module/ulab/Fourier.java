package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Floats;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code numpy.fft} and {@code utils.spectrogram} ({@code ulab/code/numpy/fft/fft_tools.c}): real and imaginary parts are arrays of their own.
 */
final class Fourier {
    private Fourier() {}

    /** What comes out. */
    enum Kind {
        FORWARD,
        INVERSE,
        /** The absolute values of the forward transform. */
        SPECTROGRAM
    }

    static void define(Members m) {
        m.function("fft", 1, 2, (vm, args) -> transform(vm, args, Kind.FORWARD));
        m.function("ifft", 1, 2, (vm, args) -> transform(vm, args, Kind.INVERSE));
    }

    static @Word int transform(Vm vm, Args args, Kind kind) {
        for (int i = 0; i < args.count(); i++) {
            if (!NdArray.is(vm, args.get(i))) {
                throw vm.raise(Types.NOT_IMPLEMENTED_ERROR, "FFT is defined for ndarrays only");
            }
        }
        NdArray real = linear(vm, args.get(0));
        int n = real.length();
        if ((n & n - 1) != 0) {
            throw vm.valueError("input array length must be power of 2");
        }
        NdArray outReal = NdArray.linear(vm, n, Dtype.FLOAT);
        NdArray outImaginary = NdArray.linear(vm, n, Dtype.FLOAT);
        double[] re = numbers(vm, real);
        double[] im = new double[n];
        if (args.count() == 2) {
            NdArray imaginary = linear(vm, args.get(1));
            if (imaginary.length() != n) {
                throw vm.valueError("real and imaginary parts must be of equal length");
            }
            im = numbers(vm, imaginary);
        }
        run(vm, re, im, kind == Kind.INVERSE ? -1 : 1);
        Floats f = vm.floats;
        for (int i = 0; i < n; i++) {
            switch (kind) {
                case FORWARD -> {}
                case INVERSE -> {
                    re[i] = f.round(re[i] / f.round(n));
                    im[i] = f.round(im[i] / f.round(n));
                }
                case SPECTROGRAM -> re[i] = StrictMath.sqrt(f.round(f.round(re[i] * re[i]) + f.round(im[i] * im[i])));
            }
            outReal.set(outReal.packed(i), re[i]);
            outImaginary.set(outImaginary.packed(i), im[i]);
            vm.step();
        }
        return kind == Kind.SPECTROGRAM ? outReal.word() : TupleObject.of(vm, outReal.word(), outImaginary.word());
    }

    private static NdArray linear(Vm vm, @Word int word) {
        NdArray array = NdArray.of(vm, word);
        if (array.ndim() != 1) {
            throw vm.typeError("FFT is implemented for linear arrays only");
        }
        return array;
    }

    private static double[] numbers(Vm vm, NdArray array) {
        double[] numbers = new double[array.length()];
        Cursor cursor = array.cursor();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(cursor.next());
            vm.step();
        }
        return numbers;
    }

    /** Cooley and Tukey's transform in place, with the twiddle factors by recurrence, which costs digits. */
    private static void run(Vm vm, double[] re, double[] im, int sign) {
        Floats f = vm.floats;
        int n = re.length;
        reorder(vm, re, im);
        for (int half = 1; half < n; half *= 2) {
            double theta = f.round(f.round(-2.0 * sign * f.round(StrictMath.PI)) / f.round(2 * half));
            double sine = f.round(StrictMath.sin(f.round(0.5 * theta)));
            double stepReal = f.round(f.round(-2 * sine) * sine);
            double stepImaginary = f.round(StrictMath.sin(theta));
            double wr = 1;
            double wi = 0;
            for (int first = 0; first < half; first++) {
                for (int i = first; i < n; i += 2 * half) {
                    butterfly(f, re, im, i, i + half, wr, wi);
                    vm.step();
                }
                double before = wr;
                wr = f.round(f.round(f.round(wr * stepReal) - f.round(wi * stepImaginary)) + wr);
                wi = f.round(f.round(f.round(wi * stepReal) + f.round(before * stepImaginary)) + wi);
            }
        }
    }

    private static void butterfly(Floats f, double[] re, double[] im, int i, int j, double wr, double wi) {
        double tr = f.round(f.round(wr * re[j]) - f.round(wi * im[j]));
        double ti = f.round(f.round(wr * im[j]) + f.round(wi * re[j]));
        re[j] = f.round(re[i] - tr);
        im[j] = f.round(im[i] - ti);
        re[i] = f.round(re[i] + tr);
        im[i] = f.round(im[i] + ti);
    }

    /** Puts each element where its index with the bits reversed says. */
    private static void reorder(Vm vm, double[] re, double[] im) {
        int n = re.length;
        int bits = Integer.numberOfTrailingZeros(n);
        for (int i = 0; i < n; i++) {
            int j = bits == 0 ? 0 : Integer.reverse(i) >>> 32 - bits;
            if (j > i) {
                double real = re[i];
                re[i] = re[j];
                re[j] = real;
                double imaginary = im[i];
                im[i] = im[j];
                im[j] = imaginary;
            }
            vm.step();
        }
    }
}
