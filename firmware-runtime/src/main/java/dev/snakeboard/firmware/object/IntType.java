package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code int}, small and big ({@code py/objint.c}); {@link BigInt} has the layout of the big ones. */
public final class IntType extends NativeType {
    private static final int TEXT_ON_STACK = 16;

    public IntType() {
        super("int");
    }

    @Override
    public void define(Members m) {
        if (m.isFullBuild()) {
            m.function("bit_length", IntType::bitLength);
        }
        m.classKeywords("from_bytes", 2, IntType::fromBytes);
        m.keywords("to_bytes", 1, IntType::toBytes);
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 2, false);
        if (args.count() == 0) {
            return Words.ofSmall(0);
        }
        @Word int from = args.get(0);
        if (args.count() == 2) {
            String text = new String(Strings.bytes(vm, from), StandardCharsets.ISO_8859_1);
            return NumberParser.parseInt(vm, text, vm.toInt(args.get(1)));
        }
        @Word int integer = vm.behaviourOf(from).unary(vm, UnaryOp.INT_MAYBE, from);
        if (integer != Words.NULL) {
            return integer;
        }
        @Word int plain = Strings.isStr(vm, from) ? NumberParser.plainInt(vm, Strings.data(vm, from), Strings.dataLength(vm, from)) : Words.NULL;
        if (plain != Words.NULL) {
            vm.charge(CostEvent.TEXT_PARSE_CHARACTER, Strings.dataLength(vm, from));
            return plain;
        }
        String text = textOrNull(vm, from);
        if (text != null) {
            return NumberParser.parseInt(vm, text, 10);
        }
        if (vm.floats.isFloat(from)) {
            return FloatType.toInt(vm, vm.floats.get(from));
        }
        throw vm.raise(Types.TYPE_ERROR, Message.of("can't convert %s to int", vm.typeName(from)), "can't convert to int");
    }

    /** The text of a str or of any object with a buffer, a character per byte; null if the value is neither. */
    static String textOrNull(Vm vm, @Word int word) {
        if (Strings.isStr(vm, word)) {
            return new String(Strings.bytes(vm, word), StandardCharsets.ISO_8859_1);
        }
        Buffer buffer = vm.operations.bufferOrNull(word, Buffer.Access.READ);
        return buffer == null ? null : new String(vm.ram.bytes(buffer.address(), buffer.length()), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        if (Words.isSmallInt(self)) {
            out.print(Words.smallInt(self));
            return;
        }
        int room = beginText(vm, self, 10, 0, false);
        out.print(BigInt.toDecimal(vm, self));
        vm.heap.free(room);
    }

    /**
     * Charges for the text of a number, and takes the memory it is made in: a copy of the digits, which is given back at once, and room for the text
     * if it may have more than {@value #TEXT_ON_STACK} bytes ({@code mp_obj_int_formatted}, {@code mpz_as_str_inpl}).
     *
     * @param prefix how many characters go before the digits
     * @param grouped whether separators go between them
     * @return the room, to be freed once the text is printed; 0 if it is on the C stack
     */
    static int beginText(Vm vm, @Word int number, int base, int prefix, boolean grouped) {
        chargeText(vm, number);
        if (!BigInt.isBig(vm, number)) {
            return 0;
        }
        int digits = BigInt.digits(vm, number);
        int characters = digits * BigInt.DIGIT_BITS / (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(base)) + 1;
        int separators = grouped ? characters / (base == 10 ? 3 : 4) : 0;
        int size = characters + separators + prefix + 2;
        int room = size > TEXT_ON_STACK ? vm.allocator.borrow(size) : 0;
        if (digits > 0) {
            vm.heap.free(vm.allocator.borrow(digits * Short.BYTES));
        }
        return room;
    }

    /** Each digit of the text is a division of all digits, whatever the base. */
    private static void chargeText(Vm vm, @Word int number) {
        long digits = BigInt.isBig(vm, number) ? BigInt.digits(vm, number) : 1;
        vm.charge(CostEvent.LONG_TO_TEXT);
        BigInt.charge(vm, CostEvent.LONG_TO_TEXT_DIGIT_PAIR, digits * digits);
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        if (!Words.isSmallInt(self)) {
            return BigArithmetic.unary(vm, op, self);
        }
        int value = Words.smallInt(self);
        return switch (op) {
            case BOOL -> Words.ofBool(value != 0);
            case HASH, POSITIVE, INT_MAYBE -> self;
            case NEGATIVE -> vm.ofLong(-(long) value);
            case ABS -> vm.ofLong(StrictMath.abs((long) value));
            case INVERT -> Words.ofSmall(~value);
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return operation(vm, op, self, other);
    }

    /** An operation with an integer on the left, small or big; {@link Words#NULL} if there is none. */
    public static @Word int operation(Vm vm, BinaryOp op, @Word int left, @Word int right) {
        return (left & right & 1) != 0 ? Arithmetic.smallBinary(vm, op, left, right) : BigArithmetic.binary(vm, op, left, right);
    }

    /** {@code pow(base, exponent, modulus)}; a builtin of the full builds. */
    public static @Word int power(Vm vm, @Word int base, @Word int exponent, @Word int modulus) {
        return BigArithmetic.power(vm, base, exponent, modulus);
    }

    // ---- methods ----

    private static @Word int bitLength(Vm vm, @Word int self) {
        if (self == Words.ofSmall(Words.SMALL_MIN)) {
            // The firmware takes the least small int for the least C int.
            return Words.ofSmall(Integer.SIZE);
        }
        return Words.ofSmall(BigInt.valueOfInt(vm, self).abs().bitLength());
    }

    private static final Parameter BIG_ENDIAN_BY_DEFAULT = Parameter.optional("byteorder", Words.NULL);
    private static final Parameter SIGNED = Parameter.keyword("signed", Words.FALSE).ofTruth();

    private static @Word int fromBytes(Vm vm, Args args) {
        @Word int[] given = args.from(1).parse(Parameter.required("bytes"), BIG_ENDIAN_BY_DEFAULT, SIGNED);
        if (vm.isTrue(given[2])) {
            throw vm.raise(Types.NOT_IMPLEMENTED_ERROR, "signed=True");
        }
        Buffer buffer = vm.operations.buffer(given[0], Buffer.Access.READ);
        boolean little = isText(vm, given[1], "little");
        if (!little && given[1] != Words.NULL && !isText(vm, given[1], "big")) {
            throw vm.raise(Types.VALUE_ERROR, Message.of("Invalid %s", "byteorder"));
        }
        byte[] bytes = vm.ram.bytes(buffer.address(), buffer.length());
        if (little) {
            reverse(bytes);
        }
        long value = 0;
        for (byte b : bytes) {
            if (value > Words.SMALL_MAX >> 8 && vm.target.features().bigIntegers()) {
                @Word int big = BigInt.make(vm, (bytes.length + 1) / 2);
                BigInt.charge(vm, CostEvent.LONG_STEP, bytes.length);
                BigInt.set(vm, big, new BigInteger(1, bytes));
                return big;
            }
            value = (value << 8 | b & 0xff) & 0xffffffffL;
        }
        return vm.ofLong(value);
    }

    private static @Word int toBytes(Vm vm, Args args) {
        @Word int[] given = args.from(1).parse(Parameter.optional("length", Words.ofSmall(1)).ofInteger(), BIG_ENDIAN_BY_DEFAULT, SIGNED);
        int length = vm.toInt(given[0]);
        if (length < 0) {
            throw vm.raiseWith(Types.VALUE_ERROR);
        }
        @Word int self = args.get(0);
        boolean signed = vm.isTrue(given[2]);
        // What cannot fit the board is refused before it is built.
        vm.heap.free(vm.allocate((int) StrictMath.min(length + 1L, Integer.MAX_VALUE), Heap.Content.BYTES));
        BigInteger value = BigInt.valueOfInt(vm, self);
        if (Words.isSmallInt(self)) {
            BinaryFormat.checkFits(vm, Words.smallInt(self), length, signed);
        } else {
            BinaryFormat.checkFits(vm, value, length, signed);
        }
        vm.charge(CostEvent.LONG_BYTE, Words.isSmallInt(self) ? 0 : length);
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        byte[] low = value.toByteArray();
        for (int i = 0; i < low.length && i < length; i++) {
            bytes[length - 1 - i] = low[low.length - 1 - i];
        }
        if (isText(vm, given[1], "little")) {
            reverse(bytes);
        }
        return vm.ofBytes(bytes);
    }

    private static void reverse(byte[] bytes) {
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte b = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = b;
        }
    }

    private static boolean isText(Vm vm, @Word int word, String text) {
        return Strings.isStr(vm, word) && Strings.text(vm, word).equals(text);
    }
}
