package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/** Collects members and writes them to flash as a dict with a fixed, ordered table, as the firmware's constant tables are. */
public final class FlashMembers implements Members {
    private final Vm vm;
    private final String owner;
    private @Word int[] table = new int[32];
    private int size;

    public FlashMembers(Vm vm, String owner) {
        this.vm = vm;
        this.owner = owner;
    }

    public int size() {
        return size;
    }

    @Override
    public boolean isFullBuild() {
        return vm.target.features().fullBuild();
    }

    @Override
    public boolean hasEverything() {
        return vm.hasEverything();
    }

    @Override
    public Members value(String name, @Word int word) {
        if (2 * size == table.length) {
            table = Arrays.copyOf(table, table.length * 2);
        }
        table[2 * size] = Words.ofName(vm.names.firmwareName(name));
        table[2 * size + 1] = word;
        size++;
        return this;
    }

    private Members function(String name, int min, int max, boolean keywords, NativeFunction.Code code) {
        return value(name, functionObject(name, min, max, keywords, code));
    }

    private @Word int functionObject(String name, int min, int max, boolean keywords, NativeFunction.Code code) {
        String full = owner.isEmpty() ? name : owner + "." + name;
        return vm.flash.function(new NativeFunction(full, min, max, keywords, code));
    }

    @Override
    public Members function(String name, NativeFunction.Of0 code) {
        return function(name, 0, 0, false, code);
    }

    @Override
    public Members function(String name, NativeFunction.Of1 code) {
        return function(name, 1, 1, false, code);
    }

    @Override
    public Members function(String name, NativeFunction.Of2 code) {
        return function(name, 2, 2, false, code);
    }

    @Override
    public Members function(String name, NativeFunction.Of3 code) {
        return function(name, 3, 3, false, code);
    }

    @Override
    public Members function(String name, int min, int max, NativeFunction.OfArgs code) {
        return function(name, min, max, false, code);
    }

    @Override
    public Members optional(String name, NativeFunction.Of2 code) {
        return function(name, 1, 2, false, code);
    }

    @Override
    public Members optional(String name, NativeFunction.Of3 code) {
        return function(name, 2, 3, false, code);
    }

    @Override
    public Members keywords(String name, int min, NativeFunction.OfArgs code) {
        return function(name, min, NativeFunction.ANY, true, code);
    }

    @Override
    public Members integer(String name, int value) {
        return value(name, Words.ofSmall(value));
    }

    @Override
    public Members string(String name, String value) {
        return value(name, vm.flash.string(value));
    }

    @Override
    public Members classMethod(String name, int min, int max, NativeFunction.OfArgs code) {
        return value(name, vm.flash.object(Types.CLASSMETHOD, functionObject(name, min, max, false, code)));
    }

    @Override
    public Members classKeywords(String name, int min, NativeFunction.OfArgs code) {
        return value(name, vm.flash.object(Types.CLASSMETHOD, functionObject(name, min, NativeFunction.ANY, true, code)));
    }

    @Override
    public Members staticMethod(String name, int min, int max, NativeFunction.OfArgs code) {
        return value(name, vm.flash.object(Types.STATICMETHOD, functionObject(name, min, max, false, code)));
    }

    @Override
    public Members property(String name, NativeFunction.Of1 getter) {
        return value(name, vm.flash.object(Types.PROPERTY, functionObject(name, 1, 1, false, getter), Words.NONE, Words.NONE));
    }

    @Override
    public Members property(String name, NativeFunction.Of1 getter, NativeFunction.Of2 setter) {
        @Word int get = functionObject(name, 1, 1, false, getter);
        @Word int set = functionObject(name, 2, 2, false, setter);
        return value(name, vm.flash.object(Types.PROPERTY, get, set, Words.NONE));
    }

    /** Writes the table. */
    public @Word int toDict() {
        RomTables.sort(vm.names, owner, table, size);
        int address = vm.flash.words(2 * size);
        System.arraycopy(table, 0, vm.words, address >> 2, 2 * size);
        return vm.flash.dict(address, size);
    }
}
