package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code io.BufferedWriter} of the unix build ({@code py/modio.c}): writes to another stream when its buffer is full.
 *
 * <pre>
 * word 0  type
 * word 1  the stream
 * word 2  size of the buffer in bytes
 * word 3  bytes in the buffer
 * word 4… the buffer
 * </pre>
 */
final class BufferedWriterType extends NativeType {
    static final @Word int TYPE = Types.module(9);

    private static final int STREAM = 1;
    private static final int SIZE = 2;
    private static final int LENGTH = 3;
    private static final int HEADER = 16;

    BufferedWriterType() {
        super("BufferedWriter");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, 2, false);
        int size = vm.toInt(args.get(1));
        if (size < 0 || size > Integer.MAX_VALUE - HEADER) {
            throw vm.memoryError(size + HEADER);
        }
        int writer = vm.allocate(HEADER + size, Heap.Content.POINTERS);
        int at = writer >> 2;
        vm.words[at] = type;
        vm.words[at + STREAM] = args.get(0);
        vm.words[at + SIZE] = size;
        return writer;
    }

    @Override
    public void define(Members m) {
        m.function("write", 2, 4, StreamMethods::write).function("flush", (vm, self) -> {
            int length = vm.words[(self >> 2) + LENGTH];
            int result = length == 0 ? 0 : writeBuffer(vm, self, length);
            if (result < 0) {
                throw vm.osError(-result);
            }
            return Words.NONE;
        });
    }

    /** Writes the first bytes of the buffer, which is empty then; 0 or a negated errno. */
    private static int writeBuffer(Vm vm, @Word int self, int length) {
        int at = self >> 2;
        int result = StreamMethods.writeExactly(vm, vm.words[at + STREAM], self + HEADER, length);
        if (result >= 0) {
            vm.words[at + LENGTH] = 0;
        }
        return StrictMath.min(result, 0);
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        int at = self >> 2;
        return new Stream() {
            @Override
            public int write(int address, int length) {
                int done = 0;
                while (done < length) {
                    int used = vm.words[at + LENGTH];
                    int room = vm.words[at + SIZE] - used;
                    int part = StrictMath.min(room, length - done);
                    vm.ram.move(self + HEADER + used, address + done, part);
                    if (length - done < room) {
                        vm.words[at + LENGTH] = used + part;
                        break;
                    }
                    done += part;
                    int result = writeBuffer(vm, self, vm.words[at + SIZE]);
                    if (result < 0) {
                        return result;
                    }
                    vm.step();
                    if (vm.words[at + SIZE] == 0) {
                        // The device goes round for ever.
                        return -EINVAL;
                    }
                }
                return length;
            }
        };
    }
}
