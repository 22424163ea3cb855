package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * The items of strings, bytes and bytearrays as the interpreter's loop takes them: without an error, a call or an allocation. What is not so simple
 * is {@link Words#NULL} here, and goes the long way.
 */
public final class ByteItems {
    /** Where the three kinds of objects have their length and the address of their bytes. */
    private static final int LENGTH = 2;

    private static final int DATA = 3;
    private static final int STR_ITERATOR = PolyIterator.Kind.STR.ordinal();
    private static final int BYTES_ITERATOR = PolyIterator.Kind.BYTES.ordinal();

    private ByteItems() {}

    /**
     * An item of a container that is iterated over: an ASCII character or a byte.
     *
     * @param kind ordinal of a {@link PolyIterator.Kind}
     * @param at where the iterator stands; the next item is one further
     */
    public static @Word int next(Vm vm, int[] w, int kind, @Word int container, int at) {
        int length;
        int data;
        if (Words.isName(container)) {
            length = vm.names.length(Words.name(container));
            data = vm.names.knownAddress(Words.name(container));
        } else {
            int object = container >> 2;
            if (kind != STR_ITERATOR && kind != BYTES_ITERATOR && w[object] != Types.BYTEARRAY) {
                return Words.NULL;
            }
            length = w[object + LENGTH];
            data = w[object + DATA];
        }
        if (at >= length || data == 0) {
            return Words.NULL;
        }
        data += at;
        int b = w[data >> 2] >>> (data << 3) & 0xff;
        if (kind != STR_ITERATOR) {
            return Words.ofSmall(b);
        }
        data++;
        int name = vm.names.character(b);
        boolean isAscii = b < 0x80 && (at + 1 == length || (w[data >> 2] >>> (data << 3) & 0xc0) != 0x80);
        if (!isAscii || name == 0) {
            return Words.NULL;
        }
        vm.work(vm.names.characterCost(b));
        return Words.ofName(name);
    }

    /**
     * Loads or stores an item of bytes or a bytearray.
     *
     * @param object the index of the object in {@code w}
     * @param value what to store, {@link Words#SENTINEL} to load
     * @return the item, or anything but {@link Words#NULL} for one that was stored
     */
    public static @Word int access(int[] w, int object, int index, @Word int value) {
        int at = index < 0 ? index + w[object + LENGTH] : index;
        boolean load = value == Words.SENTINEL;
        boolean isBytes = load && w[object] == Types.BYTES;
        if (!isBytes && w[object] != Types.BYTEARRAY || at < 0 || at >= w[object + LENGTH]) {
            return Words.NULL;
        }
        at += w[object + DATA];
        int shift = at << 3;
        if (load) {
            return Words.ofSmall(w[at >> 2] >>> shift & 0xff);
        }
        if ((value & 0xfffffe01) != 1) {
            return Words.NULL;
        }
        w[at >> 2] = w[at >> 2] & ~(0xff << shift) | value >> 1 << shift;
        return value;
    }
}
