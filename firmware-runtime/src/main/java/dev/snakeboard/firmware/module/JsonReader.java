package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Ascii;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.NumberParser;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * Reads JSON as the firmware does, in one pass and with a stack of its own ({@code _mod_json_load}). It takes more than JSON: commas and colons are
 * white space, and brackets need not pair up.
 */
final class JsonReader {
    /** The end of the text, and a NUL in it. */
    private static final int END = 0;

    private static final int TEXT_SIZE = 8;

    private final Vm vm;
    private final Source source;
    private final TextBuilder text;
    private int current;

    /** The containers around {@link #top}: a list whose head is on the C stack, without items until there is one. */
    private @Word int stack = Words.NULL;
    private int depth;
    private @Word int top = Words.NULL;
    private @Word int key = Words.NULL;

    JsonReader(Vm vm, Source source) {
        this.vm = vm;
        this.source = source;
        text = new TextBuilder(vm, TEXT_SIZE);
    }

    /** Gives byte after byte, {@link #END} at the end. */
    interface Source {
        int next();
    }

    static Source bytes(byte[] bytes) {
        return new Source() {
            private int at;

            @Override
            public int next() {
                return at < bytes.length ? bytes[at++] & 0xff : END;
            }
        };
    }

    /** A stream, or any object with {@code readinto}. */
    static Source stream(Vm vm, @Word int object) {
        Stream stream = StreamMethods.orNull(vm, object);
        return stream == null ? new ReadInto(vm, object) : () -> {
            int cell = vm.reserveNative(1);
            try {
                int got = stream.read(cell << 2, 1);
                if (got < 0) {
                    throw vm.osError(-got);
                }
                return got == 0 ? END : vm.words[cell] & 0xff;
            } finally {
                vm.freeNative(cell);
            }
        };
    }

    /** Reads an object that is no stream by its {@code readinto}, 64 bytes at a time. */
    private static final class ReadInto implements Source {
        private static final int CHUNK = 64;

        private final Vm vm;
        private final @Word int object;
        private byte[] bytes = new byte[0];
        private int at;

        ReadInto(Vm vm, @Word int object) {
            this.vm = vm;
            this.object = object;
        }

        @Override
        public int next() {
            if (at == bytes.length) {
                fill();
            }
            return at < bytes.length ? bytes[at++] & 0xff : END;
        }

        private void fill() {
            int words = vm.reserveNative(4 + CHUNK / 4);
            try {
                int data = words + 4 << 2;
                @Word int buffer = ArrayObject.onStack(vm, words, CHUNK, data);
                @Word int got = vm.callMethod(object, vm.names.firmwareName("readinto"), buffer);
                if (got == Words.NONE) {
                    throw vm.osError(Stream.EAGAIN);
                }
                bytes = vm.ram.bytes(data, StrictMath.clamp(vm.toInt(got), 0, CHUNK));
                at = 0;
            } finally {
                vm.freeNative(words);
            }
        }
    }

    // ---- values ----

    /** The first value; what follows it stays in the stream, but for one byte. */
    @Word int readFirst() {
        int words = vm.reserveNative(ListObject.WORDS);
        stack = words << 2;
        try {
            advance();
            while (!step()) {}
        } finally {
            vm.freeNative(words);
        }
        text.clear();
        return top;
    }

    /** The only value; ValueError if anything but white space follows. */
    @Word int readOnly() {
        @Word int value = readFirst();
        while (Ascii.isSpace(current)) {
            advance();
        }
        if (current != END) {
            throw bad();
        }
        return value;
    }

    private int advance() {
        vm.step(CostEvent.JSON_CHARACTER);
        current = source.next();
        return current;
    }

    private PythonException bad() {
        return vm.valueError("syntax error in JSON");
    }

    /** Reads a token; whether the value is complete. */
    private boolean step() {
        int c = current;
        if (c == END) {
            throw bad();
        }
        advance();
        return switch (c) {
            case ',', ':', ' ', '\t', '\n', '\r' -> false;
            case 'n' -> add(word("ull", Words.NONE));
            case 'f' -> add(word("alse", Words.FALSE));
            case 't' -> add(word("rue", Words.TRUE));
            case '"' -> add(string());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> add(number(c));
            case '[' -> open(ListObject.make(vm, 0));
            case '{' -> open(DictObject.make(vm, 0));
            case '}', ']' -> close();
            default -> throw bad();
        };
    }

    private @Word int word(String rest, @Word int value) {
        for (int i = 0; i < rest.length(); i++) {
            if (current != rest.charAt(i)) {
                throw bad();
            }
            advance();
        }
        return value;
    }

    private @Word int number(int first) {
        text.truncate(0);
        boolean isFloat = false;
        for (int c = first; ; c = current, advance()) {
            text.add(c);
            boolean floatPart = current == '.' || current == 'e' || current == 'E';
            isFloat |= floatPart;
            if (!floatPart && current != '+' && current != '-' && !Ascii.isDigit(current)) {
                break;
            }
        }
        String digits = Strings.decode(text.toBytes());
        return isFloat ? NumberParser.parseFloat(vm, digits) : NumberParser.parseInt(vm, digits, 10);
    }

    private @Word int string() {
        text.truncate(0);
        while (current != END && current != '"') {
            if (current != '\\') {
                text.add(current);
            } else if (advance() == 'u') {
                text.addCharacter(codeUnit());
            } else {
                text.add(unescaped(current));
            }
            advance();
        }
        if (current == END) {
            throw bad();
        }
        advance();
        return Strings.ofUtf8(vm, text.toBytes());
    }

    /** Four hexadecimal digits; what is none gives nonsense, as in the firmware. */
    private int codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = (advance() | 0x20) - '0' & 0xff;
            unit = unit << 4 | (digit > 9 ? digit - ('a' - ('9' + 1)) & 0xff : digit);
        }
        return unit & 0xffff;
    }

    private static int unescaped(int c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    // ---- nesting ----

    /** Puts a value where it belongs; whether it is the whole. */
    private boolean add(@Word int value) {
        if (top == Words.NULL) {
            top = value;
            return true;
        }
        int mark = vm.heap.mark();
        if (vm.is(top, Types.LIST)) {
            ListObject.append(vm, top, value);
        } else if (key == Words.NULL) {
            key = value;
            vm.heap.pin(key);
            return false;
        } else {
            DictObject.put(vm, top, key, value);
            key = Words.NULL;
        }
        vm.heap.release(mark);
        return false;
    }

    private boolean open(@Word int container) {
        if (top == Words.NULL) {
            top = container;
            return false;
        }
        if (!vm.is(top, Types.LIST) && key == Words.NULL) {
            throw bad();
        }
        add(container);
        if (ListObject.allocated(vm, stack) == 0) {
            ListObject.initialise(vm, stack, 0);
        }
        if (depth < ListObject.length(vm, stack)) {
            ListObject.set(vm, stack, depth, top);
        } else {
            ListObject.append(vm, stack, top);
        }
        depth++;
        top = container;
        return false;
    }

    private boolean close() {
        if (top == Words.NULL) {
            throw bad();
        }
        if (depth == 0) {
            return true;
        }
        top = ListObject.get(vm, stack, --depth);
        return false;
    }
}
