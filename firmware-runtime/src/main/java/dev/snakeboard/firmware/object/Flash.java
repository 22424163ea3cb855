package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/**
 * The constant objects of the firmware: they have addresses like any other object, cost no RAM, and are never collected.
 *
 * <p>Native functions are two words, type and number; the number finds the Java code.
 */
public final class Flash {
    /** Room for constant objects, in bytes. */
    public static final int BYTES = 192 * 1024;

    private final Vm vm;
    private int top = Types.END;
    private NativeFunction[] functions = new NativeFunction[1024];
    private int[] costs = new int[functions.length];
    private int[] frames = new int[functions.length];
    private NativeShortcut[] shortcuts = new NativeShortcut[functions.length];
    private int functionCount;

    public Flash(Vm vm) {
        this.vm = vm;
    }

    /** The address of {@code count} new words. */
    public int words(int count) {
        int address = top;
        top += Math.max(count, 1) * 4;
        if (top > BYTES) {
            throw new IllegalStateException("the firmware's constants do not fit into " + BYTES + " bytes of flash");
        }
        return address;
    }

    /** An object of a type and the words after it. */
    public @Word int object(@Word int type, int... fields) {
        int address = words(1 + fields.length);
        vm.words[address >> 2] = type;
        System.arraycopy(fields, 0, vm.words, (address >> 2) + 1, fields.length);
        return address;
    }

    public @Word int function(NativeFunction function) {
        if (functionCount == functions.length) {
            functions = Arrays.copyOf(functions, functionCount * 2);
            costs = Arrays.copyOf(costs, functionCount * 2);
            frames = Arrays.copyOf(frames, functionCount * 2);
            shortcuts = Arrays.copyOf(shortcuts, functionCount * 2);
        }
        functions[functionCount] = function;
        costs[functionCount] = vm.target.costs().ofNative(function.name());
        frames[functionCount] = vm.target.frames().ofNative(function.name());
        shortcuts[functionCount] = NativeShortcut.of(function.name());
        return object(Types.FUN_BUILTIN, functionCount++);
    }

    /** The Java code of a native function object. */
    public NativeFunction function(@Word int function) {
        return functions[vm.words[(function >> 2) + 1]];
    }

    /** What the body of a native function costs, in units of the clock. */
    public int cost(@Word int function) {
        return costs[vm.words[(function >> 2) + 1]];
    }

    /** What a native function has of the C stack when it calls back, in bytes. */
    public int frame(@Word int function) {
        return frames[vm.words[(function >> 2) + 1]];
    }

    /** The quick way of a native function object. */
    public NativeShortcut shortcut(@Word int function) {
        return shortcuts[vm.words[(function >> 2) + 1]];
    }

    public @Word int tuple(@Word int... items) {
        int address = words(2 + items.length);
        vm.words[address >> 2] = Types.TUPLE;
        vm.words[(address >> 2) + 1] = items.length;
        System.arraycopy(items, 0, vm.words, (address >> 2) + 2, items.length);
        return address;
    }

    /** A string: interned, which in flash is free. */
    public @Word int string(String text) {
        return Words.ofName(vm.names.firmwareName(text));
    }

    public @Word int bytes(byte[] bytes) {
        int address = words((bytes.length + 4) >> 2);
        vm.ram.write(address, bytes);
        return object(Types.BYTES, Names.hash(bytes, vm.names.hashMask()), bytes.length, address);
    }

    /** A dict over a table in flash. */
    @Word int dict(int table, int used) {
        return object(Types.DICT, MapTable.header(true, true, true, used), used, table);
    }
}
