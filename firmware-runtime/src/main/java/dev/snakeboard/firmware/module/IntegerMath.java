package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Arithmetic;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code math.factorial} and {@code math.isclose}, which boards do not have ({@code py/modmath.c}). */
final class IntegerMath {
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private IntegerMath() {}

    static void define(Members m) {
        m.function("factorial", IntegerMath::factorial);
        m.keywords("isclose", 2, IntegerMath::isClose);
    }

    private static @Word int factorial(Vm vm, @Word int number) {
        int n = vm.toInt(number);
        if (n < 0) {
            throw vm.valueError("negative values not supported");
        }
        @Word int product = Words.ofSmall(1);
        int mark = vm.heap.mark();
        for (int i = 2; i <= n; i++) {
            product = vm.operations.binary(BinaryOp.MULTIPLY, product, Words.ofSmall(i));
            vm.heap.release(mark);
            vm.heap.pin(product);
            vm.step();
        }
        return product;
    }

    private static @Word int isClose(Vm vm, Args args) {
        @Word int[] tolerances =
                args.from(2).parse(Parameter.keyword("rel_tol", Words.NULL), Parameter.keyword("abs_tol", Words.ofSmall(0)));
        double a = Arithmetic.floatOf(vm, args.get(0));
        double b = Arithmetic.floatOf(vm, args.get(1));
        double relative = tolerances[0] == Words.NULL ? RELATIVE_TOLERANCE : Arithmetic.floatOf(vm, tolerances[0]);
        double absolute = Arithmetic.floatOf(vm, tolerances[1]);
        if (relative < 0 || absolute < 0) {
            throw MathModule.domainError(vm);
        }
        if (a == b) {
            return Words.TRUE;
        }
        double difference = StrictMath.abs(a - b);
        return Words.ofBool(!Double.isInfinite(difference)
                && (difference <= absolute || difference <= StrictMath.abs(relative * a) || difference <= StrictMath.abs(relative * b)));
    }
}
