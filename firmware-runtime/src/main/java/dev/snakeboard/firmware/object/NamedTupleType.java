package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What implements the types that {@code collections.namedtuple} makes ({@code py/objnamedtuple.c}).
 *
 * <p>Such a type is a {@link TypeObject} that uses the words left free there:
 *
 * <pre>
 * word 3      number of fields
 * word 4–13   the names of the first 10 fields, as ids
 * word 16…    the names of the others
 * </pre>
 *
 * 56 + 4n bytes and 64 at least, as the device's type with 8 slots takes.
 */
public class NamedTupleType extends TupleType {
    private static final int COUNT = 3;
    private static final int FIRST_FIELDS = 4;
    private static final int FIRST_FIELDS_END = 14;
    private static final int OTHER_FIELDS = 16;

    private @Word int asDict = Words.NULL;

    public NamedTupleType() {
        this("namedtuple");
    }

    /** For a type in flash that makes its tuples in another way. */
    protected NamedTupleType(String name) {
        super(name, TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    @Override
    public void define(Members m) {}

    /** A new type in RAM: {@code namedtuple(name, fields)}. */
    public static @Word int makeType(Vm vm, int name, int... fields) {
        int type = vm.allocate(StrictMath.max(TypeObject.BYTES_WITH_BASE, 56 + 4 * fields.length));
        fill(vm, type, name, fields);
        return type;
    }

    /** A type in flash, for native modules such as {@code time}. */
    public static @Word int flashType(Vm vm, String name, String... fields) {
        int[] ids = new int[fields.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = vm.names.firmwareName(fields[i]);
        }
        int type = vm.flash.words(StrictMath.max(OTHER_FIELDS, 14 + fields.length));
        fill(vm, type, vm.names.firmwareName(name), ids);
        return type;
    }

    private static void fill(Vm vm, @Word int type, int name, int[] fields) {
        vm.types.add(Types.NAMEDTUPLE_BASE, new NamedTupleType());
        int peer = Types.indexOf(Types.NAMEDTUPLE_BASE);
        TypeObject.write(vm, type, TypeObject.EQ_CHECKS_OTHER_TYPE, name, peer, Words.NULL, Types.TUPLE);
        setFields(vm, type, fields);
    }

    /** Writes the names of the fields to a type that is there. */
    protected static void setFields(Vm vm, @Word int type, int... fields) {
        vm.words[(type >> 2) + COUNT] = fields.length;
        for (int i = 0; i < fields.length; i++) {
            vm.words[fieldIndex(type, i)] = fields[i];
        }
    }

    private static int fieldIndex(@Word int type, int field) {
        int word = FIRST_FIELDS + field;
        return (type >> 2) + (word < FIRST_FIELDS_END ? word : word - FIRST_FIELDS_END + OTHER_FIELDS);
    }

    private static int fieldCount(Vm vm, @Word int type) {
        return vm.words[(type >> 2) + COUNT];
    }

    /** The position of a field, or the number of fields if there is none of that name. */
    private static int find(Vm vm, @Word int type, int name) {
        int count = fieldCount(vm, type);
        int i = 0;
        while (i < count && vm.words[fieldIndex(type, i)] != name) {
            i++;
        }
        return i;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        int count = fieldCount(vm, type);
        int given = args.count() + args.keywords();
        if (given != count) {
            throw vm.raise(
                    Types.TYPE_ERROR,
                    Message.of("function takes %d positional arguments but %d were given", count, given),
                    "argument num/types mismatch");
        }
        @Word int tuple = TupleObject.make(vm, type, count);
        for (int i = 0; i < args.count(); i++) {
            TupleObject.set(vm, tuple, i, args.get(i));
        }
        for (int i = 0; i < args.keywords(); i++) {
            int name = Strings.intern(vm, args.keywordName(i));
            int field = find(vm, type, name);
            if (field == count) {
                throw badKeyword(vm, "unexpected keyword argument '%s'", name);
            }
            if (TupleObject.get(vm, tuple, field) != Words.NULL) {
                throw badKeyword(vm, "function got multiple values for argument '%s'", name);
            }
            TupleObject.set(vm, tuple, field, args.keywordValue(i));
        }
        return tuple;
    }

    private static PythonException badKeyword(Vm vm, String message, int name) {
        return vm.raise(Types.TYPE_ERROR, Message.of(message, vm.names.text(name)), "argument num/types mismatch");
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        @Word int type = vm.typeOf(self);
        out.print(vm.typeName(self) + "(");
        for (int i = 0; i < TupleObject.length(vm, self); i++) {
            out.print((i == 0 ? "" : ", ") + vm.names.text(vm.words[fieldIndex(type, i)]) + "=");
            vm.operations.print(out, TupleObject.get(vm, self, i), PrintKind.REPR);
        }
        out.print(")");
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] != Words.NULL) {
            throw vm.raise(Types.ATTRIBUTE_ERROR, "can't set attribute");
        }
        @Word int type = vm.typeOf(self);
        int field = find(vm, type, name);
        if (field < fieldCount(vm, type)) {
            vm.words[dest] = TupleObject.get(vm, self, field);
        } else if (vm.hasEverything() && name == vm.names.firmwareName("_asdict")) {
            if (asDict == Words.NULL) {
                asDict = vm.flash.function(new NativeFunction("_asdict", 1, 1, false, (NativeFunction.Of1) NamedTupleType::asDict));
            }
            vm.words[dest] = asDict;
            vm.words[dest + 1] = self;
        }
        return true;
    }

    /** An OrderedDict of the fields. */
    private static @Word int asDict(Vm vm, @Word int self) {
        @Word int type = vm.typeOf(self);
        @Word int dict = DictObject.makeOrdered(vm, fieldCount(vm, type));
        for (int i = 0; i < fieldCount(vm, type); i++) {
            DictObject.put(vm, dict, Words.ofName(vm.words[fieldIndex(type, i)]), TupleObject.get(vm, self, i));
        }
        return dict;
    }
}
