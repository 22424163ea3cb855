package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What a built-in type can do: the slots of {@code mp_obj_type_t}. A slot that is not overridden means "not supported", and the caller
 * raises the firmware's error for it. Every slot gets and returns words; {@link Words#NULL} is "not supported" or "no more items".
 *
 * <p>Methods and class attributes are listed by {@link #define}.
 */
public abstract class NativeType {
    private final String name;
    private final int flags;

    /** The type's Python name and its {@code MP_TYPE_FLAG_*} bits (constants of {@link TypeObject}). */
    protected NativeType(String name, int flags) {
        this.name = name;
        this.flags = flags;
    }

    protected NativeType(String name) {
        this(name, 0);
    }

    public String name() {
        return name;
    }

    public int flags() {
        return flags;
    }

    /** How a value is wanted as text ({@code mp_print_kind_t}). */
    public enum PrintKind {
        /** {@code str()}. */
        STR,
        /** {@code repr()}. */
        REPR,
        /** The message of an exception, without its type. */
        EXC,
        /** As {@link #STR}, for {@code json.dumps}. */
        JSON
    }

    /** Lists the type's methods and attributes. */
    public void define(Members members) {}

    /** The built-in type this one derives from, as an address of {@link Types}. */
    public @Word int parent() {
        return Words.NULL;
    }

    /** Makes an instance: {@code type} is this type. */
    public @Word int make(Vm vm, @Word int type, Args args) {
        throw vm.raise(Types.TYPE_ERROR, Message.of("can't create '%s' instances", name));
    }

    /** Whether the type can be called to make instances, and so be a base class. */
    public boolean canMake() {
        return false;
    }

    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<" + name + ">");
    }

    /** Whether the type has a way of its own to print, which goes before the {@code __repr__} of a class derived from it. */
    public boolean canPrint() {
        try {
            Class<?> printer = getClass().getMethod("print", Vm.class, Printer.class, int.class, PrintKind.class).getDeclaringClass();
            return printer != NativeType.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public @Word int call(Vm vm, @Word int self, Args args) {
        return Words.NULL;
    }

    public boolean canCall() {
        return false;
    }

    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return Words.NULL;
    }

    /** The operation, with {@code self} on the left. */
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        return Words.NULL;
    }

    /**
     * Loads, stores or deletes an attribute that is not in the type's table; {@code dest} is the index of two words in {@link Vm#words}.
     *
     * <ul>
     *   <li>Load: both words are {@link Words#NULL}. Found: the first becomes the value, the second the object to bind it to, if any.
     *   <li>Store: the first is {@link Words#SENTINEL}, the second the value. Done: the first becomes {@link Words#NULL}.
     *   <li>Delete: as store, with {@link Words#NULL} as value.
     * </ul>
     *
     * @return whether the search is over; if not, a load goes on in the type's table
     */
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        return false;
    }

    /** {@code self[index]}: loads if {@code value} is {@link Words#SENTINEL}, deletes if {@link Words#NULL}, else stores. */
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        return Words.NULL;
    }

    /** The iterator of {@code self}. */
    public @Word int iterator(Vm vm, @Word int self) {
        return Words.NULL;
    }

    /** The next item, or {@link Words#NULL} at the end; a value with the end goes to {@link Vm#stopIterationValue}. */
    public @Word int next(Vm vm, @Word int self) {
        return Words.NULL;
    }

    /** Whether objects of this type are iterators ({@link #next}). */
    public boolean isIterator() {
        return false;
    }

    /** The bytes behind the object, or null if it has none. */
    public Buffer buffer(Vm vm, @Word int self, Buffer.Access access) {
        return null;
    }

    /** Stream operations, or null if the object is no stream ({@code mp_stream_p_t}). */
    public Stream stream(Vm vm, @Word int self) {
        return null;
    }

    /** Tells an object that it is the native part of an instance of a Python class: for types that call methods which classes override. */
    public void embed(Vm vm, @Word int self, @Word int instance) {}

    /** Lets go of what the object holds outside RAM, before its memory is freed. */
    public void finalise(Vm vm, @Word int self) {}
}
