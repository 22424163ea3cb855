package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** The methods of stream objects, over {@link NativeType#stream} ({@code py/stream.c}). */
public final class StreamMethods {
    /** What {@code read()} of everything reads at a time. */
    private static final int CHUNK = 256;

    private static final int NO_LIMIT = -1;

    private StreamMethods() {}

    /** Adds {@code read}, {@code readinto}, {@code readline} and {@code write}. */
    public static void defineReadWrite(Members m) {
        m.function("read", 1, 2, StreamMethods::read);
        m.function("readinto", 2, 3, StreamMethods::readInto);
        // The firmware takes any word for a small int: an object is a limit that no memory is enough for.
        m.function("readline", 1, 2, (vm, args) -> readLine(vm, args.get(0), args.count() > 1 ? limit(args.get(1)) : NO_LIMIT));
        m.function("write", 2, 4, StreamMethods::write);
    }

    /** Adds {@code seek} and {@code tell}. */
    public static void defineSeek(Members m) {
        m.function("seek", 2, 3, StreamMethods::seek);
        m.function("tell", (vm, self) -> seek(vm, self, 0, 1));
    }

    /** Adds {@code flush}, {@code close}, {@code __enter__} and {@code __exit__}. */
    public static void defineClose(Members m) {
        m.function("flush", (vm, self) -> {
            check(vm, of(vm, self).flush());
            return Words.NONE;
        });
        m.function("close", StreamMethods::close);
        m.function("__enter__", (vm, self) -> self);
        m.function("__exit__", 4, 4, (vm, args) -> close(vm, args.get(0)));
    }

    /** The stream of an object, or of the native part of an instance; OSError if it is none ({@code mp_get_stream_raise}). */
    public static Stream of(Vm vm, @Word int self) {
        Stream stream = orNull(vm, self);
        if (stream == null) {
            throw vm.raise(Types.OS_ERROR, "stream operation not supported");
        }
        return stream;
    }

    /** The stream of an object, or null if it is none. */
    public static Stream orNull(Vm vm, @Word int self) {
        Stream stream = vm.behaviourOf(self).stream(vm, self);
        if (stream != null) {
            return stream;
        }
        @Word int base = TypeObject.nativeBase(vm, vm.typeOf(self));
        return base == Words.NULL ? null : TypeObject.behaviour(vm, base).stream(vm, self);
    }

    /** A printer that writes to a stream ({@code mp_stream_write_adaptor}). */
    public static Printer printer(Vm vm, @Word int stream) {
        return new StreamPrinter(vm, of(vm, stream));
    }

    private record StreamPrinter(Vm vm, Stream to) implements Printer {
        /** What is printed lies in flash or on the C stack there; here, if it is longer, on the heap meanwhile. */
        private static final int ON_STACK = 256;

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (length == 0) {
                return;
            }
            int mark = vm.heap.mark();
            int reserved = vm.nativeTop();
            int copy = length > ON_STACK ? vm.allocate(length, Heap.Content.BYTES) : vm.reserveNative(length + 3 >> 2) << 2;
            vm.ram.write(copy, bytes, offset, length);
            transfer(vm, to::write, copy, length);
            vm.heap.free(copy);
            vm.freeNative(reserved);
            vm.heap.release(mark);
        }

        @Override
        public void write(Vm from, int address, int length) {
            if (length > 0) {
                transfer(vm, to::write, address, length);
            }
        }

        @Override
        public boolean wantsPieces() {
            return true;
        }
    }

    /** Raises OSError for a negated {@code errno}. */
    private static int check(Vm vm, int result) {
        if (result < 0) {
            throw vm.osError(-result);
        }
        return result;
    }

    /** One of {@link Stream#read} and {@link Stream#write}. */
    private interface Transfer {
        int move(int address, int length);
    }

    /**
     * Reads or writes until all is done, the end is reached, or the stream would block ({@code mp_stream_rw}).
     *
     * @return how many bytes were moved, or −{@link Stream#EAGAIN} if the stream would block before the first
     */
    private static int transfer(Vm vm, Transfer transfer, int address, int length) {
        int done = 0;
        while (done < length) {
            int moved = transfer.move(address + done, length - done);
            if (moved == -Stream.EAGAIN && done == 0) {
                return moved;
            }
            if (moved == 0 || moved == -Stream.EAGAIN) {
                return done;
            }
            done += check(vm, moved);
            vm.step();
        }
        return done;
    }

    // ---- reading ----

    private static int limit(@Word int word) {
        return Words.isAddress(word) ? Words.SMALL_MAX : Words.smallInt(word);
    }

    private static @Word int read(Vm vm, Args args) {
        @Word int self = args.get(0);
        Stream stream = of(vm, self);
        int size = args.count() == 1 ? NO_LIMIT : vm.toInt(args.get(1));
        if (size == NO_LIMIT) {
            return readAll(vm, stream);
        }
        if (size < 0) {
            throw vm.memoryError(stream.isText() ? size : size + 1);
        }
        return stream.isText() ? readText(vm, stream, size) : readBytes(vm, stream, size);
    }

    private static @Word int readBytes(Vm vm, Stream stream, int size) {
        TextBuilder bytes = TextBuilder.ofLength(vm, size);
        int moved = transfer(vm, (address, length) -> bytes.read(stream, length), 0, size);
        if (moved == -Stream.EAGAIN) {
            bytes.clear();
            return Words.NONE;
        }
        return bytes.toObject(Types.BYTES);
    }

    /** Reads {@code size} characters: as many bytes first, then what the characters found need more. */
    private static @Word int readText(Vm vm, Stream stream, int size) {
        TextBuilder text = new TextBuilder(vm, size);
        int characters = size;
        int counted = 0;
        int more = size;
        while (more > 0) {
            text.reserve(more);
            int moved = transfer(vm, (address, length) -> text.read(stream, length), 0, more);
            if (moved == -Stream.EAGAIN) {
                if (text.length() == 0) {
                    text.clear();
                    return Words.NONE;
                }
                break;
            }
            if (moved == 0) {
                break;
            }
            more = characters;
            while (counted < text.length()) {
                int next = counted + size(text.byteAt(counted));
                if (next > text.length()) {
                    more = next - text.length() + characters - 1;
                    break;
                }
                counted = next;
                more = --characters;
            }
        }
        return text.toStr();
    }

    private static int size(int lead) {
        return lead < 0x80 ? 1 : (lead & 0xe0) == 0xc0 ? 2 : (lead & 0xf0) == 0xe0 ? 3 : (lead & 0xf8) == 0xf0 ? 4 : 5;
    }

    private static @Word int readAll(Vm vm, Stream stream) {
        TextBuilder text = new TextBuilder(vm, CHUNK);
        int room = CHUNK;
        while (true) {
            int got = text.read(stream, room);
            if (got == -Stream.EAGAIN) {
                if (text.length() == 0) {
                    return Words.NONE;
                }
                break;
            }
            if (check(vm, got) == 0) {
                break;
            }
            room -= got;
            if (room == 0) {
                text.extend(CHUNK);
                room = CHUNK;
            }
            vm.step();
        }
        return result(text, stream);
    }

    private static @Word int result(TextBuilder text, Stream stream) {
        return stream.isText() ? text.toStr() : text.toObject(Types.BYTES);
    }

    /** Reads up to a line end, byte by byte; None if the stream would block before the first. */
    public static @Word int readLine(Vm vm, @Word int self, int most) {
        Stream stream = of(vm, self);
        TextBuilder line = new TextBuilder(vm, most == NO_LIMIT ? 16 : most);
        for (int left = most; left != 0; left = most == NO_LIMIT ? most : left - 1) {
            line.reserve(1);
            int got = line.read(stream, 1);
            if (got == -Stream.EAGAIN) {
                if (line.length() == 0) {
                    line.clear();
                    return Words.NONE;
                }
                break;
            }
            if (check(vm, got) == 0 || line.byteAt(line.length() - 1) == '\n') {
                break;
            }
            vm.step(CostEvent.STREAM_BYTE);
        }
        return result(line, stream);
    }

    /** All lines, as a list. */
    public static @Word int readLines(Vm vm, @Word int self) {
        @Word int lines = ListObject.make(vm, 0);
        int mark = vm.heap.mark();
        for (@Word int line = readLine(vm, self, NO_LIMIT); vm.isTrue(line); line = readLine(vm, self, NO_LIMIT)) {
            ListObject.append(vm, lines, line);
            vm.heap.release(mark);
        }
        return lines;
    }

    /** The next line for a loop over a stream, or {@link Words#NULL} at the end. */
    public static @Word int nextLine(Vm vm, @Word int self) {
        @Word int line = readLine(vm, self, NO_LIMIT);
        return vm.isTrue(line) ? line : Words.NULL;
    }

    // ---- buffers ----

    private static @Word int readInto(Vm vm, Args args) {
        Stream stream = of(vm, args.get(0));
        return move(vm, args, vm.operations.buffer(args.get(1), Buffer.Access.WRITE), stream::read);
    }

    /**
     * Writes all bytes to the stream of an object.
     *
     * @return how many were written, or a negated errno
     */
    public static int writeExactly(Vm vm, @Word int object, int address, int length) {
        Stream stream = of(vm, object);
        int done = 0;
        while (done < length) {
            int moved = stream.write(address + done, length - done);
            if (moved <= 0) {
                return moved < 0 ? moved : done;
            }
            done += moved;
            vm.step();
        }
        return done;
    }

    /** {@code write(buffer)}, {@code write(buffer, length)} or {@code write(buffer, offset, length)}. */
    public static @Word int write(Vm vm, Args args) {
        Stream stream = of(vm, args.get(0));
        return move(vm, args, vm.operations.buffer(args.get(1), Buffer.Access.READ), stream::write);
    }

    /** The arguments after the buffer are a length, or an offset and a length. */
    private static @Word int move(Vm vm, Args args, Buffer buffer, Transfer transfer) {
        long offset = args.count() == 4 ? truncated(vm, args.get(2)) & 0xffffffffL : 0;
        int from = (int) StrictMath.min(offset, buffer.length());
        long most = args.count() > 2 ? truncated(vm, args.get(args.count() - 1)) & 0xffffffffL : Integer.MAX_VALUE;
        int moved = transfer(vm, transfer, buffer.address() + from, (int) StrictMath.min(buffer.length() - from, most));
        return moved == -Stream.EAGAIN ? Words.NONE : Words.ofSmall(moved);
    }

    /** The low 32 bits of an int ({@code mp_obj_get_int_truncated}). */
    private static int truncated(Vm vm, @Word int word) {
        return vm.is(word, Types.INT) ? vm.operations.toBigInteger(word).intValue() : vm.toInt(word);
    }

    // ---- the rest ----

    private static @Word int seek(Vm vm, Args args) {
        int offset = vm.toInt(args.get(1));
        int whence = args.count() == 3 ? vm.toInt(args.get(2)) : 0;
        if (whence == 0 && offset < 0) {
            throw vm.osError(Stream.EINVAL);
        }
        return seek(vm, args.get(0), offset, whence);
    }

    private static @Word int seek(Vm vm, @Word int self, int offset, int whence) {
        long at = of(vm, self).seek(offset, whence);
        if (at < 0) {
            throw vm.osError((int) -at);
        }
        return vm.ofLong(at);
    }

    private static @Word int close(Vm vm, @Word int self) {
        check(vm, of(vm, self).close());
        return Words.NONE;
    }
}
