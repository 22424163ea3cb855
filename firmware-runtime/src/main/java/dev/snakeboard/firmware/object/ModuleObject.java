package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.firmware.vm.Vm;
import java.util.OptionalInt;

/**
 * A module ({@code mp_obj_module_t}, and {@code mp_module_context_t} for those with bytecode): type, dict, and the addresses of the tables of names
 * (16 bits each) and constants that its code uses.
 */
public final class ModuleObject extends NativeType {
    private static final int GLOBALS = 1;
    private static final int NAMES = 2;
    private static final int CONSTANTS = 3;

    public ModuleObject() {
        super("module");
    }

    /** A new module with its own dict, which holds {@code __name__}. */
    public static @Word int of(Vm vm, int name) {
        int address = vm.allocateObject(Types.MODULE, 16);
        @Word int dict = DictObject.make(vm, 1);
        vm.words[(address >> 2) + GLOBALS] = dict;
        DictObject.put(vm, dict, Words.ofName(Names.NAME), Words.ofName(name));
        return address;
    }

    /** What code of a module needs, over an existing dict. */
    public static @Word int context(Vm vm, @Word int globals) {
        vm.heap.pin(globals);
        int address = vm.allocateObject(Types.MODULE, 16);
        vm.words[(address >> 2) + GLOBALS] = globals;
        return address;
    }

    public static @Word int globals(Vm vm, @Word int module) {
        return vm.words[(module >> 2) + GLOBALS];
    }

    public static void setGlobals(Vm vm, @Word int module, @Word int globals) {
        vm.words[(module >> 2) + GLOBALS] = globals;
    }

    public static int names(Vm vm, @Word int module) {
        return vm.words[(module >> 2) + NAMES];
    }

    public static int constants(Vm vm, @Word int module) {
        return vm.words[(module >> 2) + CONSTANTS];
    }

    public static void setTables(Vm vm, @Word int module, int names, int constants) {
        vm.words[(module >> 2) + NAMES] = names;
        vm.words[(module >> 2) + CONSTANTS] = constants;
    }

    /** The id of the name at an index of the module's name table. */
    public static int name(Vm vm, @Word int module, int index) {
        return vm.ram.halfAt(names(vm, module) + 2 * index);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        @Word int globals = globals(vm, self);
        @Word int name = DictObject.get(vm, globals, Words.ofName(Names.NAME));
        @Word int file = DictObject.get(vm, globals, Words.ofName(Names.FILE));
        String text = name == NULL ? "" : vm.toText(name);
        out.print(file == NULL ? "<module '%s'>".formatted(text) : "<module '%s' from '%s'>".formatted(text, vm.toText(file)));
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        @Word int globals = globals(vm, self);
        if (vm.words[dest] == SENTINEL) {
            if (MapTable.isFixed(vm, DictObject.map(globals))) {
                if (globals != vm.modules.builtins()) {
                    OptionalInt root = vm.modules.mutable(self, name);
                    if (root.isPresent()) {
                        vm.setRoot(root.getAsInt(), vm.words[dest + 1]);
                        vm.words[dest] = NULL;
                    }
                    return true;
                }
                globals = vm.root(Vm.ROOT_BUILTINS_OVERRIDE);
                if (globals == NULL) {
                    globals = DictObject.make(vm, 1);
                    vm.setRoot(Vm.ROOT_BUILTINS_OVERRIDE, globals);
                }
            }
            @Word int value = vm.words[dest + 1];
            if (value == NULL) {
                if (DictObject.remove(vm, globals, Words.ofName(name)) == NULL) {
                    throw vm.raiseWith(Types.KEY_ERROR, Words.ofName(name));
                }
            } else {
                DictObject.put(vm, globals, Words.ofName(name), value);
            }
            vm.words[dest] = NULL;
            return true;
        }
        @Word int found = MapTable.get(vm, DictObject.map(globals), Words.ofName(name));
        if (found == NULL && name == Names.DICT && !vm.terse()) {
            found = globals;
        }
        if (found == NULL && name != Names.GETATTR) {
            @Word int getattr = MapTable.get(vm, DictObject.map(globals), Words.ofName(Names.GETATTR));
            if (getattr != NULL) {
                found = vm.call(getattr, Words.ofName(name));
            } else if (MapTable.isFixed(vm, DictObject.map(globals))) {
                OptionalInt root = vm.modules.mutable(self, name);
                found = root.isPresent() ? vm.root(root.getAsInt()) : NULL;
            }
        }
        vm.words[dest] = found;
        return true;
    }
}
