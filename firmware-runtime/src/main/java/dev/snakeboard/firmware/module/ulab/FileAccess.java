package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;

/** A file that a function opens, with the buffer of 128 bytes that the firmware reads and writes by. Errors of reading and writing are ignored. */
final class FileAccess implements AutoCloseable {
    static final int BUFFER = 128;

    private final Vm vm;
    private final Stream stream;
    private final int buffer;

    private FileAccess(Vm vm, Stream stream) {
        this.vm = vm;
        this.stream = stream;
        buffer = vm.allocate(BUFFER, Heap.Content.BYTES);
    }

    /** Opens as {@code open} does; OSError if it cannot. */
    static FileAccess open(Vm vm, @Word int path, String mode) {
        int base = vm.reserveNative(2);
        try {
            vm.words[base] = path;
            vm.words[base + 1] = Words.ofName(vm.names.firmwareName(mode));
            @Word int file = FileObject.open(vm, new Args(vm, base, 2, 0));
            vm.heap.pin(file);
            return new FileAccess(vm, StreamMethods.of(vm, file));
        } finally {
            vm.freeNative(base);
        }
    }

    /** The next bytes, fewer at the end of the file. */
    byte[] read(int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < count) {
            int read = stream.read(buffer, StrictMath.min(count - bytes.size(), BUFFER));
            if (read <= 0) {
                break;
            }
            bytes.writeBytes(vm.ram.bytes(buffer, read));
            vm.step();
        }
        return bytes.toByteArray();
    }

    /** Reads to memory; the number of bytes read. */
    int readInto(int address, int count) {
        int done = 0;
        while (done < count) {
            int read = stream.read(address + done, count - done);
            if (read <= 0) {
                break;
            }
            done += read;
            vm.step();
        }
        return done;
    }

    void write(byte[] bytes) {
        for (int at = 0; at < bytes.length; at += BUFFER) {
            int count = StrictMath.min(bytes.length - at, BUFFER);
            vm.ram.write(buffer, bytes, at, count);
            stream.write(buffer, count);
            vm.step();
        }
    }

    void rewind() {
        stream.seek(0, 0);
    }

    @Override
    public void close() {
        stream.close();
        vm.heap.free(buffer);
    }
}
