package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.Utf8;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A growing text that takes RAM as it grows ({@code vstr_t}, {@code py/vstr.c}), so that building one too long for the board raises MemoryError.
 *
 * <p>Its block in RAM is pinned, so a builder must not outlive the native that made it.
 */
public final class TextBuilder implements Printer {
    /** What a builder that is printed to starts with. */
    public static final int PRINT_SIZE = 16;

    /** So many spaces or zeros are one piece. */
    private static final int PADDING = 16;

    private final Vm vm;
    private int length;
    private int block;
    private int allocated;

    /** An empty builder with a block of {@code allocate} bytes ({@code vstr_init}). */
    public TextBuilder(Vm vm, int allocate) {
        this.vm = vm;
        allocated = StrictMath.max(allocate, 1);
        block = vm.allocate(allocated, Heap.Content.BYTES);
    }

    /** A builder to print to. */
    public TextBuilder(Vm vm) {
        this(vm, PRINT_SIZE);
    }

    /** A builder with room for exactly {@code length} bytes and the zero after them ({@code vstr_init_len}); MemoryError if there is none. */
    public static TextBuilder ofLength(Vm vm, int length) {
        if (length == Integer.MAX_VALUE || length < 0) {
            throw vm.memoryError(length + 1);
        }
        return new TextBuilder(vm, length + 1);
    }

    private void ensure(int more) {
        if ((long) length + more > allocated) {
            long size = (((long) length + more + 16) & ~7) + 8;
            if (size > Integer.MAX_VALUE) {
                throw vm.memoryError((int) size);
            }
            block = vm.reallocate(block, (int) size);
            allocated = (int) size;
        }
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        vm.charge(CostEvent.TEXT_PIECE);
        vm.charge(CostEvent.TEXT_COPY_CHARACTER, count);
        ensure(count);
        vm.ram.write(block + length, from, offset, count);
        length += count;
    }

    @Override
    public void write(Vm from, int address, int count) {
        write(address, count);
    }

    @Override
    public void print(String text) {
        if (!Utf8.isAscii(text)) {
            Printer.super.print(text);
            return;
        }
        int count = text.length();
        vm.charge(CostEvent.TEXT_PIECE);
        vm.charge(CostEvent.TEXT_COPY_CHARACTER, count);
        ensure(count);
        int to = block + length;
        int i = 0;
        for (; i < count && (to & 3) != 0; i++) {
            vm.ram.setByte(to++, text.charAt(i));
        }
        for (; i + 4 <= count; i += 4, to += 4) {
            vm.ram.setWord(to, text.charAt(i) | text.charAt(i + 1) << 8 | text.charAt(i + 2) << 16 | text.charAt(i + 3) << 24);
        }
        for (; i < count; i++) {
            vm.ram.setByte(to++, text.charAt(i));
        }
        length += count;
    }

    @Override
    public void print(int number) {
        // The least int has no positive counterpart.
        int left = number < 0 ? number : -number;
        int digits = 1;
        for (int rest = left; rest <= -10; rest /= 10) {
            digits++;
        }
        int sign = number < 0 ? 1 : 0;
        ensure(sign + digits);
        if (number < 0) {
            add('-');
        }
        addDigits(-left, digits, 10, 'a');
    }

    /**
     * Adds the last digits of a number, which is taken for unsigned.
     *
     * @param ten the digit that stands for ten
     */
    void addDigits(int number, int count, int base, char ten) {
        ensure(count);
        int left = number;
        for (int at = block + length + count - 1; at >= block + length; at--) {
            int digit = Integer.remainderUnsigned(left, base);
            vm.ram.setByte(at, digit < 10 ? '0' + digit : ten + digit - 10);
            left = Integer.divideUnsigned(left, base);
        }
        length += count;
    }

    @Override
    public void printEach(byte[] bytes) {
        addEach(bytes, 0, bytes.length);
    }

    /** Adds bytes as if one by one: it grows only when it is full. */
    void addEach(byte[] from, int offset, int count) {
        int end = offset + count;
        for (int at = offset; at < end; ) {
            ensure(1);
            int part = StrictMath.min(end - at, allocated - length);
            vm.ram.write(block + length, from, at, part);
            length += part;
            at += part;
        }
    }

    /** Whether so many bytes can be added without growing. */
    boolean hasRoom(int count) {
        return (long) length + count <= allocated;
    }

    /** Adds bytes that are in memory. */
    public void write(int address, int count) {
        ensure(count);
        vm.charge(CostEvent.TEXT_COPY_CHARACTER, count);
        vm.ram.copy(block + length, address, count);
        length += count;
    }

    public void add(int b) {
        ensure(1);
        vm.ram.setByte(block + length++, b);
    }

    /** Adds a code point, surrogates included, as UTF-8. */
    public void addCharacter(int c) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xc0 | c >> 6);
            add(0x80 | c & 0x3f);
        } else {
            if (c < 0x10000) {
                add(0xe0 | c >> 12);
            } else {
                add(0xf0 | c >> 18);
                add(0x80 | c >> 12 & 0x3f);
            }
            add(0x80 | c >> 6 & 0x3f);
            add(0x80 | c & 0x3f);
        }
    }

    /** Adds the same byte {@code count} times. */
    public void add(int b, int count) {
        ensure(count);
        vm.ram.fill(block + length, count, b);
        length += count;
    }

    /** Adds what text is padded with, in the pieces in which the firmware prints it ({@code mp_print_strn}). */
    void pad(int b, int count) {
        int size = b == ' ' || b == '0' ? PADDING : 1;
        for (int left = count; left > 0; left -= size) {
            add(b, StrictMath.min(left, size));
        }
    }

    /** Makes room for {@code count} more bytes ({@code vstr_hint_size}). */
    public void reserve(int count) {
        ensure(count);
    }

    /**
     * Reads from a stream to the end of the text, which has room for it ({@link #reserve}).
     *
     * @return what {@link Stream#read} gave
     */
    public int read(Stream from, int count) {
        int got = from.read(block + length, count);
        if (got > 0) {
            length += got;
        }
        return got;
    }

    /** Makes the block {@code count} bytes longer, no more ({@code vstr_extend}). */
    void extend(int count) {
        block = vm.reallocate(block, Math.addExact(allocated, count));
        allocated += count;
    }

    /** Byte {@code i} of the text, unsigned. */
    int byteAt(int i) {
        return vm.ram.byteAt(block + i);
    }

    public int length() {
        return length;
    }

    /** Where the text is, until it grows. */
    int address() {
        return block;
    }

    /** Drops what is beyond {@code length}. */
    public void truncate(int length) {
        this.length = length;
    }

    /** A copy of what was built so far. */
    public byte[] toBytes() {
        return vm.ram.bytes(block, length);
    }

    /** Frees the block ({@code vstr_clear}). */
    public void clear() {
        vm.heap.free(block);
        block = 0;
    }

    /** The text as a str; UnicodeError if it is no UTF-8 ({@code mp_obj_new_str_from_vstr}). */
    public @Word int toStr() {
        Strings.checkUtf8(vm, block, length);
        return toObject(Types.STR);
    }

    /** The text as a str, bytes or bytearray, unchecked ({@code mp_obj_new_str_type_from_vstr}). The builder is empty then. */
    public @Word int toObject(@Word int type) {
        @Word int known = type == Types.STR ? Strings.known(vm, block, length) : Words.NULL;
        if (known != Words.NULL) {
            clear();
            return known;
        }
        if (length + 1 != allocated) {
            block = vm.reallocate(block, length + 1);
        }
        vm.ram.setByte(block + length, 0);
        int data = block;
        block = 0;
        return type == Types.BYTEARRAY
                ? ArrayObject.over(vm, type, ArrayObject.BYTEARRAY_TYPECODE, length, data)
                : Strings.over(vm, type, data, length, 0);
    }
}
