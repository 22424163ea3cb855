package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code adafruit_pixelbuf}: what drivers of pixel chains are built on. */
final class PixelbufModule implements NativeModule {
    @Override
    public String name() {
        return "adafruit_pixelbuf";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.PIXEL_BUF, new PixelBufType(vm));
        vm.types.add(HardwareTypes.PIXEL_ITERATOR, new SubscriptIterator());
        members.value("PixelBuf", HardwareTypes.PIXEL_BUF);
    }
}
