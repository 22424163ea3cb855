package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NamedTupleType;
import dev.snakeboard.firmware.vm.Vm;

/** {@code fontio}: glyphs of fonts that libraries read; the built-in font is not modelled. */
final class FontioModule implements NativeModule {
    @Override
    public String name() {
        return "fontio";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.UNMODELLED_CLASS, new UnmodelledClass());
        members.value("BuiltinFont", vm.types.alias(HardwareTypes.UNMODELLED_CLASS, "BuiltinFont", vm.names.firmwareName(name())))
                .value("Glyph", NamedTupleType.flashType(
                        vm, "Glyph", "bitmap", "tile_index", "width", "height", "dx", "dy", "shift_x", "shift_y"));
    }
}
