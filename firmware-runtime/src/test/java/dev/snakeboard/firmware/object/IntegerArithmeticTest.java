package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integer operations against {@link BigInteger}, with numbers that crowd the bounds of small ints, C ints and digits. */
class IntegerArithmeticTest {
    private static final int[] BITS = {1, 4, 8, 15, 16, 17, 29, 30, 31, 32, 33, 47, 48, 62, 63, 64, 65, 80, 128, 200};

    private final Vm vm = ScriptVm.vm(ScriptVm.BOARD);
    private final Random random = new Random(2026);

    private BigInteger number() {
        int bits = BITS[random.nextInt(BITS.length)];
        BigInteger value = switch (random.nextInt(3)) {
            case 0 -> BigInteger.ONE.shiftLeft(bits - 1);
            case 1 -> BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
            default -> new BigInteger(bits, random);
        };
        return random.nextBoolean() ? value.negate() : value;
    }

    private static BigInteger expected(BinaryOp op, BigInteger a, BigInteger b) {
        return switch (op) {
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case AND -> a.and(b);
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case FLOOR_DIVIDE -> a.subtract(modulo(a, b)).divide(b);
            case MODULO -> modulo(a, b);
            case LSHIFT -> a.shiftLeft(b.intValueExact());
            case RSHIFT -> a.shiftRight(b.intValueExact());
            case POWER -> a.pow(b.intValueExact());
            default -> throw new AssertionError(op);
        };
    }

    /** The remainder has the sign of the divisor. */
    private static BigInteger modulo(BigInteger a, BigInteger b) {
        BigInteger remainder = a.mod(b.abs());
        return b.signum() < 0 && remainder.signum() != 0 ? remainder.add(b) : remainder;
    }

    @ParameterizedTest
    @EnumSource(
            value = BinaryOp.class,
            names = {"OR", "XOR", "AND", "ADD", "SUBTRACT", "MULTIPLY", "FLOOR_DIVIDE", "MODULO", "LSHIFT", "RSHIFT", "POWER"})
    void everyOperationGivesTheIntegerItShould(BinaryOp op) {
        for (int i = 0; i < 1500; i++) {
            BigInteger a = number();
            BigInteger b = switch (op) {
                case LSHIFT, RSHIFT -> BigInteger.valueOf(random.nextInt(130));
                case POWER -> BigInteger.valueOf(random.nextInt(9));
                default -> number();
            };
            if (b.signum() == 0 && (op == BinaryOp.FLOOR_DIVIDE || op == BinaryOp.MODULO)) {
                continue;
            }
            int mark = vm.heap.mark();
            vm.heap.stress(i < 100);
            @Word int left = vm.operations.bigInt(a);
            @Word int right = vm.operations.bigInt(b);
            @Word int result = vm.operations.binary(op, left, right);
            assertThat(vm.operations.toBigInteger(result)).as("%s %s %s", a, op, b).isEqualTo(expected(op, a, b));
            assertThat(Words.isSmallInt(result)).as("%s %s %s is a small int", a, op, b).isEqualTo(expected(op, a, b).bitLength() < 31);
            vm.heap.release(mark);
        }
    }

    @Test
    void comparisonsAndTruth() {
        for (int i = 0; i < 1500; i++) {
            BigInteger a = number();
            BigInteger b = i % 10 == 0 ? a : number();
            @Word int left = vm.operations.bigInt(a);
            @Word int right = vm.operations.bigInt(b);
            int order = a.compareTo(b);
            assertThat(vm.operations.binary(BinaryOp.LESS, left, right) == Words.TRUE).isEqualTo(order < 0);
            assertThat(vm.operations.binary(BinaryOp.MORE_EQUAL, left, right) == Words.TRUE).isEqualTo(order >= 0);
            assertThat(vm.operations.binary(BinaryOp.EQUAL, left, right) == Words.TRUE).isEqualTo(order == 0);
            assertThat(vm.operations.isTrue(left)).isEqualTo(a.signum() != 0);
            vm.heap.release(0);
        }
    }

    @Test
    void unaryOperations() {
        for (int i = 0; i < 500; i++) {
            BigInteger a = number();
            @Word int word = vm.operations.bigInt(a);
            assertThat(vm.operations.toBigInteger(vm.operations.unary(UnaryOp.NEGATIVE, word))).isEqualTo(a.negate());
            assertThat(vm.operations.toBigInteger(vm.operations.unary(UnaryOp.INVERT, word))).isEqualTo(a.not());
            assertThat(vm.operations.toBigInteger(vm.operations.unary(UnaryOp.ABS, word))).isEqualTo(a.abs());
            vm.heap.release(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 ** (10 ** 9)", "1 << 2 ** 29", "(10 ** 100) ** (10 ** 100)", "(1 << 400000) * (1 << 400000) * (1 << 400000)"})
    void whatCannotFitTheBoardIsRefusedBeforeItIsComputed(String expression) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, "n = " + expression))
                .singleElement()
                .asString()
                .matches("MemoryError: memory allocation failed, allocating \\d+ bytes");
    }

    @Test
    void buildsWithoutBigIntegersOverflow() {
        Vm small = ScriptVm.vm(ScriptVm.SMALL);
        @Word int most = Words.ofSmall(Words.SMALL_MAX);
        assertThat(small.operations.binary(BinaryOp.SUBTRACT, most, Words.ofSmall(1))).isEqualTo(Words.ofSmall(Words.SMALL_MAX - 1));
        for (BinaryOp op : new BinaryOp[] {BinaryOp.ADD, BinaryOp.MULTIPLY, BinaryOp.LSHIFT, BinaryOp.POWER}) {
            assertThatThrownBy(() -> small.operations.binary(op, most, Words.ofSmall(2)))
                    .isInstanceOfSatisfying(PythonException.class, raised -> {
                        assertThat(small.typeName(raised.exception())).isEqualTo("OverflowError");
                        assertThat(small.toText(ExceptionObject.value(small, raised.exception()))).isEqualTo("small int overflow");
                    });
        }
    }
}
