package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** {@code zlib}: decompression alone ({@code shared-module/zlib}, {@code lib/uzlib}). */
public final class ZlibModule implements NativeModule {
    /** The state of the decompressor, which is in the heap while it works ({@code TINF_DATA}). */
    private static final int STATE_BYTES = 1288;

    /** By how much the output grows when it is full. */
    private static final int GROWTH = 256;

    private static final int DATA_ERROR = -3;
    private static final int CHECKSUM_ERROR = -4;

    @Override
    public String name() {
        return "zlib";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.function("decompress", 1, 3, ZlibModule::decompress);
    }

    /** What comes before and after the compressed data. */
    private record Container(int headerBytes, Checksum checksum, boolean bigEndianSum) {}

    private static @Word int decompress(Vm vm, Args args) {
        int windowBits = args.count() > 1 ? Words.smallInt(args.get(1)) : 0;
        Buffer source = vm.operations.buffer(args.get(0), Buffer.Access.READ);
        byte[] data = vm.ram.bytes(source.address(), source.length());
        int state = vm.allocate(STATE_BYTES, Heap.Content.BYTES);
        int size = StrictMath.max(data.length + 15 & ~15, 16);
        int output = vm.allocate(size, Heap.Content.BYTES);
        Container container = windowBits >= 16 ? gzip(vm, data) : windowBits >= 0 ? zlib(vm, data) : new Container(0, null, false);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data, container.headerBytes(), data.length - container.headerBytes());
            byte[] chunk = new byte[GROWTH];
            int length = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(chunk);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw failure(vm, DATA_ERROR);
                }
                while (length + got > size) {
                    size += GROWTH;
                    output = vm.reallocate(output, size);
                }
                vm.ram.write(output + length, chunk, 0, got);
                length += got;
                vm.step();
            }
            check(vm, container, data, data.length - inflater.getRemaining(), vm.ram.bytes(output, length));
            output = vm.reallocate(output, length);
            @Word int result = ArrayObject.bytearrayOver(vm, length, output);
            vm.heap.free(state);
            return result;
        } catch (DataFormatException broken) {
            throw failure(vm, DATA_ERROR);
        } finally {
            inflater.end();
        }
    }

    private static PythonException failure(Vm vm, int code) {
        return vm.raiseWith(Types.VALUE_ERROR, Words.ofSmall(code));
    }

    private static Container zlib(Vm vm, byte[] data) {
        int method = at(data, 0);
        int flags = at(data, 1);
        if ((256 * method + flags) % 31 != 0 || (method & 15) != 8 || method >> 4 > 7 || (flags & 0x20) != 0) {
            throw failure(vm, DATA_ERROR);
        }
        return new Container(2, new Adler32(), true);
    }

    private static Container gzip(Vm vm, byte[] data) {
        int flags = at(data, 3);
        if (at(data, 0) != 0x1f || at(data, 1) != 0x8b || at(data, 2) != 8 || (flags & 0xe0) != 0) {
            throw failure(vm, DATA_ERROR);
        }
        int end = 10;
        if ((flags & 4) != 0) {
            end += 2 + (at(data, end) | at(data, end + 1) << 8);
        }
        if ((flags & 8) != 0) {
            end = afterZero(data, end);
        }
        if ((flags & 16) != 0) {
            end = afterZero(data, end);
        }
        if ((flags & 2) != 0) {
            end += 2;
        }
        if (end > data.length) {
            throw failure(vm, DATA_ERROR);
        }
        return new Container(end, new CRC32(), false);
    }

    private static int afterZero(byte[] data, int start) {
        int end = start;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return end + 1;
    }

    private static int at(byte[] data, int i) {
        return i < data.length ? data[i] & 0xff : 0;
    }

    private static void check(Vm vm, Container container, byte[] data, int end, byte[] output) {
        if (container.checksum() == null) {
            return;
        }
        byte[] sum = Arrays.copyOfRange(data, end, end + 4);
        long stored = 0;
        for (int i = 0; i < 4; i++) {
            stored = stored << 8 | sum[container.bigEndianSum() ? i : 3 - i] & 0xff;
        }
        container.checksum().update(output, 0, output.length);
        if (stored != container.checksum().getValue()) {
            throw failure(vm, CHECKSUM_ERROR);
        }
    }
}
