package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code msgpack.ExtType}: bytes with a code that says what they mean; type, code and data, 12 bytes ({@code shared-bindings/msgpack/ExtType.c}). */
final class ExtType extends NativeType {
    static final @Word int TYPE = Types.module(8);

    private static final int CODE = 1;
    private static final int DATA = 2;
    private static final int GREATEST_CODE = 127;

    ExtType() {
        super("ExtType", TypeObject.HAS_SPECIAL_ACCESSORS);
    }

    /** @param code −128 … 127 */
    static @Word int of(Vm vm, int code, @Word int data) {
        @Word int object = vm.allocateObject(TYPE, 12);
        vm.words[(object >> 2) + CODE] = code;
        vm.words[(object >> 2) + DATA] = data;
        return object;
    }

    static int code(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + CODE];
    }

    static @Word int data(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + DATA];
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(Parameter.required("code").ofInteger(), Parameter.required("data"));
        int code = vm.toInt(given[0]);
        if (code < 0 || code > GREATEST_CODE) {
            throw vm.valueError("code must be 0-127");
        }
        return of(vm, code, given[1]);
    }

    @Override
    public void define(Members m) {
        m.property("code", (vm, self) -> Words.ofSmall(code(vm, self)), (vm, self, value) -> {
            int code = vm.toInt(value);
            if (code < 0 || code > GREATEST_CODE) {
                throw vm.raise(Types.ATTRIBUTE_ERROR, "code outside range 0~127");
            }
            vm.words[(self >> 2) + CODE] = code;
            return Words.NONE;
        });
        m.property("data", ExtType::data, (vm, self, value) -> {
            vm.words[(self >> 2) + DATA] = value;
            return Words.NONE;
        });
    }
}
