package dev.snakeboard.firmware.module.ulab;

import dev.snakeboard.firmware.object.FlashMembers;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.Consumer;

/** Modules within {@code ulab}, which are attributes of it. */
final class Submodule {
    private Submodule() {}

    /** A module object in flash. */
    static @Word int of(Vm vm, String name, Consumer<Members> contents) {
        FlashMembers members = new FlashMembers(vm, name);
        members.string("__name__", name);
        contents.accept(members);
        return vm.flash.object(Types.MODULE, members.toDict(), 0, 0);
    }
}
