package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.BytesIoType;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.IoBaseType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.StringIoType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;

/** {@code io}: files and streams in memory ({@code py/modio.c}). */
public final class IoModule implements NativeModule {
    @Override
    public String name() {
        return "io";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(Types.IO_BASE, new IoBaseType());
        vm.types.add(Types.STRING_IO, new StringIoType());
        vm.types.add(Types.BYTES_IO, new BytesIoType());
        if (vm.hasEverything()) {
            vm.types.add(BufferedWriterType.TYPE, new BufferedWriterType());
            members.value("BufferedWriter", BufferedWriterType.TYPE);
        }
        members.keywords("open", 0, FileObject::open);
        // The name is in ROM either way.
        vm.names.firmwareName("IOBase");
        if (vm.target.features().has(Part.IO_BASE)) {
            members.value("IOBase", Types.IO_BASE);
        }
        members.value("StringIO", Types.STRING_IO).value("BytesIO", Types.BYTES_IO);
    }
}
