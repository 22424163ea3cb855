package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code msgpack} ({@code shared-bindings/msgpack/__init__.c}). */
public final class MsgpackModule implements NativeModule {
    @Override
    public String name() {
        return "msgpack";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(ExtType.TYPE, new ExtType());
        members.value("ExtType", ExtType.TYPE).keywords("pack", 0, MsgpackModule::pack).keywords("unpack", 0, MsgpackModule::unpack);
    }

    private static @Word int pack(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("obj"), Parameter.required("stream"), Parameter.keyword("default", Words.NONE));
        checkFunction(vm, "default", given[2]);
        new MsgpackWriter(vm, StreamMethods.of(vm, given[1])).write(given[0], given[2]);
        return Words.NONE;
    }

    private static @Word int unpack(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("stream"), Parameter.keyword("ext_hook", Words.NONE), Parameter.keyword("use_list", Words.TRUE));
        checkFunction(vm, "ext_hook", given[1]);
        return new MsgpackReader(vm, StreamMethods.of(vm, given[0]), given[1], vm.isTrue(given[2])).read();
    }

    /** A function or a method: on the device neither a closure nor any other object that can be called. */
    private static void checkFunction(Vm vm, String name, @Word int handler) {
        if (handler != Words.NONE && !vm.typeName(handler).equals("function") && !vm.is(handler, Types.BOUND_METHOD)) {
            throw vm.valueError(name + " is not a function");
        }
    }
}
