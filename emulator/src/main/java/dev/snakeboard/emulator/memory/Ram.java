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
        } else if (to >= from + length || from >= to + length) {
            copy(to, from, length);
        } else if (length > 0) {
            write(to, bytes(from, length));
        }
    }

    /** Copies bytes within memory, in words where it can; the ranges do not overlap ({@code memcpy}). */
    public void copy(int to, int from, int length) {
        int out = to;
        int at = from;
        int left = length;
        int ahead = StrictMath.min(-out & 3, left);
        if (ahead > 0) {
            copyWithinWord(out, at, ahead);
            out += ahead;
            at += ahead;
            left -= ahead;
        }
        int[] w = words;
        int shift = at << 3;
        if ((at & 3) == 0) {
            for (; left >= 4; left -= 4, out += 4, at += 4) {
                w[out >> 2] = w[at >> 2];
            }
        } else {
            for (; left >= 4; left -= 4, out += 4, at += 4) {
                w[out >> 2] = w[at >> 2] >>> shift | w[(at >> 2) + 1] << -shift;
            }
        }
        if (left > 0) {
            copyWithinWord(out, at, left);
        }
    }

    /** Copies one to three bytes to where they are in one word. */
    private void copyWithinWord(int to, int from, int count) {
        int[] w = words;
        int bytes = w[from >> 2] >>> (from << 3);
        if ((from & 3) + count > 4) {
            bytes |= w[(from >> 2) + 1] << -(from << 3);
        }
        int mask = (1 << (count << 3)) - 1;
        int shift = to << 3;
        w[to >> 2] = w[to >> 2] & ~(mask << shift) | (bytes & mask) << shift;
    }

    /** The word that four bytes make, wherever they begin. */
    public int unaligned(int address) {
        int word = words[address >> 2];
        return (address & 3) == 0 ? word : word >>> (address << 3) | words[(address >> 2) + 1] << -(address << 3);
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

    /** Whether two ranges hold the same bytes. */
    public boolean equal(int left, int right, int length) {
        int whole = length & -4;
        for (int i = 0; i < whole; i += 4) {
            if (unaligned(left + i) != unaligned(right + i)) {
                return false;
            }
        }
        for (int i = whole; i < length; i++) {
            if (byteAt(left + i) != byteAt(right + i)) {
                return false;
            }
        }
        return true;
    }

    /** Compares two ranges bytewise, unsigned, as {@code memcmp} does. */
    public int compare(int left, int right, int length) {
        int i = 0;
        while (i + 4 <= length && unaligned(left + i) == unaligned(right + i)) {
            i += 4;
        }
        for (; i < length; i++) {
            int difference = byteAt(left + i) - byteAt(right + i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /**
     * Where some bytes first occur.
     *
     * @param from the first address at which they may begin
     * @param last the last one, which may be below the first
     * @return the address, or −1
     */
    public int find(int what, int length, int from, int last) {
        if (length == 0) {
            return from <= last ? from : -1;
        }
        int first = byteAt(what);
        int pattern = first * 0x01010101;
        for (int at = from; at <= last; at++) {
            if ((at & 3) == 0) {
                // A zero byte, which is where the first byte is, borrows from its top bit.
                int zeros = words[at >> 2] ^ pattern;
                while ((zeros - 0x01010101 & ~zeros & 0x80808080) == 0) {
                    at += 4;
                    if (at > last) {
                        return -1;
                    }
                    zeros = words[at >> 2] ^ pattern;
                }
            }
            if (byteAt(at) == first && equal(at + 1, what + 1, length - 1)) {
                return at;
            }
        }
        return -1;
    }

    /** As {@link #find}: where they last occur. */
    public int findLast(int what, int length, int from, int last) {
        for (int at = last; at >= from; at--) {
            if (equal(at, what, length)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether no byte of a range has its top bit set. */
    public boolean isAscii(int address, int length) {
        int whole = length & -4;
        int bits = 0;
        for (int i = 0; i < whole; i += 4) {
            bits |= unaligned(address + i);
        }
        for (int i = whole; i < length; i++) {
            bits |= byteAt(address + i);
        }
        return (bits & 0x80808080) == 0;
    }

    /** The UTF-8 text at an address, for messages; what is not UTF-8 becomes U+FFFD. */
    public String text(int address, int length) {
        return new String(bytes(address, length), StandardCharsets.UTF_8);
    }
}
