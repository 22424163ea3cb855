package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;

/** {@code platform} of the unix build ({@code extmod/modplatform.c}): says what it really runs on. */
public final class PlatformModule implements NativeModule {
    private static final String LIBRARY = "snakeboard";

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public void define(Vm vm, Members members) {
        @Word int release = vm.flash.string(Identity.PLAIN.release());
        @Word int library = vm.flash.tuple(vm.flash.string(LIBRARY), release);
        @Word int platform = vm.flash.string("Snakeboard-" + Identity.PLAIN.release());
        @Word int compiler = vm.flash.string("Java");
        members.keywords("platform", 0, (v, args) -> platform)
                .function("python_compiler", v -> compiler)
                .keywords("libc_ver", 0, (v, args) -> library);
    }
}
