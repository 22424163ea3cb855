package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A {@code StringIO} or {@code BytesIO} ({@code mp_obj_stringio_t}, {@code py/objstringio.h}) and its buffer ({@code vstr_t}), 16 bytes each.
 *
 * <pre>
 * word 0  type                          buffer  word 0  bytes allocated
 * word 1  address of the buffer,                word 1  bytes used
 *         0 once closed                         word 2  address of the bytes
 * word 2  position                              word 3  1 if the bytes are not its own
 * word 3  the str or bytes it was made from, while they share bytes
 * </pre>
 */
final class StringIoObject {
    private static final int EFBIG = 27;

    private static final int BUFFER = 1;
    private static final int POSITION = 2;
    private static final int SOURCE = 3;

    private static final int ALLOCATED = 0;
    private static final int LENGTH = 1;
    private static final int DATA = 2;
    private static final int SHARED = 3;

    private StringIoObject() {}

    /** Over the bytes of a str or bytes, until the first write. */
    static @Word int over(Vm vm, @Word int type, @Word int source) {
        @Word int self = vm.allocateObject(type, 16);
        int buffer = vm.allocate(16);
        int length = Strings.length(vm, source);
        vm.words[(buffer >> 2) + ALLOCATED] = length;
        vm.words[(buffer >> 2) + LENGTH] = length;
        vm.words[(buffer >> 2) + DATA] = Strings.address(vm, source);
        vm.words[(buffer >> 2) + SHARED] = 1;
        vm.words[(self >> 2) + BUFFER] = buffer;
        vm.words[(self >> 2) + SOURCE] = source;
        return self;
    }

    /** Empty, with room for {@code size} bytes. */
    static @Word int make(Vm vm, @Word int type, int size) {
        @Word int self = vm.allocateObject(type, 16);
        int buffer = vm.allocate(16);
        int room = StrictMath.max(size, 1);
        int data = vm.allocate(room, Heap.Content.BYTES);
        vm.words[(buffer >> 2) + ALLOCATED] = room;
        vm.words[(buffer >> 2) + DATA] = data;
        vm.words[(self >> 2) + BUFFER] = buffer;
        return self;
    }

    /** The word index of the buffer; ValueError if the object is closed. */
    private static int buffer(Vm vm, @Word int self) {
        int buffer = vm.words[(self >> 2) + BUFFER];
        if (buffer == 0) {
            throw vm.valueError("I/O operation on closed file");
        }
        return buffer >> 2;
    }

    private static long position(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + POSITION] & 0xffffffffL;
    }

    private static void setPosition(Vm vm, @Word int self, long position) {
        vm.words[(self >> 2) + POSITION] = (int) position;
    }

    /** Everything written, as str or bytes. */
    static @Word int value(Vm vm, @Word int self) {
        int buffer = buffer(vm, self);
        @Word int type = vm.words[self >> 2] == Types.STRING_IO ? Types.STR : Types.BYTES;
        return Strings.ofType(vm, type, vm.words[buffer + DATA], vm.words[buffer + LENGTH]);
    }

    /** Goes back to the start, after the initial contents were written. */
    static void rewind(Vm vm, @Word int self) {
        setPosition(vm, self, 0);
    }

    static Stream stream(Vm vm, @Word int self) {
        return new Stream() {
            @Override
            public int read(int address, int length) {
                return StringIoObject.read(vm, self, address, length);
            }

            @Override
            public int write(int address, int length) {
                return StringIoObject.write(vm, self, address, length);
            }

            @Override
            public long seek(long offset, int whence) {
                return StringIoObject.seek(vm, self, offset, whence);
            }

            @Override
            public int close() {
                return StringIoObject.close(vm, self);
            }

            @Override
            public boolean isText() {
                return vm.words[self >> 2] == Types.STRING_IO;
            }
        };
    }

    private static int read(Vm vm, @Word int self, int address, int length) {
        int buffer = buffer(vm, self);
        long at = position(vm, self);
        long left = vm.words[buffer + LENGTH] - at;
        if (left <= 0) {
            return 0;
        }
        int count = (int) StrictMath.min(left, length);
        vm.ram.move(address, vm.words[buffer + DATA] + (int) at, count);
        setPosition(vm, self, at + count);
        return count;
    }

    private static int write(Vm vm, @Word int self, int address, int length) {
        int buffer = buffer(vm, self);
        if (vm.words[buffer + SHARED] != 0) {
            ownBytes(vm, self, buffer);
        }
        long at = position(vm, self);
        long end = at + length;
        if (end > 0xffffffffL) {
            return -EFBIG;
        }
        int used = vm.words[buffer + LENGTH];
        if (end > vm.words[buffer + ALLOCATED]) {
            grow(vm, buffer, end);
        }
        int data = vm.words[buffer + DATA];
        if (at > used) {
            vm.ram.fill(data + used, (int) at - used, 0);
        }
        vm.ram.move(data + (int) at, address, length);
        setPosition(vm, self, end);
        vm.words[buffer + LENGTH] = StrictMath.max(used, (int) end);
        return length;
    }

    private static void ownBytes(Vm vm, @Word int self, int buffer) {
        int length = vm.words[buffer + LENGTH];
        int data = length == 0 ? 0 : vm.allocate(length, Heap.Content.BYTES);
        vm.ram.move(data, vm.words[buffer + DATA], length);
        vm.words[buffer + DATA] = data;
        vm.words[buffer + SHARED] = 0;
        vm.words[(self >> 2) + SOURCE] = Words.NULL;
    }

    /** Grows as {@code vstr_add_len} does once all that is allocated counts as used. */
    private static void grow(Vm vm, int buffer, long end) {
        long size = (end + 16 & ~7L) + 8;
        if (size > Integer.MAX_VALUE) {
            throw Sequences.tooLarge(vm, size);
        }
        int data = vm.words[buffer + DATA];
        int moved = data == 0 ? vm.allocate((int) size, Heap.Content.BYTES) : vm.reallocate(data, (int) size);
        vm.words[buffer + DATA] = moved;
        vm.words[buffer + ALLOCATED] = (int) size;
    }

    /** A position is an unsigned 32-bit number. */
    private static long seek(Vm vm, @Word int self, long offset, int whence) {
        long from = switch (whence) {
            case 1 -> position(vm, self);
            case 2 -> vm.words[buffer(vm, self) + LENGTH];
            default -> 0;
        };
        long at = StrictMath.max(from + offset, 0);
        if (at > 0xffffffffL) {
            return -Stream.EINVAL;
        }
        setPosition(vm, self, at);
        return at;
    }

    private static int close(Vm vm, @Word int self) {
        int address = vm.words[(self >> 2) + BUFFER];
        if (address != 0) {
            int buffer = address >> 2;
            if (vm.words[buffer + SHARED] == 0) {
                vm.heap.free(vm.words[buffer + DATA]);
            }
            vm.heap.free(address);
            vm.words[(self >> 2) + BUFFER] = 0;
        }
        return 0;
    }
}
