package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * A tuple whose items have names, without a type of its own ({@code py/objattrtuple.c}): {@code sys.implementation}, {@code os.uname()}.
 *
 * <p>The layout is a {@link TupleObject}'s with one word more: the names, a tuple in flash.
 */
public final class AttrTupleType extends TupleType {
    public AttrTupleType() {
        super("tuple", 0);
    }

    @Override
    public void define(Members m) {}

    /** An attribute tuple in flash; {@code values} are words that need no RAM. */
    public static @Word int inFlash(Vm vm, String[] names, @Word int... values) {
        vm.types.add(Types.ATTR_TUPLE, new AttrTupleType());
        int count = names.length;
        @Word int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = vm.flash.string(names[i]);
        }
        @Word int fields = vm.flash.tuple(words);
        int[] body = new int[count + 2];
        body[0] = count;
        System.arraycopy(values, 0, body, 1, count);
        body[count + 1] = fields;
        return vm.flash.object(Types.ATTR_TUPLE, body);
    }

    private static @Word int fieldName(Vm vm, @Word int self, int i) {
        return TupleObject.get(vm, TupleObject.get(vm, self, TupleObject.length(vm, self)), i);
    }

    @Override
    public boolean canMake() {
        return false;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("(");
        for (int i = 0; i < TupleObject.length(vm, self); i++) {
            out.print((i == 0 ? "" : ", ") + vm.names.text(Words.name(fieldName(vm, self, i))) + "=");
            vm.operations.print(out, TupleObject.get(vm, self, i), PrintKind.REPR);
        }
        out.print(")");
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == Words.NULL) {
            for (int i = 0; i < TupleObject.length(vm, self); i++) {
                if (fieldName(vm, self, i) == Words.ofName(name)) {
                    vm.words[dest] = TupleObject.get(vm, self, i);
                }
            }
        }
        return true;
    }
}
