package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code usb_cdc}: the serial channels over USB ({@code shared-bindings/usb_cdc}). The console is there; a data channel is not modelled. */
record UsbCdcModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "usb_cdc";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.USB_SERIAL, new UsbSerialType(hardware));
        members.value("Serial", HardwareTypes.USB_SERIAL).value("console", vm.flash.object(HardwareTypes.USB_SERIAL)).value("data", Words.NONE);
        members.function("disable", v -> setEnabled(v, false, false));
        members.keywords("enable", 0, this::enable);
    }

    private @Word int enable(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.keyword("console", Words.TRUE), Parameter.keyword("data", Words.FALSE));
        return setEnabled(vm, vm.isTrue(given[0]), vm.isTrue(given[1]));
    }

    private @Word int setEnabled(Vm vm, boolean console, boolean data) {
        if (data && hardware.supervisor.phase() == SupervisorState.Phase.BOOT) {
            throw vm.notImplemented("usb_cdc.data is not modelled");
        }
        if (!hardware.supervisor.setUsbSerial(console, data)) {
            throw vm.raise(Types.RUNTIME_ERROR, "Cannot change USB devices now");
        }
        return Words.NONE;
    }
}
