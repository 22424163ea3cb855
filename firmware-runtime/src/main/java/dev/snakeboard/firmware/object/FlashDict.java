package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** Constant dicts whose keys are not all names, such as {@code errno.errorcode}. */
public final class FlashDict {
    private FlashDict() {}

    /** A dict in flash, in the order given, of {@code key, value, key, value, …}. */
    public static @Word int of(Vm vm, @Word int... entries) {
        int table = vm.flash.words(entries.length);
        System.arraycopy(entries, 0, vm.words, table >> 2, entries.length);
        int used = entries.length / 2;
        return vm.flash.object(Types.DICT, MapTable.header(false, true, true, used), used, table);
    }
}
