package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The layout that bytearray, {@code array.array} and memoryview share ({@code py/objarray.h}).
 *
 * <pre>
 * word 0  type
 * word 1  typecode (8 bits) | free (24 bits): items allocated beyond the length; of a memoryview its first item's index in the buffer
 * word 2  length in items
 * word 3  address of the items, 0 if none; of a memoryview the start of the buffer, which keeps it from being collected
 * </pre>
 *
 * Bit 7 of a memoryview's typecode says that it may write.
 */
public final class ArrayObject {
    public static final int BYTES = 16;

    /** What a bytearray has for a typecode. */
    public static final char BYTEARRAY_TYPECODE = 1;

    static final int WRITABLE = 0x80;

    private static final int MOST_FREE = (1 << 24) - 1;

    private static final int CODE = 1;
    private static final int LENGTH = 2;
    private static final int ITEMS = 3;

    private ArrayObject() {}

    // ---- making ----

    /** A bytearray or array of {@code length} zero items ({@code array_new}). */
    public static @Word int make(Vm vm, char typecode, int length) {
        int size = itemSize(vm, typecode);
        @Word int array = vm.allocateObject(typecode == BYTEARRAY_TYPECODE ? Types.BYTEARRAY : Types.ARRAY, BYTES);
        int items = allocate(vm, typecode, (long) size * length);
        set(vm, array, typecode, length, items);
        return array;
    }

    /** A bytearray of zeros. */
    public static @Word int bytearray(Vm vm, int length) {
        return make(vm, BYTEARRAY_TYPECODE, length);
    }

    /** A bytearray with a copy of some bytes. */
    public static @Word int ofBytes(Vm vm, byte[] bytes) {
        @Word int array = make(vm, BYTEARRAY_TYPECODE, bytes.length);
        vm.ram.write(items(vm, array), bytes);
        return array;
    }

    /**
     * A bytearray on the stack of native functions, for the time of a call ({@link Vm#reserveNative}).
     *
     * @param words where it goes: the index of 4 reserved words
     */
    public static @Word int onStack(Vm vm, int words, int length, int items) {
        @Word int array = words << 2;
        vm.words[words] = Types.BYTEARRAY;
        set(vm, array, BYTEARRAY_TYPECODE, length, items);
        return array;
    }

    /** A bytearray of bytes that are in memory already ({@code mp_obj_new_bytearray_by_ref}). */
    public static @Word int bytearrayOver(Vm vm, int length, int items) {
        return over(vm, Types.BYTEARRAY, BYTEARRAY_TYPECODE, length, items);
    }

    /** An object of a type over items that are in memory already. */
    static @Word int over(Vm vm, @Word int type, int code, int length, int items) {
        @Word int array = vm.allocateObject(type, BYTES);
        set(vm, array, code, length, items);
        return array;
    }

    /**
     * A memoryview of memory ({@code mp_obj_new_memoryview}).
     *
     * @param length in items of the typecode
     * @param items where they start; the start of a heap block, or no part of the heap
     */
    public static @Word int memoryview(Vm vm, char typecode, int length, int items, Buffer.Access access) {
        return over(vm, Types.MEMORYVIEW, access == Buffer.Access.READ ? typecode : typecode | WRITABLE, length, items);
    }

    private static void set(Vm vm, @Word int array, int code, int length, int items) {
        int i = array >> 2;
        vm.words[i + CODE] = code;
        vm.words[i + LENGTH] = length;
        vm.words[i + ITEMS] = items;
    }

    private static int allocate(Vm vm, char typecode, long bytes) {
        if (bytes == 0) {
            return 0;
        }
        if (bytes < 0 || bytes > Integer.MAX_VALUE) {
            throw vm.memoryError((int) bytes);
        }
        return vm.allocate((int) bytes, typecode == 'O' ? Heap.Content.POINTERS : Heap.Content.BYTES);
    }

    /** Makes the items {@code count} long, free ones included; they may move. */
    static void resize(Vm vm, @Word int array, long count) {
        char typecode = typecode(vm, array);
        long bytes = count * itemSize(vm, typecode);
        int items = items(vm, array);
        int moved;
        if (items == 0 || bytes > Integer.MAX_VALUE) {
            moved = allocate(vm, typecode, bytes);
        } else {
            moved = vm.reallocate(items, (int) bytes);
        }
        vm.words[(array >> 2) + ITEMS] = moved;
    }

    // ---- reading and writing ----

    /** The typecode, without the bit that says writable. */
    public static char typecode(Vm vm, @Word int array) {
        return (char) (vm.words[(array >> 2) + CODE] & 0x7f);
    }

    static boolean isWritable(Vm vm, @Word int array) {
        return vm.words[array >> 2] != Types.MEMORYVIEW || (vm.words[(array >> 2) + CODE] & WRITABLE) != 0;
    }

    /** Items allocated beyond the length; of a memoryview its offset in items. */
    static int free(Vm vm, @Word int array) {
        return vm.words[(array >> 2) + CODE] >>> 8;
    }

    static void setFree(Vm vm, @Word int array, int free) {
        int i = (array >> 2) + CODE;
        vm.words[i] = vm.words[i] & 0xff | free << 8;
    }

    static int mostFree() {
        return MOST_FREE;
    }

    public static int length(Vm vm, @Word int array) {
        return vm.words[(array >> 2) + LENGTH];
    }

    static void setLength(Vm vm, @Word int array, int length) {
        vm.words[(array >> 2) + LENGTH] = length;
    }

    /** Where the allocation starts. */
    static int items(Vm vm, @Word int array) {
        return vm.words[(array >> 2) + ITEMS];
    }

    /** Where the first item is. */
    public static int address(Vm vm, @Word int array) {
        int items = items(vm, array);
        return vm.words[array >> 2] == Types.MEMORYVIEW ? items + free(vm, array) * itemSize(vm, typecode(vm, array)) : items;
    }

    /** The size of an item in bytes; ValueError "bad typecode" if there is no such typecode. */
    public static int itemSize(Vm vm, char typecode) {
        return BinaryFormat.size(vm, typecode);
    }

    public static boolean isArray(Vm vm, @Word int word) {
        if (!Words.isAddress(word)) {
            return false;
        }
        @Word int type = vm.words[word >> 2];
        return type == Types.BYTEARRAY || type == Types.ARRAY || type == Types.MEMORYVIEW;
    }

    static @Word int get(Vm vm, @Word int array, int index) {
        char typecode = typecode(vm, array);
        if (typecode == BYTEARRAY_TYPECODE || typecode == 'B') {
            return Words.ofSmall(vm.ram.byteAt(address(vm, array) + index));
        }
        return BinaryFormat.get(vm, typecode, address(vm, array) + index * itemSize(vm, typecode));
    }

    static void put(Vm vm, @Word int array, int index, @Word int value) {
        char typecode = typecode(vm, array);
        char as = typecode == BYTEARRAY_TYPECODE ? 'B' : typecode;
        BinaryFormat.set(vm, as, address(vm, array) + index * itemSize(vm, typecode), value);
    }

    /** The bytes of the items. */
    public static Buffer buffer(Vm vm, @Word int array) {
        char typecode = typecode(vm, array);
        char as = typecode == BYTEARRAY_TYPECODE ? 'B' : typecode;
        return new Buffer(address(vm, array), length(vm, array) * itemSize(vm, typecode), as);
    }
}
