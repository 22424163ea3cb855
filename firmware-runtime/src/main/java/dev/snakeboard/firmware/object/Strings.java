package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.Utf8;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/**
 * Strings and bytes ({@code mp_obj_str_t}, {@code py/objstr.c}): a word that names an interned string, or an object.
 *
 * <pre>
 * word 0  str or bytes
 * word 1  hash, 0 until it is asked for (the firmware knows it from the start)
 * word 2  length in bytes
 * word 3  address of the bytes, which a zero byte follows
 * </pre>
 *
 * A str whose text is an interned name already is that name's word ({@link #of}, {@link #ofUtf8}, {@link TextBuilder#toStr}); bytes are always
 * objects. Both kinds of data are UTF-8 as the firmware checks it, which is laxer than the standard ({@link #isUtf8}).
 */
public final class Strings {
    /** Bytes of the object, without its data. */
    public static final int BYTES = 16;

    /** The word of {@code ''}. */
    public static final @Word int EMPTY = Words.ofName(Names.EMPTY);

    private static final int HASH = 1;
    private static final int LENGTH = 2;
    private static final int DATA = 3;

    /** No name is longer ({@code MICROPY_QSTR_BYTES_IN_LEN}). */
    private static final int LONGEST_NAME = 255;

    private Strings() {}

    // ---- between Java and the board ----

    /** The UTF-8 of a text. */
    public static byte[] encode(String text) {
        return Utf8.encode(text);
    }

    /** The text of UTF-8; what is no UTF-8 survives a round trip, see {@link Utf8}. */
    public static String decode(byte[] bytes) {
        return Utf8.decode(bytes, 0, bytes.length);
    }

    // ---- making ----

    /** A str ({@code mp_obj_new_str}). */
    public static @Word int of(Vm vm, String text) {
        int name = vm.names.find(text);
        vm.charge(CostEvent.TEXT_CHECK_CHARACTER, text.length());
        chargeLookUp(vm, text.length(), name);
        return name != 0 ? Words.ofName(name) : copy(vm, Types.STR, encode(text));
    }

    /** A str, or {@link Words#NULL} if there is no room: for the messages of exceptions. */
    public static @Word int orNull(Vm vm, String text) {
        int name = vm.names.find(text);
        if (name != 0) {
            return Words.ofName(name);
        }
        byte[] utf8 = encode(text);
        @Word int object = vm.heap.allocate(BYTES, Heap.Content.POINTERS);
        int data = object == 0 ? 0 : vm.heap.allocate(utf8.length + 1, Heap.Content.BYTES);
        if (data == 0) {
            return Words.NULL;
        }
        vm.words[object >> 2] = Types.STR;
        vm.ram.write(data, utf8);
        setData(vm, object, data, utf8.length, Names.hash(utf8, vm.names.hashMask()));
        return object;
    }

    /** A str from UTF-8; UnicodeError if it is none. */
    public static @Word int ofUtf8(Vm vm, byte[] utf8) {
        checkUtf8(vm, utf8);
        @Word int known = known(vm, utf8);
        return known != Words.NULL ? known : copy(vm, Types.STR, utf8);
    }

    /** A bytes object ({@code mp_obj_new_bytes}). */
    public static @Word int ofBytes(Vm vm, byte[] bytes) {
        return copy(vm, Types.BYTES, bytes);
    }

    /** A str, bytes or bytearray of bytes in memory, which are kept alive ({@code mp_obj_new_str_of_type}); UnicodeError if a str is no UTF-8. */
    public static @Word int ofType(Vm vm, @Word int type, int from, int length) {
        if (type == Types.BYTEARRAY) {
            @Word int array = ArrayObject.bytearray(vm, length);
            vm.ram.copy(ArrayObject.items(vm, array), from, length);
            vm.charge(CostEvent.TEXT_COPY_CHARACTER, length);
            return array;
        }
        if (type == Types.STR) {
            checkUtf8(vm, from, length);
            @Word int known = known(vm, from, length);
            if (known != Words.NULL) {
                return known;
            }
        }
        @Word int object = vm.allocateObject(type, BYTES);
        int data = vm.allocate(length + 1, Heap.Content.BYTES);
        vm.ram.copy(data, from, length);
        setData(vm, object, data, length, 0);
        chargeCopy(vm, length);
        return object;
    }

    /** A copy's bytes are hashed as well, even if they were hashed to look them up ({@code mp_obj_new_str_copy}). */
    private static void chargeCopy(Vm vm, int length) {
        vm.charge(CostEvent.TEXT_HASH_CHARACTER, length);
        vm.charge(CostEvent.TEXT_COPY_CHARACTER, length);
    }

    /** A block for the bytes of a new string and the zero after them ({@code vstr_init_len}); MemoryError if there is none. */
    static int allocate(Vm vm, int length) {
        if (length == Integer.MAX_VALUE || length < 0) {
            throw vm.memoryError(length + 1);
        }
        return vm.allocate(length + 1, Heap.Content.BYTES);
    }

    /** A str, bytes or bytearray that has a block of its length for its bytes; a known name frees the block. */
    static @Word int inBlock(Vm vm, @Word int type, int block, int length) {
        if (type == Types.BYTEARRAY) {
            return ArrayObject.over(vm, type, ArrayObject.BYTEARRAY_TYPECODE, length, block);
        }
        @Word int known = type == Types.STR ? known(vm, block, length) : Words.NULL;
        if (known != Words.NULL) {
            vm.heap.free(block);
            vm.charge(CostEvent.TEXT_LOOKUP_FOUND);
            return known;
        }
        return over(vm, type, block, length, 0);
    }

    /** A str that is interned, its name made if need be ({@code mp_obj_new_str_via_qstr}). */
    public static @Word int interned(Vm vm, byte[] utf8) {
        chargeLookUp(vm, utf8.length, vm.names.find(utf8));
        return Words.ofName(vm.names.intern(utf8));
    }

    /** The empty str, or the empty bytes object, which is in flash. */
    public static @Word int empty(Vm vm, @Word int type) {
        return type == Types.STR ? EMPTY : BytesType.empty(vm);
    }

    /** The word of the interned name that has these bytes, or {@link Words#NULL} ({@code qstr_find_strn}, which looks for any length). */
    static @Word int known(Vm vm, byte[] utf8) {
        if (utf8.length > LONGEST_NAME) {
            chargeLookUp(vm, utf8.length, 0);
            return Words.NULL;
        }
        int name = vm.names.find(utf8);
        chargeLookUp(vm, utf8.length, name);
        return name == 0 ? Words.NULL : Words.ofName(name);
    }

    /** As {@link #known(Vm, byte[])}, of bytes in memory. */
    static @Word int known(Vm vm, int address, int length) {
        if (length > LONGEST_NAME) {
            chargeLookUp(vm, length, 0);
            return Words.NULL;
        }
        int name = vm.names.find(address, length);
        chargeLookUp(vm, length, name);
        return name == 0 ? Words.NULL : Words.ofName(name);
    }

    /** The firmware compares a text with its names one by one, those in RAM first; the greater part of those in ROM are sorted ({@code qstr_find_strn}). */
    public static void chargeLookUp(Vm vm, int length, int name) {
        if (length > 0) {
            vm.work((long) vm.cost(CostEvent.TEXT_HASH_CHARACTER) * length + vm.names.searchCost(name));
        }
    }

    private static @Word int copy(Vm vm, @Word int type, byte[] bytes) {
        @Word int object = vm.allocateObject(type, BYTES);
        int data = vm.allocate(bytes.length + 1, Heap.Content.BYTES);
        vm.ram.write(data, bytes);
        setData(vm, object, data, bytes.length, 0);
        chargeCopy(vm, bytes.length);
        return object;
    }

    /** An object over data that is in memory already, with a zero byte after it; the hash may be 0. */
    static @Word int over(Vm vm, @Word int type, int data, int length, int hash) {
        if (hash == 0) {
            vm.charge(CostEvent.TEXT_HASH_CHARACTER, length);
        }
        @Word int object = vm.allocateObject(type, BYTES);
        setData(vm, object, data, length, hash);
        return object;
    }

    private static void setData(Vm vm, @Word int object, int data, int length, int hash) {
        int i = object >> 2;
        vm.words[i + HASH] = hash;
        vm.words[i + LENGTH] = length;
        vm.words[i + DATA] = data;
    }

    // ---- reading ----

    public static boolean isStr(Vm vm, @Word int word) {
        return Words.isName(word) || Words.isAddress(word) && vm.words[word >> 2] == Types.STR;
    }

    public static boolean isBytes(Vm vm, @Word int word) {
        return Words.isAddress(word) && vm.words[word >> 2] == Types.BYTES;
    }

    /** The text of a str or bytes; TypeError if the value is neither ({@code mp_obj_str_get_str}). */
    public static String text(Vm vm, @Word int word) {
        return Words.isName(word) ? vm.names.text(Words.name(word)) : decode(bytes(vm, word));
    }

    /** The bytes of a str or bytes, not to be changed; TypeError if the value is neither ({@code mp_obj_str_get_data}). */
    public static byte[] bytes(Vm vm, @Word int word) {
        if (Words.isName(word)) {
            return vm.names.bytes(Words.name(word));
        }
        check(vm, word);
        return vm.ram.bytes(vm.words[(word >> 2) + DATA], vm.words[(word >> 2) + LENGTH]);
    }

    /** Where the bytes of a str, bytes or bytearray are, which have that in common; the type is not checked ({@code GET_STR_DATA_LEN}). */
    static int data(Vm vm, @Word int word) {
        return Words.isName(word) ? vm.names.address(Words.name(word)) : vm.words[(word >> 2) + DATA];
    }

    /** How many bytes those of {@link #data} are. */
    static int dataLength(Vm vm, @Word int word) {
        return Words.isName(word) ? vm.names.length(Words.name(word)) : vm.words[(word >> 2) + LENGTH];
    }

    /** The length in bytes. */
    public static int length(Vm vm, @Word int word) {
        if (Words.isName(word)) {
            return vm.names.length(Words.name(word));
        }
        check(vm, word);
        return vm.words[(word >> 2) + LENGTH];
    }

    /** Where the bytes are: in RAM; in flash for a name of the firmware. */
    public static int address(Vm vm, @Word int word) {
        if (Words.isName(word)) {
            return vm.names.address(Words.name(word));
        }
        check(vm, word);
        return vm.words[(word >> 2) + DATA];
    }

    /** The id of the name that a str is, interned if need be; TypeError if the value is no str ({@code mp_obj_str_get_qstr}). */
    public static int intern(Vm vm, @Word int word) {
        if (Words.isName(word)) {
            return Words.name(word);
        }
        if (!isStr(vm, word)) {
            throw badConversion(vm, word);
        }
        byte[] utf8 = bytes(vm, word);
        chargeLookUp(vm, utf8.length, vm.names.find(utf8));
        return vm.names.intern(utf8);
    }

    /** The hash that dicts and sets order by; never 0. */
    public static int hash(Vm vm, @Word int word) {
        if (Words.isName(word)) {
            return vm.names.hash(Words.name(word));
        }
        int hash = vm.words[(word >> 2) + HASH];
        if (hash == 0) {
            hash = Names.hash(vm.ram, data(vm, word), dataLength(vm, word), vm.names.hashMask());
            vm.words[(word >> 2) + HASH] = hash;
        }
        return hash;
    }

    /** Whether two values, each a str or bytes, have the same bytes ({@code mp_obj_str_equal}). */
    public static boolean equal(Vm vm, @Word int a, @Word int b) {
        if (a == b) {
            return true;
        }
        boolean nameA = Words.isName(a);
        boolean nameB = Words.isName(b);
        if (nameA && nameB) {
            return false;
        }
        int length = length(vm, a);
        if (length != length(vm, b)) {
            return false;
        }
        int hashA = nameA ? vm.names.hash(Words.name(a)) : vm.words[(a >> 2) + HASH];
        int hashB = nameB ? vm.names.hash(Words.name(b)) : vm.words[(b >> 2) + HASH];
        if (hashA != 0 && hashB != 0 && hashA != hashB) {
            return false;
        }
        return vm.ram.equal(data(vm, a), data(vm, b), length);
    }

    /** Compares bytewise: below 0, 0, or above 0. */
    public static int compare(Vm vm, @Word int a, @Word int b) {
        return compare(vm, address(vm, a), length(vm, a), address(vm, b), length(vm, b));
    }

    /** Compares two ranges of bytes: below 0, 0, or above 0. */
    static int compare(Vm vm, int a, int lengthA, int b, int lengthB) {
        int order = vm.ram.compare(a, b, StrictMath.min(lengthA, lengthB));
        return order != 0 ? order : lengthA - lengthB;
    }

    /** The length in code points. */
    public static int charLength(Vm vm, @Word int word) {
        return charLength(vm, address(vm, word), length(vm, word));
    }

    /** How many code points start in a range of UTF-8. */
    public static int charLength(Vm vm, int address, int length) {
        int whole = length & -4;
        int continuations = 0;
        for (int i = 0; i < whole; i += 4) {
            int word = vm.ram.unaligned(address + i);
            continuations += Integer.bitCount(word & ~(word << 1) & 0x80808080);
        }
        for (int i = whole; i < length; i++) {
            continuations += isContinuation(vm.ram.byteAt(address + i)) ? 1 : 0;
        }
        return length - continuations;
    }

    static boolean isContinuation(int b) {
        return (b & 0xc0) == 0x80;
    }

    /** Where the code point after the one at {@code offset} starts. */
    static int nextChar(byte[] utf8, int offset) {
        int at = offset + 1;
        while (at < utf8.length && isContinuation(utf8[at])) {
            at++;
        }
        return at;
    }

    /** The address behind the code point at an address, in UTF-8 that ends at {@code end}. */
    static int nextChar(Vm vm, int address, int end) {
        int at = address + 1;
        while (at < end && isContinuation(vm.ram.byteAt(at))) {
            at++;
        }
        return at;
    }

    /** The str of the code point that some bytes in memory are; it is interned. */
    static @Word int character(Vm vm, int address, int length) {
        int known = length == 1 ? vm.names.character(vm.ram.byteAt(address)) : 0;
        if (known == 0) {
            return interned(vm, vm.ram.bytes(address, length));
        }
        vm.work(vm.names.characterCost(vm.ram.byteAt(address)));
        return Words.ofName(known);
    }

    /**
     * The byte offset of an index into some bytes, of a str in code points; what is outside means the nearer end, as in slices.
     *
     * @param data where the bytes are
     */
    static int boundToOffset(Vm vm, @Word int type, int data, int length, @Word int index) {
        return type == Types.STR ? offset(vm, data, length, index, true) : Sequences.bound(vm, type, length, index);
    }

    /** The byte offset of an index in code points; IndexError if it is outside ({@code str_index_to_ptr}). */
    static int indexToOffset(Vm vm, int data, int length, @Word int index) {
        return offset(vm, data, length, index, false);
    }

    private static int offset(Vm vm, int data, int length, @Word int index, boolean clamped) {
        int i = Words.isSmallInt(index) ? Words.smallInt(index) : integer(vm, index);
        int at = i < 0 ? fromEnd(vm, data, length, i) : fromStart(vm, data, length, i);
        if (at >= 0 && (clamped || at < length)) {
            return at;
        }
        if (clamped) {
            return 0;
        }
        throw vm.indexError("string index out of range");
    }

    private static int integer(Vm vm, @Word int index) {
        return Sequences.integer(vm, index)
                .orElseThrow(() -> vm.typeError("string indices must be integers, not %s".formatted(vm.typeName(index))));
    }

    /** The offset of the code point {@code -index} before the end, or −1. */
    private static int fromEnd(Vm vm, int data, int length, int index) {
        if (length + index >= 0 && vm.ram.isAscii(data + length + index, -index)) {
            return length + index;
        }
        int left = index;
        for (int at = length - 1; at >= 0; at--) {
            if (!isContinuation(vm.ram.byteAt(data + at)) && ++left == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The offset of code point {@code index}, or the length. */
    private static int fromStart(Vm vm, int data, int length, int index) {
        int end = StrictMath.min(index, length);
        if (vm.ram.isAscii(data, end < length ? end + 1 : end)) {
            return end;
        }
        int at = data;
        for (int left = index; left > 0 && at < data + length; left--) {
            at = nextChar(vm, at, data + length);
        }
        return at - data;
    }

    // ---- checking ----

    /** Whether bytes pass for UTF-8: lead and continuation bytes fit together; code points are not looked at ({@code utf8_check}). */
    public static boolean isUtf8(byte[] bytes) {
        int need = 0;
        for (byte signed : bytes) {
            int b = signed & 0xff;
            if (need > 0) {
                if ((b & 0xc0) != 0x80) {
                    return false;
                }
                need--;
            } else if (b >= 0xc0) {
                if (b >= 0xf8) {
                    return false;
                }
                need = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
            } else if (b >= 0x80) {
                return false;
            }
        }
        return need == 0;
    }

    static void checkUtf8(Vm vm, byte[] bytes) {
        vm.charge(CostEvent.TEXT_CHECK_CHARACTER, bytes.length);
        refuseOther(vm, bytes);
    }

    private static void refuseOther(Vm vm, byte[] bytes) {
        if (!isUtf8(bytes)) {
            throw vm.raiseWith(Types.UNICODE_ERROR);
        }
    }

    static void checkUtf8(Vm vm, int address, int length) {
        vm.charge(CostEvent.TEXT_CHECK_CHARACTER, length);
        if (!vm.ram.isAscii(address, length)) {
            refuseOther(vm, vm.ram.bytes(address, length));
        }
    }

    private static void check(Vm vm, @Word int word) {
        if (!Words.isAddress(word) || vm.words[word >> 2] != Types.STR && vm.words[word >> 2] != Types.BYTES) {
            throw badConversion(vm, word);
        }
    }

    /** The TypeError for a value that is no str, or no bytes where bytes are wanted. */
    static PythonException badConversion(Vm vm, @Word int word) {
        String name = vm.typeName(word);
        return vm.raise(
                Types.TYPE_ERROR,
                Message.of("can't convert '%s' object to %s implicitly", name, name.equals("str") ? "bytes" : "str"),
                "can't convert to str implicitly");
    }
}
