package dev.snakeboard.emulator.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The memory of one board as 32-bit little-endian words.
 *
 * <p>Addresses are byte offsets. The low part ({@code 0 … ramStart}) stands for flash: constant objects that the firmware
 * builds once, which no collection touches. Address 0 holds nothing, so it can mean "no object" as on the device.
 *
 * <p>The words are public because the interpreter's inner loop and the typed accessors of every object kind index them
 * directly; a spike measured an accessor-only byte array at 1.75 × the time.
 *
 * <p>The array is only as long as what has been used so far: it is replaced by a longer one when the heap takes memory that it never had. So it must
 * not be kept in a local across anything that may allocate, and in {@code words[i] = f()} the array is fetched before {@code f} runs: where that may
 * allocate, the value goes into a local first. The heap's test mode moves the array on purpose.
 */
public final class Ram {
    /** The memory, word by word: the word of address {@code a} is {@code words[a >> 2]}. */
    public int[] words;

    private final int ramStart;
    private final int end;
    private Consumer<int[]> follower = moved -> {};

    /**
     * Flash and RAM in one address space.
     *
     * @param flashBytes size of the flash part, a multiple of 16
     * @param ramBytes size of the RAM part, a multiple of 16
     */
    public Ram(int flashBytes, int ramBytes) {
        this(flashBytes, ramBytes, flashBytes + ramBytes);
    }

    private Ram(int flashBytes, int ramBytes, int coveredBytes) {
        if ((flashBytes & 15) != 0 || (ramBytes & 15) != 0) {
            throw new IllegalArgumentException("flash and RAM come in blocks of 16 bytes");
        }
        ramStart = flashBytes;
        end = Math.addExact(flashBytes, ramBytes);
        words = new int[coveredBytes >> 2];
    }

    /** Flash and RAM of which only flash is in the host's memory yet; see {@link #cover}. */
    public static Ram growing(int flashBytes, int ramBytes) {
        return new Ram(flashBytes, ramBytes, flashBytes);
    }

    /** Has whoever keeps the array told of each new one, and of the present one. */
    public void follow(Consumer<int[]> told) {
        follower = told;
        told.accept(words);
    }

    /** Makes the array reach an address, or the end of memory if that is less; what is new is 0. */
    public void cover(int address) {
        int length = Math.min(address, end) >> 2;
        if (length > words.length) {
            replace(Arrays.copyOf(words, length));
        }
    }

    /** Moves the array, and fills the old one, so that whoever still uses it is found out. */
    void move(int poison) {
        int[] old = words;
        replace(old.clone());
        Arrays.fill(old, poison);
    }

    private void replace(int[] fresh) {
        words = fresh;
        follower.accept(fresh);
    }

    /** The first address of RAM; below it is flash. */
    public int ramStart() {
        return ramStart;
    }

    /** One past the last address. */
    public int end() {
        return end;
    }

    public int word(int address) {
        return words[address >> 2];
    }

    public void setWord(int address, int value) {
        words[address >> 2] = value;
    }

    /** The unsigned byte at an address. */
    public int byteAt(int address) {
        return (words[address >> 2] >>> (address << 3)) & 0xff;
    }

    public void setByte(int address, int value) {
        int shift = address << 3;
        int index = address >> 2;
        words[index] = (words[index] & ~(0xff << shift)) | ((value & 0xff) << shift);
    }

    /** The unsigned 16-bit value at an even address. */
    public int halfAt(int address) {
        return (words[address >> 2] >>> ((address & 2) << 3)) & 0xffff;
    }

    public void setHalf(int address, int value) {
        int shift = (address & 2) << 3;
        int index = address >> 2;
        words[index] = (words[index] & ~(0xffff << shift)) | ((value & 0xffff) << shift);
    }

    /** A copy of {@code length} bytes. */
    public byte[] bytes(int address, int length) {
        byte[] copy = new byte[length];
        read(address, copy, 0, length);
        return copy;
    }

    /** Copies {@code length} bytes out of memory. */
    public void read(int address, byte[] into, int offset, int length) {
        int at = address;
        int to = offset;
        int end = offset + length;
        while (to < end && (at & 3) != 0) {
            into[to++] = (byte) byteAt(at++);
        }
        for (; to + 4 <= end; to += 4, at += 4) {
            int word = words[at >> 2];
            into[to] = (byte) word;
            into[to + 1] = (byte) (word >> 8);
            into[to + 2] = (byte) (word >> 16);
            into[to + 3] = (byte) (word >> 24);
        }
        while (to < end) {
            into[to++] = (byte) byteAt(at++);
        }
    }

    /** Copies {@code length} bytes into memory. */
    public void write(int address, byte[] from, int offset, int length) {
        int at = address;
        int source = offset;
        int end = offset + length;
        while (source < end && (at & 3) != 0) {
            setByte(at++, from[source++]);
        }
        for (; source + 4 <= end; source += 4, at += 4) {
            words[at >> 2] = (from[source] & 0xff)
                    | (from[source + 1] & 0xff) << 8
                    | (from[source + 2] & 0xff) << 16
                    | (from[source + 3] & 0xff) << 24;
        }
        while (source < end) {
            setByte(at++, from[source++]);
        }
    }

    public void write(int address, byte[] from) {
        write(address, from, 0, from.length);
    }

    /** Copies bytes within memory; the ranges may overlap ({@code memmove}). */
    public void move(int to, int from, int length) {
        if (((to | from | length) & 3) == 0) {
            System.arraycopy(words, from >> 2, words, to >> 2, length >> 2);
        } else if (length > 0) {
            write(to, bytes(from, length));
        }
    }

    /** Sets {@code length} bytes to one value. */
    public void fill(int address, int length, int value) {
        int at = address;
        int end = address + length;
        while (at < end && (at & 3) != 0) {
            setByte(at++, value);
        }
        int whole = (end - at) >> 2;
        if (whole > 0) {
            int b = value & 0xff;
            Arrays.fill(words, at >> 2, (at >> 2) + whole, b | b << 8 | b << 16 | b << 24);
            at += whole << 2;
        }
        while (at < end) {
            setByte(at++, value);
        }
    }

    /** Compares two ranges bytewise, unsigned, as {@code memcmp} does. */
    public int compare(int left, int right, int length) {
        for (int i = 0; i < length; i++) {
            int difference = byteAt(left + i) - byteAt(right + i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** The UTF-8 text at an address, for messages; what is not UTF-8 becomes U+FFFD. */
    public String text(int address, int length) {
        return new String(bytes(address, length), StandardCharsets.UTF_8);
    }
}
