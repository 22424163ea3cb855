package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/** {@code displayio}: what is to be shown, as far as it can be made without a display. */
final class DisplayioModule implements NativeModule {
    /** {@code displayio.Colorspace}, in the firmware's order. */
    enum Colorspace {
        RGB888,
        RGB565,
        RGB565_SWAPPED,
        RGB555,
        RGB555_SWAPPED,
        BGR565,
        BGR565_SWAPPED,
        BGR555,
        BGR555_SWAPPED,
        L8
    }

    @Override
    public String name() {
        return "displayio";
    }

    @Override
    public void define(Vm vm, Members members) {
        EnumType<Colorspace> colorspace =
                EnumType.install(vm, DisplayTypes.COLORSPACE, "displayio", "ColorSpace", List.of(Colorspace.values()));
        vm.types.add(DisplayTypes.BITMAP, new BitmapType());
        vm.types.add(DisplayTypes.PALETTE, new PaletteType());
        vm.types.add(DisplayTypes.COLOR_CONVERTER, new ColorConverterType(colorspace));
        vm.types.add(DisplayTypes.TILE_GRID, new TileGridType());
        vm.types.add(DisplayTypes.GROUP, new GroupType());
        vm.types.add(HardwareTypes.PIXEL_ITERATOR, new SubscriptIterator());
        vm.types.add(HardwareTypes.UNMODELLED_CLASS, new UnmodelledClass());
        members.value("Bitmap", DisplayTypes.BITMAP)
                .value("ColorConverter", DisplayTypes.COLOR_CONVERTER)
                .value("Colorspace", DisplayTypes.COLORSPACE)
                .value("Group", DisplayTypes.GROUP)
                .value("OnDiskBitmap", vm.types.alias(HardwareTypes.UNMODELLED_CLASS, "OnDiskBitmap", vm.names.firmwareName(name())))
                .value("Palette", DisplayTypes.PALETTE)
                .value("TileGrid", DisplayTypes.TILE_GRID)
                .value("CIRCUITPYTHON_TERMINAL", UnmodelledObject.of(vm, "displayio.CIRCUITPYTHON_TERMINAL"))
                // No program can have made a display.
                .function("release_displays", v -> Words.NONE);
    }
}
