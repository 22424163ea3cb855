package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** Writes values to a stream as MessagePack ({@code shared-module/msgpack/__init__.c}): small ints, never the unsigned kinds, and single floats. */
final class MsgpackWriter {
    private static final int LEAST_FIXED_INT = -31;
    private static final int MOST_FIXED_INT = 127;

    private final Vm vm;
    private final Stream stream;

    MsgpackWriter(Vm vm, Stream stream) {
        this.vm = vm;
        this.stream = stream;
    }

    /**
     * Writes a value and what is in it.
     *
     * @param handler makes another value of one that has no form, or None; what it gives has to have one
     */
    void write(@Word int value, @Word int handler) {
        // The device has no check here, and a list that holds itself ends in its stack's overflow.
        int mark = vm.interpreter.cStack().descend(StackStep.PRINTING_LIST);
        try {
            vm.step();
            writeValue(value, handler);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private void writeValue(@Word int value, @Word int handler) {
        if (Words.isSmallInt(value)) {
            writeInt(Words.smallInt(value));
        } else if (Strings.isStr(vm, value)) {
            writeText(value);
        } else if (vm.is(value, ExtType.TYPE)) {
            writeExt(value);
        } else if (vm.is(value, Types.TUPLE)) {
            writeHead(0x90, 0xdc, TupleObject.length(vm, value));
            for (int i = 0; i < TupleObject.length(vm, value); i++) {
                write(TupleObject.get(vm, value, i), handler);
            }
        } else if (vm.is(value, Types.LIST)) {
            writeHead(0x90, 0xdc, ListObject.length(vm, value));
            for (int i = 0; i < ListObject.length(vm, value); i++) {
                write(ListObject.get(vm, value, i), handler);
            }
        } else if (vm.is(value, Types.DICT)) {
            writeDict(value, handler);
        } else if (vm.floats.isFloat(value)) {
            put(1, 0xca);
            put(4, Float.floatToRawIntBits((float) vm.floats.get(value)));
        } else if (value == Words.NONE) {
            put(1, 0xc0);
        } else if (Words.isBool(value)) {
            put(1, value == Words.TRUE ? 0xc3 : 0xc2);
        } else {
            writeOther(value, handler);
        }
    }

    private void writeOther(@Word int value, @Word int handler) {
        Buffer buffer = vm.operations.bufferOrNull(value, Buffer.Access.READ);
        if (buffer != null) {
            writeSize(0xc4, buffer.length());
            writeBytes(buffer.address(), buffer.length());
        } else if (handler != Words.NONE) {
            @Word int made = vm.call(handler, value);
            vm.heap.pin(made);
            write(made, Words.NONE);
        } else {
            throw vm.valueError("no default packer");
        }
    }

    private void writeInt(int value) {
        if (value >= LEAST_FIXED_INT && value <= MOST_FIXED_INT) {
            put(1, value);
        } else if ((byte) value == value) {
            put(1, 0xd0);
            put(1, value);
        } else if ((short) value == value) {
            put(1, 0xd1);
            put(2, value);
        } else {
            put(1, 0xd2);
            put(4, value);
        }
    }

    private void writeText(@Word int value) {
        byte[] utf8 = Strings.bytes(vm, value);
        if (utf8.length < 32) {
            put(1, 0xa0 | utf8.length);
        } else {
            writeSize(0xd9, utf8.length);
        }
        writeBytes(Strings.address(vm, value), utf8.length);
    }

    private void writeExt(@Word int value) {
        Buffer data = vm.operations.buffer(ExtType.data(vm, value), Buffer.Access.READ);
        switch (data.length()) {
            case 1 -> put(1, 0xd4);
            case 2 -> put(1, 0xd5);
            case 4 -> put(1, 0xd6);
            case 8 -> put(1, 0xd7);
            case 16 -> put(1, 0xd8);
            default -> writeSize(0xc7, data.length());
        }
        put(1, ExtType.code(vm, value));
        writeBytes(data.address(), data.length());
    }

    private void writeDict(@Word int value, @Word int handler) {
        writeHead(0x80, 0xde, DictObject.length(vm, value));
        for (int slot = 0; slot < MapTable.allocated(vm, DictObject.map(value)); slot++) {
            if (MapTable.isFilled(vm, DictObject.map(value), slot)) {
                int entry = MapTable.entry(vm, DictObject.map(value), slot);
                @Word int item = vm.words[entry + 1];
                vm.heap.pin(item);
                write(vm.words[entry], handler);
                write(item, handler);
            }
        }
    }

    /** The head of an array or a map: its length in the code if it is below 16, else in 2 or 4 bytes. */
    private void writeHead(int shortCode, int longCode, int length) {
        if (length < 16) {
            put(1, shortCode | length);
        } else if (length < 0x10000) {
            put(1, longCode);
            put(2, length);
        } else {
            put(1, longCode + 1);
            put(4, length);
        }
    }

    /** A length in 1, 2 or 4 bytes, with the code that goes with each. */
    private void writeSize(int code, int length) {
        if (length < 0x100) {
            put(1, code);
            put(1, length);
        } else if (length < 0x10000) {
            put(1, code + 1);
            put(2, length);
        } else {
            put(1, code + 2);
            put(4, length);
        }
    }

    /** Writes the lowest bytes of a number, the highest of them first. */
    private void put(int bytes, int value) {
        int word = vm.reserveNative(1);
        try {
            int address = word << 2;
            for (int i = 0; i < bytes; i++) {
                vm.ram.setByte(address + i, value >> 8 * (bytes - 1 - i));
            }
            writeBytes(address, bytes);
        } finally {
            vm.freeNative(word);
        }
    }

    /** One write of the stream, which counts as done if it took anything. */
    private void writeBytes(int address, int length) {
        if (length == 0) {
            return;
        }
        int written = stream.write(address, length);
        if (written < 0) {
            throw vm.osError(-written);
        }
        if (written == 0) {
            throw vm.raiseWith(Types.EOF_ERROR);
        }
    }
}
