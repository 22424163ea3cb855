package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/**
 * {@code ulab}: arrays of numbers and mathematics with them, as boards have it: two dimensions, no complex numbers, no random numbers.
 *
 * <p>The unix build has both, but a program for boards must not need them, so the board-less target has the boards' ulab, too.
 */
public final class UlabModule implements NativeModule {
    private static final String VERSION = "6.5.3-2D";

    /** Names of properties and parameters: they are in the firmware, so that programs which use them need no RAM for them. */
    private static final List<String> NAMES = List.of(
            "C", "F", "M", "T", "a", "axis", "base", "byteswap", "comments", "count", "ddof", "decimals", "delimiter", "dtype", "dx",
            "edgeitems", "endpoint", "fatol", "flat", "flatiter", "footer", "header", "inplace", "itemsize", "k", "left", "lower",
            "max_rows", "maxiter", "mode", "n", "num", "offset", "order", "otypes", "out", "reduced", "retstep", "right", "rtol", "shape",
            "size", "skiprows", "sos", "strides", "threshold", "tol", "usecols", "v", "x", "xatol", "xtol", "zi");

    @Override
    public String name() {
        return "ulab";
    }

    @Override
    public void define(Vm vm, Members members) {
        NAMES.forEach(vm.names::firmwareName);
        ArrayPrinter printer = new ArrayPrinter();
        vm.types.add(NdArray.TYPE, new NdArrayType(printer));
        vm.types.add(NdArrayIterator.TYPE, new NdArrayIterator(NdArrayIterator.Order.ROWS));
        vm.types.add(NdArrayIterator.ELEMENTS_TYPE, new NdArrayIterator(NdArrayIterator.Order.ELEMENTS));
        vm.types.add(NdArrayIterator.FLAT_TYPE, new NdArrayIterator.Flat());
        vm.types.add(VectorizedFunction.TYPE, new VectorizedFunction());
        members.string("__version__", VERSION)
                .function("dtype", UlabModule::dtype)
                .value("numpy", Submodule.of(vm, "numpy", m -> defineNumpy(vm, m, printer)))
                .value("scipy", Submodule.of(vm, "scipy", m -> defineScipy(vm, m)))
                .value("utils", Submodule.of(vm, "utils", m -> BufferConversion.define(vm, m)));
    }

    private static void defineNumpy(Vm vm, Members m, ArrayPrinter printer) {
        m.value("ndarray", NdArray.TYPE)
                .value("e", vm.floats.constant(StrictMath.E))
                .value("inf", vm.floats.constant(Double.POSITIVE_INFINITY))
                .value("nan", vm.floats.constant(Double.NaN))
                .value("pi", vm.floats.constant(StrictMath.PI));
        for (Dtype dtype : Dtype.values()) {
            m.integer(dtype.label(), dtype.typecode(vm));
        }
        m.value("fft", Submodule.of(vm, "fft", Fourier::define));
        m.value("linalg", Submodule.of(vm, "linalg", LinearAlgebra::define));
        m.keywords("set_printoptions", 0, printer::setOptions);
        m.function("get_printoptions", printer::options);
        m.function("ndinfo", ArrayPrinter::info);
        Creation.define(vm, m);
        Rearranging.define(m);
        Interpolation.define(m);
        Comparing.define(m);
        Bitwise.define(m);
        Products.define(m);
        Reductions.define(m);
        Extremes.define(m);
        Sorting.define(m);
        ArrayFiles.define(m);
        TextFiles.define(m);
        Polynomials.define(m);
        VectorMath.define(vm, m);
    }

    private static void defineScipy(Vm vm, Members m) {
        m.value("linalg", Submodule.of(vm, "linalg", TriangularSystems::define));
        m.value("optimize", Submodule.of(vm, "optimize", Optimization::define));
        m.value("signal", Submodule.of(vm, "signal", SignalFilter::define));
        m.value("special", Submodule.of(vm, "special", VectorMath::defineSpecial));
    }

    /** {@code dtype(array)} or of a typecode: the number that stands for the type. */
    private static @Word int dtype(Vm vm, @Word int word) {
        if (NdArray.is(vm, word)) {
            return Words.ofSmall(NdArray.of(vm, word).dtype().typecode(vm));
        }
        String text = vm.toText(word);
        for (Dtype dtype : Dtype.values()) {
            if (text.equals(String.valueOf(dtype.typecode(vm)))) {
                return Words.ofSmall(dtype.typecode(vm));
            }
        }
        throw vm.typeError("data type not understood");
    }
}
