package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NamedTupleType;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** {@code time.struct_time}: a named tuple made of one sequence of nine items ({@code shared-bindings/time/__init__.c}). */
public final class StructTimeType extends NamedTupleType {
    public static final @Word int TYPE = Types.module(96);

    private static final String[] FIELDS = {
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
    };

    /** Daylight saving is not known. */
    private static final int NOT_KNOWN = -1;

    private StructTimeType() {
        super("struct_time");
    }

    /** Makes the type known to a VM. */
    public static void install(Vm vm) {
        vm.types.add(TYPE, new StructTimeType());
        int[] names = new int[FIELDS.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = vm.names.firmwareName(FIELDS[i]);
        }
        setFields(vm, TYPE, names);
    }

    @Override
    public @Word int parent() {
        return Types.TUPLE;
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        @Word int items = Sequences.require(vm, args.get(0));
        if (Sequences.length(vm, items) != FIELDS.length) {
            throw vm.valueError(Message.of("%s length must be %d", "value", FIELDS.length));
        }
        @Word int tuple = TupleObject.make(vm, type, FIELDS.length);
        for (int i = 0; i < FIELDS.length; i++) {
            TupleObject.set(vm, tuple, i, vm.words[Sequences.items(vm, items) + i]);
        }
        return tuple;
    }

    /** The tuple of a time, weekday and day of the year included. */
    public static @Word int of(Vm vm, CalendarTime time) {
        int[] values = {
            time.year(), time.month(), time.day(), time.hour(), time.minute(), time.second(), time.weekday(), time.yearDay(), NOT_KNOWN,
        };
        @Word int tuple = TupleObject.make(vm, TYPE, FIELDS.length);
        for (int i = 0; i < FIELDS.length; i++) {
            TupleObject.set(vm, tuple, i, Words.ofSmall(values[i]));
        }
        return tuple;
    }

    /** The time of a tuple or {@code struct_time}; what its last three items say does not count. */
    public static CalendarTime toTime(Vm vm, @Word int value) {
        if (!vm.is(value, Types.TUPLE) && !vm.is(value, TYPE)) {
            throw vm.typeError(Message.of("%s must be of type %s, not %s", "value", "struct_time", vm.typeName(value)));
        }
        if (TupleObject.length(vm, value) != FIELDS.length) {
            throw wrongLength(vm, TupleObject.length(vm, value));
        }
        int[] fields = new int[6];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = vm.toInt(TupleObject.get(vm, value, i));
        }
        return new CalendarTime(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    /** The time of a sequence of 8 or 9 items: what the unix build's {@code mktime} takes. */
    static CalendarTime toAnyTime(Vm vm, @Word int value) {
        @Word int items = Sequences.require(vm, value);
        int length = Sequences.length(vm, items);
        if (length != FIELDS.length && length != FIELDS.length - 1) {
            throw vm.typeError("mktime needs a tuple of length 8 or 9");
        }
        int[] fields = new int[6];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = vm.toInt(vm.words[Sequences.items(vm, items) + i]);
        }
        return new CalendarTime(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    private static PythonException wrongLength(Vm vm, int length) {
        return vm.typeError(Message.of("function takes %d positional arguments but %d were given", FIELDS.length, length));
    }
}
