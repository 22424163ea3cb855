package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.memory.Ram;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.InternedNames;
import dev.snakeboard.firmware.compile.StaticNames;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.LookUpCache;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The interned strings of one board ({@code py/qstr.c}). Those of the firmware are in flash and free; those of the program take RAM:
 * their bytes from a chunk, their table entries from a pool that doubles.
 *
 * <p>Java code names the names it needs as constants of this class ({@link #INIT} …), which have the same id on every board.
 */
public final class Names implements InternedNames {
    private static final List<String> FIRMWARE = new ArrayList<>();

    public static final int EMPTY = firmware("");
    public static final int INIT = firmware("__init__");
    public static final int NEW = firmware("__new__");
    public static final int DEL = firmware("__del__");
    public static final int NAME = firmware("__name__");
    public static final int MAIN = firmware("__main__");
    public static final int FILE = firmware("__file__");
    public static final int PATH = firmware("__path__");
    public static final int MODULE = firmware("__module__");
    public static final int QUALNAME = firmware("__qualname__");
    public static final int CLASS = firmware("__class__");
    public static final int DICT = firmware("__dict__");
    public static final int BASES = firmware("__bases__");
    public static final int DOC = firmware("__doc__");
    public static final int GLOBALS = firmware("__globals__");
    public static final int BUILD_CLASS = firmware("__build_class__");
    public static final int IMPORT = firmware("__import__");
    public static final int REPL_PRINT = firmware("__repl_print__");
    public static final int STR = firmware("__str__");
    public static final int REPR = firmware("__repr__");
    public static final int CALL = firmware("__call__");
    public static final int GETITEM = firmware("__getitem__");
    public static final int SETITEM = firmware("__setitem__");
    public static final int DELITEM = firmware("__delitem__");
    public static final int GETATTR = firmware("__getattr__");
    public static final int SETATTR = firmware("__setattr__");
    public static final int DELATTR = firmware("__delattr__");
    public static final int GET = firmware("__get__");
    public static final int SET = firmware("__set__");
    public static final int DELETE = firmware("__delete__");
    public static final int SET_NAME = firmware("__set_name__");
    public static final int ITER = firmware("__iter__");
    public static final int NEXT = firmware("__next__");
    public static final int REVERSED = firmware("__reversed__");
    public static final int ENTER = firmware("__enter__");
    public static final int EXIT = firmware("__exit__");
    public static final int AENTER = firmware("__aenter__");
    public static final int AEXIT = firmware("__aexit__");
    public static final int AITER = firmware("__aiter__");
    public static final int ANEXT = firmware("__anext__");
    public static final int AWAIT = firmware("__await__");
    public static final int BUFFER = firmware("__buffer__");
    public static final int SEND = firmware("send");
    public static final int THROW = firmware("throw");
    public static final int CLOSE = firmware("close");
    public static final int VALUE = firmware("value");
    public static final int ARGS = firmware("args");
    public static final int ERRNO = firmware("errno");
    public static final int STRERROR = firmware("strerror");
    public static final int FILENAME = firmware("filename");
    public static final int TRACEBACK = firmware("__traceback__");
    public static final int CAUSE = firmware("__cause__");
    public static final int REAL = firmware("real");
    public static final int IMAGINARY = firmware("imag");
    public static final int INDICES = firmware("indices");
    public static final int CONTEXT = firmware("__context__");
    public static final int SUPPRESS_CONTEXT = firmware("__suppress_context__");
    public static final int MODULE_BODY = firmware("<module>");
    public static final int STDIN_FILE = firmware("<stdin>");
    public static final int STRING_FILE = firmware("<string>");
    public static final int LAMBDA = firmware("<lambda>");
    public static final int LISTCOMP = firmware("<listcomp>");
    public static final int DICTCOMP = firmware("<dictcomp>");
    public static final int SETCOMP = firmware("<setcomp>");
    public static final int GENEXPR = firmware("<genexpr>");
    public static final int STAR = firmware("*");
    public static final int UNDERSCORE = firmware("_");
    public static final int KEY = firmware("key");
    public static final int REVERSE = firmware("reverse");
    public static final int DEFAULT = firmware("default");
    public static final int SEP = firmware("sep");
    public static final int END = firmware("end");
    public static final int START = firmware("start");
    public static final int STOP = firmware("stop");
    public static final int STEP = firmware("step");
    public static final int SELF = firmware("self");

    private static final int[] UNARY = new int[UnaryOp.values().length];
    private static final int[] BINARY = new int[BinaryOp.values().length];

    static {
        for (UnaryOp op : UnaryOp.values()) {
            UNARY[op.ordinal()] = op.method().isEmpty() ? 0 : firmware(op.method());
        }
        for (BinaryOp op : BinaryOp.values()) {
            BINARY[op.ordinal()] = op.method().isEmpty() ? 0 : firmware(op.method());
        }
    }

    private static final int CHUNK = 128;
    private static final int FIRST_POOL = 20;
    private static final int POOL_HEADER = 24;

    /** The address of a name, its length, and a byte of its hash, which small builds do not have. */
    private static final int POOL_ENTRY = 6;
    private static final int SMALL_POOL_ENTRY = 5;

    private final Vm vm;
    private final int hashMask;
    private final RomNames rom;
    private final Map<String, Integer> ids = new HashMap<>(2048);
    private String[] texts = new String[2048];
    private byte[][] data = new byte[2048][];
    private int[] hashes = new int[2048];
    private int[] addresses = new int[2048];

    /** The place of each in the cache of look-ups, see {@link LookUpCache#nameSlot}. */
    private byte[] slots = new byte[2048];

    /** Their numbers in the firmware's ROM, made when the first is asked for, and how many the firmware has. */
    private Map<String, Integer> numbers = Map.of();
    private int romCount;

    /** How many of these stand unsorted, before the others. */
    private int unsortedCount;

    /** What it costs to find the name of one ASCII character, or 0 if it is not known. */
    private final long[] characterCosts = new long[128];
    private int count;

    /** The ids of all names by {@link #fullHash}: open addressing, at most half full. */
    private int[] byBytes = new int[8192];

    /** What tells of most texts that no name of {@link #ids} has them, by {@link RomNames#hash}. */
    private final NameFilter filter = new NameFilter();

    /** Texts that are no names, by {@link #fullHash}: what was looked for lately, until another name comes. */
    private final byte[][] strangers = new byte[256][];

    /** The names of one ASCII character, by their byte, or 0: iteration over a str asks for nothing else. */
    private final int[] characters = new int[256];
    /** Names of this class that the program has not used yet: the build may lack them, and then they take RAM like others. */
    private final boolean[] unused = new boolean[FIRMWARE.size() + 1];

    /** The program's names, in the order in which they came. */
    private final List<Integer> own = new ArrayList<>();

    /** Where in {@link #own} a name is, by its id. */
    private int[] places = new int[256];

    private List<Integer> firmwareOrder = List.of();

    private int chunk;
    private int chunkUsed;
    private int chunkAllocated;
    private int poolCapacity;
    private int poolUsed;

    /** The names of the firmware; {@code hashMask} is {@code Q_HASH_MASK}: 0xff on full builds, 0xffff on small ones and on unix. */
    public Names(Vm vm, int hashMask) {
        this.vm = vm;
        this.hashMask = hashMask;
        rom = new RomNames(new Builds(vm));
        for (String name : FIRMWARE) {
            unused[add(name, Strings.encode(name))] = true;
        }
    }

    /** What the board's build has in it. A class and no lambda, for a quick start. */
    private record Builds(Vm vm) implements Predicate<String> {
        @Override
        public boolean test(String who) {
            Features features = vm.target.features();
            boolean errnos = who.equals("all_errnos") && features.has(Part.ALL_ERRNOS) && vm.modules.has("errno");
            return errnos || features.brings(who) || vm.modules.has(who);
        }
    }

    private static int firmware(String name) {
        int known = FIRMWARE.indexOf(name);
        if (known >= 0) {
            return known + 1;
        }
        FIRMWARE.add(name);
        return FIRMWARE.size();
    }

    private int add(String text, byte[] bytes) {
        int id = ++count;
        if (id == texts.length) {
            texts = Arrays.copyOf(texts, id * 2);
            data = Arrays.copyOf(data, id * 2);
            hashes = Arrays.copyOf(hashes, id * 2);
            addresses = Arrays.copyOf(addresses, id * 2);
            slots = Arrays.copyOf(slots, id * 2);
        }
        texts[id] = text;
        data[id] = bytes;
        hashes[id] = hash(bytes, hashMask);
        ids.put(text, id);
        if (2 * id >= byBytes.length) {
            byBytes = new int[byBytes.length * 2];
            for (int known = 1; known < id; known++) {
                file(known, fullHash(data[known]));
            }
        }
        int full = fullHash(bytes);
        file(id, full);
        strangers[full & strangers.length - 1] = null;
        if (bytes.length == 1) {
            characters[bytes[0] & 0xff] = id;
        }
        if (bytes.length > 0) {
            int last = bytes.length - 1;
            filter.add(RomNames.hash(bytes.length, bytes[0] & 0xff, bytes[bytes.length >> 1] & 0xff, bytes[last] & 0xff));
        }
        return id;
    }

    private void file(int id, int full) {
        int at = full & byBytes.length - 1;
        while (byBytes[at] != 0) {
            at = at + 1 & byBytes.length - 1;
        }
        byBytes[at] = id;
    }

    private int lookUp(byte[] bytes, int full) {
        int at = full & byBytes.length - 1;
        for (int id = byBytes[at]; id != 0; id = byBytes[at]) {
            if (Arrays.equals(data[id], bytes)) {
                return id;
            }
            at = at + 1 & byBytes.length - 1;
        }
        return 0;
    }

    private static int fullHash(byte[] bytes) {
        int hash = 0;
        for (byte b : bytes) {
            hash = hash * 31 + b;
        }
        return hash ^ hash >>> 15;
    }

    /** The djb2 hash that dicts order by ({@code qstr_compute_hash}); never 0. */
    public static int hash(byte[] bytes, int mask) {
        int hash = 5381;
        for (byte b : bytes) {
            hash = hash * 33 ^ (b & 0xff);
        }
        hash &= mask;
        return hash == 0 ? 1 : hash;
    }

    /** As {@link #hash(byte[], int)}, of bytes in memory. */
    static int hash(Ram ram, int address, int length, int mask) {
        int hash = 5381;
        for (int at = address; at < address + length; at++) {
            hash = hash * 33 ^ ram.byteAt(at);
        }
        hash &= mask;
        return hash == 0 ? 1 : hash;
    }

    /** The id of a name that belongs to the firmware, made if need be: it takes no RAM. For native modules while they are built. */
    public int firmwareName(String text) {
        Integer id = ids.get(text);
        return id != null ? id : add(text, Strings.encode(text));
    }

    /** The id of a name, interned if need be ({@code qstr_from_strn}). */
    public int intern(String text) {
        Integer id = ids.get(text);
        if (id == null) {
            byte[] bytes = Strings.encode(text);
            return rom.contains(text) ? add(text, bytes) : own(text, bytes);
        }
        if (id < unused.length && unused[id]) {
            unused[id] = false;
            if (!text.isEmpty() && !rom.contains(text)) {
                addresses[id] = charge(data[id]);
                addOwn(id);
            }
        }
        return id;
    }

    private int own(String text, byte[] bytes) {
        int address = charge(bytes);
        int id = add(text, bytes);
        addresses[id] = address;
        addOwn(id);
        return id;
    }

    private void addOwn(int id) {
        if (id >= places.length) {
            places = Arrays.copyOf(places, Math.max(2 * places.length, id + 1));
        }
        places[id] = own.size();
        Arrays.fill(characterCosts, 0);
        slots[id] = 0;
        own.add(id);
    }

    /** The name of one ASCII character, or 0 if there is none yet. */
    public int character(int ascii) {
        return characters[ascii];
    }

    public int intern(byte[] bytes) {
        if (bytes.length == 1 && characters[bytes[0] & 0xff] != 0) {
            return characters[bytes[0] & 0xff];
        }
        return intern(Strings.decode(bytes));
    }

    /** As {@link #find(String)}, by UTF-8 bytes. */
    int find(byte[] bytes) {
        if (bytes.length == 1 && characters[bytes[0] & 0xff] != 0) {
            return characters[bytes[0] & 0xff];
        }
        int full = fullHash(bytes);
        int id = lookUp(bytes, full);
        if (id != 0) {
            return id;
        }
        int slot = full & strangers.length - 1;
        if (strangers[slot] != null && Arrays.equals(strangers[slot], bytes)) {
            return 0;
        }
        id = find(Strings.decode(bytes));
        if (id == 0) {
            strangers[slot] = bytes.clone();
        }
        return id;
    }

    /** As {@link #find(String)}, by UTF-8 in memory. */
    int find(int address, int length) {
        if (length == 0) {
            return EMPTY;
        }
        int first = vm.ram.byteAt(address);
        if (length == 1 && characters[first] != 0) {
            return characters[first];
        }
        int middle = vm.ram.byteAt(address + (length >> 1));
        int hash = RomNames.hash(length, first, middle, vm.ram.byteAt(address + length - 1));
        return filter.mayHold(hash) || rom.mayHold(hash) ? find(vm.ram.bytes(address, length)) : 0;
    }

    /** The id of a name if it is interned, else 0 ({@code qstr_find_strn}). */
    public int find(String text) {
        Integer id = ids.get(text);
        if (id != null) {
            return id;
        }
        return rom.contains(text) ? add(text, Strings.encode(text)) : 0;
    }

    /** How many names the program has made. */
    int ownCount() {
        return own.size();
    }

    /**
     * What it costs to search for a text ({@code qstr_find_strn}), beside its hash: the pools in RAM are compared name by name, the last first and each from its
     * start; then comes the sorted pool in ROM, and then the others there.
     *
     * @param name that it is, or 0
     */
    long searchCost(int name) {
        int start = 0;
        int capacity = FIRST_POOL;
        int compared = own.size();
        boolean isOwn = name != 0 && isOwn(name);
        if (isOwn) {
            while (places[name] >= start + capacity) {
                start += capacity;
                capacity *= 2;
            }
            compared = places[name] - start + 1 + Math.max(own.size() - (start + capacity), 0);
            start += capacity;
            capacity *= 2;
        }
        int pools = 0;
        for (; start < own.size(); start += capacity, capacity *= 2) {
            pools++;
        }
        long cost = (long) vm.cost(CostEvent.TEXT_LOOKUP_POOL) * pools;
        if (!isOwn) {
            if (romCount == 0) {
                numberFirmware();
            }
            int number = name == 0 ? 0 : numberOf(name);
            int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(romCount - unsortedCount, 1) - 1);
            cost += (long) vm.cost(CostEvent.TEXT_LOOKUP_STEP) * halvings + (name == 0 ? vm.cost(CostEvent.TEXT_LOOKUP) : 0);
            compared += number == 0 ? unsortedCount : number <= unsortedCount ? number : 0;
        }
        return cost + (long) vm.cost(CostEvent.TEXT_INTERNED_NAME) * compared;
    }

    /** As {@link #searchCost}, with its hash, of the name of one ASCII character, which there is. */
    long characterCost(int ascii) {
        if (characterCosts[ascii] == 0) {
            characterCosts[ascii] = vm.cost(CostEvent.TEXT_HASH_CHARACTER) + searchCost(characters[ascii]);
        }
        return characterCosts[ascii];
    }

    /** Whether a name is one of the program's, which takes RAM. */
    boolean isOwn(int id) {
        return addresses[id] >= vm.ram.ramStart();
    }

    @Override
    public boolean contains(String text) {
        return find(text) != 0;
    }

    @Override
    public void add(String text) {
        vm.charge(CostEvent.COMPILE_NAME_CHARACTER, text.length());
        Strings.chargeLookUp(vm, text.length(), find(text));
        intern(text);
    }

    /**
     * All names in the order of the firmware's ids: the fixed ones, those in its ROM, and then the program's in the order in which they came. What
     * tries every name goes by it: {@code dir}, completion in the REPL.
     */
    public int[] inOrder() {
        if (count - own.size() != firmwareOrder.size()) {
            orderFirmware();
        }
        return IntStream.concat(firmwareOrder.stream().mapToInt(Integer::intValue), own.stream().mapToInt(Integer::intValue)).toArray();
    }

    private void orderFirmware() {
        Set<Integer> ordered = new LinkedHashSet<>();
        for (int number = 1; StaticNames.name(number).isPresent(); number++) {
            ordered.add(firmwareName(StaticNames.name(number).get()));
        }
        for (String name : rom.unsorted()) {
            ordered.add(firmwareName(name));
        }
        // What modules of ours have beyond the list, such as a board's pins, stands where the firmware would have sorted it.
        SortedSet<String> sorted = new TreeSet<>(rom.sorted());
        for (int id = 1; id <= count; id++) {
            sorted.add(texts[id]);
        }
        own.forEach(id -> sorted.remove(texts[id]));
        for (String name : sorted) {
            ordered.add(firmwareName(name));
        }
        firmwareOrder = List.copyOf(ordered);
    }

    /** Takes the RAM that one more name needs: {@code length + 1} bytes of a chunk, and a slot of a pool ({@code qstr_add}). */
    private int charge(byte[] bytes) {
        if (bytes.length > 255) {
            throw vm.raise(Types.RUNTIME_ERROR, "name too long");
        }
        int mark = vm.heap.mark();
        int size = bytes.length + 1;
        if (chunk != 0 && chunkUsed + size > chunkAllocated) {
            growChunk(size);
        }
        if (chunk == 0) {
            chunkAllocated = Math.max(size, CHUNK);
            chunk = vm.heap.allocate(chunkAllocated, Heap.Content.BYTES);
            if (chunk == 0) {
                chunkAllocated = size;
                chunk = vm.allocate(size, Heap.Content.BYTES);
            }
            chunkUsed = 0;
        }
        int text = chunk + chunkUsed;
        vm.ram.write(text, bytes);
        chunkUsed += size;
        int pool = vm.root(Vm.ROOT_NAME_POOL);
        if (poolUsed >= poolCapacity) {
            pool = newPool(pool);
        }
        vm.ram.setWord(pool + POOL_HEADER + 4 * poolUsed++, text);
        vm.heap.release(mark);
        return text;
    }

    private void growChunk(int size) {
        if (vm.heap.reallocate(chunk, chunkAllocated + size, Heap.Move.FORBIDDEN) != 0) {
            chunkAllocated += size;
        } else {
            vm.heap.reallocate(chunk, chunkUsed, Heap.Move.FORBIDDEN);
            chunk = 0;
        }
    }

    /** A pool points to the one before it, so the last pool is the root that keeps every name. */
    private int newPool(int previous) {
        int capacity = Math.max(FIRST_POOL, poolCapacity * 2);
        int pool;
        try {
            int entry = vm.target.features().has(Part.NAME_HASHES) ? POOL_ENTRY : SMALL_POOL_ENTRY;
            pool = vm.allocate(POOL_HEADER + capacity * entry, Heap.Content.POINTERS);
        } catch (PythonException outOfMemory) {
            chunk = 0;
            throw outOfMemory;
        }
        poolCapacity = capacity;
        poolUsed = 0;
        vm.ram.setWord(pool, previous);
        vm.setRoot(Vm.ROOT_NAME_POOL, pool);
        return pool;
    }

    /**
     * What the program's names take ({@code qstr_pool_info}).
     *
     * @param names their ids, the oldest first
     * @param textBytes bytes of their texts, each with its end
     * @param poolBytes bytes of the blocks that the pools are in
     */
    public record PoolInfo(int pools, List<Integer> names, int textBytes, int poolBytes) {}

    /** What the program's names take now. */
    public PoolInfo poolInfo() {
        int pools = 0;
        int poolBytes = 0;
        for (int pool = vm.root(Vm.ROOT_NAME_POOL); pool != 0; pool = vm.ram.word(pool)) {
            pools++;
            poolBytes += vm.heap.bytesOf(pool);
        }
        int textBytes = 0;
        for (int id : own) {
            textBytes += data[id].length + 1;
        }
        return new PoolInfo(pools, List.copyOf(own), textBytes, poolBytes);
    }

    public String text(int name) {
        return texts[name];
    }

    /** The length in bytes. */
    int length(int name) {
        return data[name].length;
    }

    /** The UTF-8 bytes; not to be changed. */
    public byte[] bytes(int name) {
        return data[name];
    }

    /** Where the bytes are, for those who want a buffer: in the chunk of a name that takes RAM, else in flash. */
    public int address(int name) {
        if (addresses[name] == 0) {
            addresses[name] = vm.flash.words((data[name].length + 4) >> 2);
            vm.ram.write(addresses[name], data[name]);
        }
        return addresses[name];
    }

    /** As {@link #address}, or 0 if the bytes are not there yet. */
    int knownAddress(int name) {
        return addresses[name];
    }

    public int hash(int name) {
        return hashes[name];
    }

    /** The place of a name in the cache of look-ups. */
    public int slot(int name) {
        return slots[name] != 0 ? slots[name] : newSlot(name);
    }

    private int newSlot(int name) {
        slots[name] = (byte) LookUpCache.nameSlot(numberOf(name));
        return slots[name];
    }

    /** The number that the firmware has for a name; what only we have in ROM has one of ours. */
    private int numberOf(int name) {
        if (romCount == 0) {
            numberFirmware();
        }
        return isOwn(name) ? romCount + 1 + places[name] : numbers.getOrDefault(texts[name], romCount - name % 32);
    }

    /** Numbers the program's names as a build does that has so many in ROM: which of them share a place in the cache of look-ups is as there. */
    public void numberFrom(int romNames) {
        numberFirmware();
        romCount = romNames;
    }

    private void numberFirmware() {
        numbers = new HashMap<>();
        for (int number = 1; StaticNames.name(number).isPresent(); number++) {
            numbers.put(StaticNames.name(number).get(), number);
        }
        for (String name : rom.unsorted()) {
            numbers.putIfAbsent(name, numbers.size() + 1);
        }
        unsortedCount = numbers.size();
        for (String name : rom.sorted()) {
            numbers.putIfAbsent(name, numbers.size() + 1);
        }
        romCount = numbers.size();
    }

    public int hashMask() {
        return hashMask;
    }

    /** How many names there are; ids are 1 … count. */
    public int count() {
        return count;
    }

    /** The special method of a unary operation, or 0. */
    public static int of(UnaryOp op) {
        return UNARY[op.ordinal()];
    }

    /** The special method of a binary operation, or 0. */
    public static int of(BinaryOp op) {
        return BINARY[op.ordinal()];
    }
}
