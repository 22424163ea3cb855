package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.FlashDict;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/** {@code errno}: those names of {@link Errno.Code} that the build has. */
public final class ErrnoModule implements NativeModule {
    @Override
    public String name() {
        return "errno";
    }

    @Override
    public void define(Vm vm, Members m) {
        List<Errno.Code> codes = Errno.codes(vm.target.features());
        @Word int[] entries = new int[2 * codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            entries[2 * i] = Words.ofSmall(codes.get(i).number(vm));
            entries[2 * i + 1] = vm.flash.string(codes.get(i).name());
        }
        m.value("errorcode", FlashDict.of(vm, entries));
        for (Errno.Code code : codes) {
            m.integer(code.name(), code.number(vm));
        }
    }
}
