package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.FlashDict;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code errno}: the names of {@link Errno.Code}. */
public final class ErrnoModule implements NativeModule {
    @Override
    public String name() {
        return "errno";
    }

    @Override
    public void define(Vm vm, Members m) {
        Errno.Code[] codes = Errno.Code.values();
        @Word int[] entries = new int[2 * codes.length];
        for (int i = 0; i < codes.length; i++) {
            entries[2 * i] = Words.ofSmall(codes[i].number(vm));
            entries[2 * i + 1] = vm.flash.string(codes[i].name());
        }
        m.value("errorcode", FlashDict.of(vm, entries));
        for (Errno.Code code : codes) {
            m.integer(code.name(), code.number(vm));
        }
    }
}
