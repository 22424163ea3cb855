package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.vm.Vm;

/** {@code io}: files and streams in memory ({@code py/modio.c}). */
public final class IoModule implements NativeModule {
    @Override
    public String name() {
        return "io";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.keywords("open", 0, FileObject::open)
                .value("IOBase", Types.IO_BASE)
                .value("StringIO", Types.STRING_IO)
                .value("BytesIO", Types.BYTES_IO);
    }
}
