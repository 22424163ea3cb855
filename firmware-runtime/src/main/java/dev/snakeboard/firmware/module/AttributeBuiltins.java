package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.BoundMethodObject;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;

/** The built-in functions about an object's attributes and identity ({@code py/modbuiltins.c}). */
final class AttributeBuiltins {
    private AttributeBuiltins() {}

    static void define(Vm vm, Members m) {
        m.function("callable", (v, object) -> Words.ofBool(isCallable(v, object)))
                .function("dir", 0, 1, (v, args) -> args.count() == 0 ? localNames(v) : attributeNames(v, args.get(0)))
                .function("getattr", 2, 3, AttributeBuiltins::get)
                .function("hasattr", (v, object, name) -> Words.ofBool(has(v, object, Strings.intern(v, name))))
                .function("id", (v, object) -> v.ofLong(object))
                .function("setattr", (v, object, name, value) -> {
                    v.attributes.store(object, Strings.intern(v, name), value);
                    return Words.NONE;
                });
        if (!vm.terse()) {
            m.function("delattr", (v, object, name) -> {
                v.attributes.store(object, Strings.intern(v, name), Words.NULL);
                return Words.NONE;
            });
        }
    }

    static boolean isCallable(Vm vm, @Word int object) {
        if (!InstanceObject.isInstance(vm, object)) {
            return vm.behaviourOf(object).canCall();
        }
        vm.operations.chargeMember(object, Names.CALL);
        int base = vm.reserveNative(2);
        try {
            return InstanceObject.findCall(vm, object, base);
        } finally {
            vm.freeNative(base);
        }
    }

    private static @Word int get(Vm vm, Args args) {
        int name = Strings.intern(vm, args.get(1));
        if (args.count() == 2) {
            chargeClass(vm, args.get(0), name);
            return vm.load(args.get(0), name);
        }
        int base = vm.reserveNative(2);
        try {
            chargeClass(vm, args.get(0), name);
            loadQuietly(vm, args.get(0), name, base, Types.ATTRIBUTE_ERROR);
            @Word int found = vm.words[base];
            @Word int self = vm.words[base + 1];
            if (found == Words.NULL) {
                return args.get(2);
            }
            return self == Words.NULL ? found : BoundMethodObject.of(vm, found, self);
        } finally {
            vm.freeNative(base);
        }
    }

    private static boolean has(Vm vm, @Word int object, int name) {
        int base = vm.reserveNative(2);
        try {
            chargeClass(vm, object, name);
            loadQuietly(vm, object, name, base, Types.ATTRIBUTE_ERROR);
            return vm.words[base] != Words.NULL;
        } finally {
            vm.freeNative(base);
        }
    }

    /** What is none of an instance's own members is looked for in its class. */
    private static void chargeClass(Vm vm, @Word int object, int name) {
        if (InstanceObject.isInstance(vm, object) && MapTable.getName(vm, InstanceObject.members(object), Words.ofName(name)) == Words.NULL) {
            vm.operations.chargeMember(object, name);
        }
    }

    /** Loads an attribute; it counts as missing if the load raises {@code caught} ({@code mp_load_method_protected}). */
    private static void loadQuietly(Vm vm, @Word int object, int name, int dest, @Word int caught) {
        int mark = vm.interpreter.cStack().take(StackStep.CATCHING);
        vm.interpreter.cStack().take(StackStep.LOAD_ATTRIBUTE);
        try {
            vm.attributes.loadMethodMaybe(object, name, dest);
        } catch (PythonException raised) {
            if (!vm.isInstance(raised.exception(), caught)) {
                throw raised;
            }
            vm.words[dest] = Words.NULL;
            vm.words[dest + 1] = Words.NULL;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private static @Word int localNames(Vm vm) {
        @Word int names = ListObject.make(vm, 0);
        int map = DictObject.map(vm.locals);
        vm.steps(MapTable.allocated(vm, map));
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                vm.charge(CostEvent.DIR_LOCAL_NAME);
                ListObject.append(vm, names, vm.words[MapTable.entry(vm, map, i)]);
            }
        }
        return names;
    }

    /** Tries every interned name, as the device does, so properties run. */
    private static @Word int attributeNames(Vm vm, @Word int object) {
        @Word int names = ListObject.make(vm, 0);
        int dir = vm.names.firmwareName("__dir__");
        int base = vm.reserveNative(2);
        try {
            if (!vm.terse()) {
                loadQuietly(vm, object, dir, base, Types.BASE_EXCEPTION);
                if (vm.words[base] != Words.NULL && vm.words[base + 1] != Words.NULL) {
                    return vm.callAt(vm.words[base], 1, 0, base + 1);
                }
            }
            int mark = vm.heap.mark();
            for (int name : vm.names.inOrder()) {
                loadQuietly(vm, object, name, base, Types.BASE_EXCEPTION);
                if (vm.words[base] != Words.NULL) {
                    ListObject.append(vm, names, Words.ofName(name));
                }
                vm.heap.release(mark);
                vm.step(CostEvent.DIR_NAME);
            }
        } finally {
            vm.freeNative(base);
        }
        return names;
    }
}
