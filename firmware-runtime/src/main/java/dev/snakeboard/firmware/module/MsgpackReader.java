package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;

/** Reads values from a stream as MessagePack ({@code shared-module/msgpack/__init__.c}). */
final class MsgpackReader {
    /** What bytes are read at a time. */
    private static final int CHUNK = 256;

    private final Vm vm;
    private final Stream stream;
    private final @Word int hook;
    private final boolean lists;

    /**
     * A reader.
     *
     * @param hook a function of code and data that makes the value of an extension, or None
     * @param lists whether arrays become lists; else tuples
     */
    MsgpackReader(Vm vm, Stream stream, @Word int hook, boolean lists) {
        this.vm = vm;
        this.stream = stream;
        this.hook = hook;
        this.lists = lists;
    }

    /** The next value, with what is in it; EOFError at the end, ValueError for what is no MessagePack. */
    @Word int read() {
        int mark = vm.interpreter.cStack().descend(StackStep.PRINTING_LIST);
        try {
            vm.step();
            return readValue((int) take(1));
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private @Word int readValue(int code) {
        if (code < 0x80 || code >= 0xe0) {
            return Words.ofSmall((byte) code);
        }
        if (code >= 0xa0 && code < 0xc0) {
            return readText(code & 0x1f);
        }
        if (code >= 0x90 && code < 0xa0) {
            return readArray(code & 0xf);
        }
        if (code < 0x90) {
            return readMap(code & 0xf);
        }
        return switch (code) {
            case 0xc0 -> Words.NONE;
            case 0xc2 -> Words.FALSE;
            case 0xc3 -> Words.TRUE;
            case 0xc4, 0xc5, 0xc6 -> readBytes(size(code - 0xc4));
            case 0xc7, 0xc8, 0xc9 -> readExt(size(code - 0xc7));
            case 0xca -> vm.ofDouble(Float.intBitsToFloat((int) take(4)));
            case 0xcb -> vm.ofDouble(Double.longBitsToDouble(take(8)));
            case 0xcc -> Words.ofSmall((int) take(1));
            case 0xcd -> Words.ofSmall((int) take(2));
            case 0xce -> vm.ofLong(take(4));
            case 0xcf -> vm.operations.bigInt(new BigInteger(Long.toUnsignedString(take(8))));
            case 0xd0 -> Words.ofSmall((byte) take(1));
            case 0xd1 -> Words.ofSmall((short) take(2));
            case 0xd2 -> vm.ofLong((int) take(4));
            case 0xd3 -> vm.ofLong(take(8));
            case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> readExt(1 << code - 0xd4);
            case 0xd9, 0xda, 0xdb -> readText(size(code - 0xd9));
            case 0xdc, 0xdd -> readArray(size(code - 0xdc + 1));
            case 0xde, 0xdf -> readMap(size(code - 0xde + 1));
            default -> throw vm.valueError(Message.of("Invalid %s", "format"));
        };
    }

    /** A length of 1, 2 or 4 bytes. */
    private int size(int power) {
        long size = take(1 << power);
        if (size > Integer.MAX_VALUE) {
            throw vm.memoryError((int) size);
        }
        return (int) size;
    }

    private @Word int readArray(int length) {
        @Word int array = lists ? ListObject.make(vm, length) : TupleObject.make(vm, length);
        for (int i = 0; i < length; i++) {
            int mark = vm.heap.mark();
            @Word int item = read();
            if (lists) {
                ListObject.set(vm, array, i, item);
            } else {
                TupleObject.set(vm, array, i, item);
            }
            vm.heap.release(mark);
        }
        return array;
    }

    private @Word int readMap(int length) {
        if (length > Integer.MAX_VALUE / 8) {
            throw vm.memoryError(8 * length);
        }
        @Word int dict = DictObject.make(vm, length);
        for (int i = 0; i < length; i++) {
            int mark = vm.heap.mark();
            @Word int key = read();
            vm.heap.pin(key);
            @Word int value = read();
            vm.heap.pin(value);
            DictObject.put(vm, dict, key, value);
            vm.heap.release(mark);
        }
        return dict;
    }

    private @Word int readText(int length) {
        TextBuilder text = TextBuilder.ofLength(vm, length);
        if (length > 0) {
            checkRead(text.read(stream, length), length);
        }
        return text.toStr();
    }

    private @Word int readBytes(int length) {
        TextBuilder bytes = TextBuilder.ofLength(vm, length);
        while (bytes.length() < length) {
            int chunk = StrictMath.min(length - bytes.length(), CHUNK);
            checkRead(bytes.read(stream, chunk), chunk);
            vm.step();
        }
        return bytes.toObject(Types.BYTES);
    }

    private @Word int readExt(int length) {
        int code = (byte) take(1);
        @Word int data = readBytes(length);
        return hook == Words.NONE ? ExtType.of(vm, code, data) : vm.call(hook, Words.ofSmall(code), data);
    }

    /** The next bytes as an unsigned number, the highest first. */
    private long take(int bytes) {
        int words = vm.reserveNative(2);
        try {
            int address = words << 2;
            checkRead(stream.read(address, bytes), bytes);
            long value = 0;
            for (int i = 0; i < bytes; i++) {
                value = value << 8 | vm.ram.byteAt(address + i);
            }
            return value;
        } finally {
            vm.freeNative(words);
        }
    }

    private void checkRead(int read, int wanted) {
        if (read < 0) {
            throw vm.osError(-read);
        }
        if (read == 0) {
            throw vm.raiseWith(Types.EOF_ERROR);
        }
        if (read < wanted) {
            throw vm.valueError("short read");
        }
    }
}
