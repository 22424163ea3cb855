package dev.snakeboard.firmware.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code .mpy} files ({@code py/persistentcode.c}). Where the firmware refuses a file the message is the firmware's; where it would take
 * damaged data at its word, and crash, the message says what is wrong.
 */
public final class MpyReader {
    static final int VERSION = 6;

    /** Changes of native code only: bytecode of all sub-versions is the same. */
    private static final int SUB_VERSION = 3;

    private static final int SUB_VERSION_MASK = 3;
    private static final int ARCHITECTURE_MASK = 0x2f;
    private static final int ARCHITECTURE_FLAGS = 0x40;
    private static final int HAS_CHILDREN = 4;
    private static final int KIND_MASK = 3;
    /** Deeper nesting of tuples or functions than any source that compiles has. */
    private static final int MAX_DEPTH = 400;
    /** Digits of an integer: more than a board has room for, few enough to read at once. */
    private static final int MAX_DIGITS = 100_000;

    private final ByteReader in;
    private final int smallIntBits;
    private int depth;

    private MpyReader(byte[] file, int smallIntBits) {
        in = new ByteReader(file);
        this.smallIntBits = smallIntBits;
    }

    /**
     * Reads a module.
     *
     * @param smallIntBits bits of the target's small int: a file that was made for wider ones is refused
     * @throws MpyFormatException with the text of the firmware's ValueError if the firmware refuses the file, else naming the damage
     */
    public static CompiledModule read(byte[] file, int smallIntBits) {
        return new MpyReader(file, smallIntBits).module();
    }

    private CompiledModule module() {
        header();
        int nameCount = in.uint();
        int constantCount = in.uint();
        if (nameCount == 0) {
            throw new MpyFormatException("the module has no name");
        }
        checkCount(nameCount);
        checkCount(constantCount);
        List<String> names = new ArrayList<>(nameCount);
        for (int i = 0; i < nameCount; i++) {
            names.add(name());
        }
        List<Constant> constants = new ArrayList<>(constantCount);
        for (int i = 0; i < constantCount; i++) {
            constants.add(constant());
        }
        RawCode root = code(names.size(), constants.size());
        StackCheck.check(root, names);
        return new CompiledModule(List.copyOf(names), List.copyOf(constants), root);
    }

    private void header() {
        if (in.remaining() < 4) {
            throw new MpyFormatException("incompatible .mpy file");
        }
        int magic = in.next();
        int version = in.next();
        int features = in.next();
        int bits = in.next();
        if (magic == 'M') {
            throw new MpyFormatException("MicroPython .mpy file; use CircuitPython mpy-cross");
        }
        int architecture = features >> 2 & ARCHITECTURE_MASK;
        boolean otherNative = architecture != 0 && (features & SUB_VERSION_MASK) != SUB_VERSION;
        if (magic != 'C' || version != VERSION || otherNative || bits > smallIntBits) {
            throw new MpyFormatException("incompatible .mpy file");
        }
        if (architecture != 0) {
            throw new MpyFormatException("native code in .mpy unsupported");
        }
        if ((features & ARCHITECTURE_FLAGS) != 0) {
            throw new MpyFormatException("incompatible .mpy file");
        }
    }

    /** Every entry takes a byte at least, so a count beyond what is left is a lie, and nothing is allocated for it. */
    private void checkCount(int count) {
        if (count > in.remaining()) {
            throw new MpyFormatException("the data ends too early");
        }
    }

    private String name() {
        int length = in.uint();
        if ((length & 1) != 0) {
            Optional<String> name = StaticNames.name(length >> 1);
            if (name.isEmpty()) {
                throw new MpyFormatException("static name " + (length >> 1) + " does not exist");
            }
            return name.get();
        }
        return text(length >> 1);
    }

    private String text(int length) {
        byte[] bytes = in.next(length);
        in.skip(1);
        return Utf8.decode(bytes, 0, length);
    }

    private Constant constant() {
        int kind = in.next();
        if (kind >= MpyObject.values().length) {
            throw new MpyFormatException("constant of unknown kind " + kind);
        }
        return switch (MpyObject.values()[kind]) {
            case FUN_TABLE -> Constant.Singleton.FUN_TABLE;
            case NONE -> Constant.Singleton.NONE;
            case FALSE -> Constant.Singleton.FALSE;
            case TRUE -> Constant.Singleton.TRUE;
            case ELLIPSIS -> Constant.Singleton.ELLIPSIS;
            case STR -> new Constant.Str(text(in.uint()));
            case BYTES -> {
                byte[] bytes = in.next(in.uint());
                in.skip(1);
                yield new Constant.Bytes(bytes);
            }
            case INT -> new Constant.Int(integer());
            case FLOAT -> new Constant.Float(real(ascii()));
            case COMPLEX -> complex(ascii());
            case TUPLE -> tuple();
        };
    }

    private Constant tuple() {
        int count = in.uint();
        checkCount(count);
        enter();
        List<Constant> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(constant());
        }
        depth--;
        return new Constant.Tuple(List.copyOf(items));
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new MpyFormatException("the data nests too deep");
        }
    }

    private String ascii() {
        int length = in.uint();
        return Utf8.decode(in.next(length), 0, length);
    }

    private BigInteger integer() {
        String text = ascii();
        int start = text.startsWith("-") ? 1 : 0;
        boolean valid = text.length() > start && text.length() <= MAX_DIGITS;
        for (int i = start; i < text.length() && valid; i++) {
            valid = isDigit(text.charAt(i));
        }
        if (!valid) {
            throw new MpyFormatException("an integer is malformed");
        }
        return new BigInteger(text);
    }

    private static double real(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> decimal(text);
        };
    }

    private static double decimal(String text) {
        boolean valid = !text.isEmpty();
        for (int i = 0; i < text.length() && valid; i++) {
            char c = text.charAt(i);
            valid = isDigit(c) || c == '.' || c == 'e' || c == '+' || c == '-';
        }
        if (valid) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException malformed) {
                valid = false;
            }
        }
        throw new MpyFormatException("a float is malformed");
    }

    private static Constant complex(String text) {
        String inner = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
        if (!inner.endsWith("j")) {
            throw new MpyFormatException("a complex number is malformed");
        }
        int split = 0;
        for (int i = 1; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if ((c == '+' || c == '-') && inner.charAt(i - 1) != 'e') {
                split = i;
            }
        }
        double real = split == 0 ? 0 : real(inner.substring(0, split));
        int imaginary = split > 0 && inner.charAt(split) == '+' ? split + 1 : split;
        return new Constant.Complex(real, real(inner.substring(imaginary, inner.length() - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private RawCode code(int nameCount, int constantCount) {
        int kindAndLength = in.uint();
        if ((kindAndLength & KIND_MASK) != 0) {
            throw new MpyFormatException("incompatible .mpy file");
        }
        byte[] bytes = in.next(kindAndLength >> 3);
        List<RawCode> children = new ArrayList<>();
        if ((kindAndLength & HAS_CHILDREN) != 0) {
            int count = in.uint();
            checkCount(count);
            enter();
            for (int i = 0; i < count; i++) {
                children.add(code(nameCount, constantCount));
            }
            depth--;
        }
        CodeCheck.check(bytes, nameCount, constantCount, children.size());
        return new RawCode(bytes, List.copyOf(children), Prelude.read(bytes).scopeFlags());
    }
}
