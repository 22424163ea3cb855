package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** {@code locale} ({@code shared-bindings/locale/__init__.c}): the language of the firmware's messages, English here. */
public final class LocaleModule implements NativeModule {
    @Override
    public String name() {
        return "locale";
    }

    @Override
    public void define(Vm vm, Members members) {
        @Word int encoding = vm.flash.string("utf-8");
        members.function("getlocale", v -> TupleObject.of(v, v.ofString("en_US"), encoding));
    }
}
