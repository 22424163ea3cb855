package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.compile.ScopeFlag;
import dev.snakeboard.firmware.vm.CodeObject;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Prelude;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A function in bytecode ({@code mp_obj_fun_bc_t}): type, module context, table of children, bytecode; then the default values of positional arguments
 * and, if there are any, the dict of keyword-only defaults. Generator functions and coroutine functions differ in type alone.
 */
public final class FunctionObject extends NativeType {
    private static final int CONTEXT = 1;
    private static final int CHILDREN = 2;
    private static final int CODE = 3;

    /** The word of the first default value. */
    public static final int DEFAULTS = 4;

    private final boolean canMake;

    /** @param canMake whether a program can make functions of code objects ({@code MICROPY_PY_FUNCTION_ATTRS_CODE}) */
    public FunctionObject(String name, boolean canMake) {
        super(name, TypeObject.BINDS_SELF);
        this.canMake = canMake;
    }

    /**
     * A new function.
     *
     * @param raw the code: an address of {@code words} type, children, bytecode, flags ({@link dev.snakeboard.firmware.vm.CodeLoader})
     * @param defaults a tuple of default values, or {@link Words#NULL}
     * @param keywordDefaults a dict, or {@link Words#NULL}
     */
    public static @Word int of(Vm vm, @Word int context, int children, int code, int flags, @Word int defaults, @Word int keywordDefaults) {
        int count = defaults == NULL ? 0 : TupleObject.length(vm, defaults);
        int extra = count + (keywordDefaults == NULL ? 0 : 1);
        @Word int type =
                (flags & ScopeFlag.GENERATOR) == 0 ? Types.FUN_BC : (flags & ScopeFlag.ASYNC) != 0 ? Types.CORO_WRAP : Types.GEN_WRAP;
        int address = vm.allocateObject(type, 16 + 4 * extra);
        int at = address >> 2;
        vm.words[at + CONTEXT] = context;
        vm.words[at + CHILDREN] = children;
        vm.words[at + CODE] = code;
        for (int i = 0; i < count; i++) {
            vm.words[at + DEFAULTS + i] = TupleObject.get(vm, defaults, i);
        }
        if (keywordDefaults != NULL) {
            vm.words[at + DEFAULTS + count] = keywordDefaults;
        }
        return address;
    }

    public static @Word int context(Vm vm, @Word int function) {
        return vm.words[(function >> 2) + CONTEXT];
    }

    public static int children(Vm vm, @Word int function) {
        return vm.words[(function >> 2) + CHILDREN];
    }

    /** The address of the bytecode, prelude first. */
    public static int code(Vm vm, @Word int function) {
        return vm.words[(function >> 2) + CODE];
    }

    /** The default value {@code i}; after the positional ones comes the dict of keyword-only defaults. */
    public static @Word int extra(Vm vm, @Word int function, int i) {
        return vm.words[(function >> 2) + DEFAULTS + i];
    }

    /** The function's name, as the id of an interned string. */
    public static int name(Vm vm, @Word int function) {
        return ModuleObject.name(vm, context(vm, function), Prelude.at(vm.ram, code(vm, function)).nameIndex(vm.ram));
    }

    @Override
    public boolean canCall() {
        return true;
    }

    @Override
    public boolean canMake() {
        return canMake;
    }

    /** {@code type(f)(code, globals)}: a function of its own over other global names. */
    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(2, 2, false);
        if (!vm.is(args.get(0), Types.CODE) || !vm.is(args.get(1), Types.DICT)) {
            throw vm.raiseWith(Types.TYPE_ERROR);
        }
        return CodeObject.bind(vm, args.get(0), args.get(1));
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        if (vm.typeOf(self) != Types.FUN_BC) {
            super.print(vm, out, self, kind);
        } else if (vm.terse()) {
            out.print("<function>");
        } else {
            out.print("<function %s at 0x%x>".formatted(vm.names.text(name(vm, self)), self));
        }
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        if (vm.words[dest] == SENTINEL || !vm.target.features().has(Part.FUNCTION_ATTRIBUTES)) {
            return false;
        }
        if (name == Names.NAME) {
            vm.words[dest] = Words.ofName(name(vm, self));
        } else if (name == Names.GLOBALS) {
            vm.words[dest] = ModuleObject.globals(vm, context(vm, self));
        } else if (vm.hasEverything() && name == vm.names.firmwareName("__code__")) {
            boolean hasCode = vm.typeOf(self) != Types.CORO_WRAP && children(vm, self) == 0;
            vm.store(dest, hasCode ? CodeObject.of(vm, self) : NULL);
        }
        return vm.words[dest] != NULL;
    }
}
