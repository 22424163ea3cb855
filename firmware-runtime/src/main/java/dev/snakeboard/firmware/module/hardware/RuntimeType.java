package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Feature;
import dev.snakeboard.board.StatusLed;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** The type of {@code supervisor.runtime} ({@code shared-bindings/supervisor/Runtime.c}). */
final class RuntimeType extends HardwareType {
    private final EnumType<SupervisorState.RunReason> runReason;
    private final EnumType<SupervisorState.SafeModeReason> safeModeReason;

    RuntimeType(
            Hardware hardware, EnumType<SupervisorState.RunReason> runReason, EnumType<SupervisorState.SafeModeReason> safeModeReason) {
        super("Runtime", hardware);
        this.runReason = runReason;
        this.safeModeReason = safeModeReason;
    }

    @Override
    public boolean canMake() {
        return false;
    }

    @Override
    public void define(Members members) {
        SupervisorState state = hardware.supervisor;
        boolean usb = hardware.board.has(Feature.USB_DEVICE);
        members.property("usb_connected", (vm, self) -> Words.ofBool(usb && settled(vm).isUsbConnected()))
                .property("serial_connected", (vm, self) -> Words.ofBool(settled(vm).isSerialConnected()))
                .property("serial_bytes_available", (vm, self) -> Words.ofSmall(settled(vm).serialBytesAvailable()))
                .property("run_reason", (vm, self) -> runReason.word(state.runReason()))
                .property("safe_mode_reason", this::safeModeReason)
                .property("autoreload", (vm, self) -> Words.ofBool(state.isAutoReloadEnabled()), (vm, self, value) -> {
                    state.setAutoReloadEnabled(vm.isTrue(value));
                    return Words.NONE;
                })
                .property("ble_workflow", (vm, self) -> Words.FALSE, this::setBleWorkflow)
                .property("rgb_status_brightness", (vm, self) -> Words.ofSmall(state.statusBrightness()), this::setBrightness);
        if (!hardware.board.has(Feature.DISPLAYIO)) {
            members.value("display", Words.NONE);
        } else {
            @Word int display = hardware.board.displays().stream()
                    .findFirst()
                    .map(first -> UnmodelledObject.of(hardware.vm, "board." + first.name()))
                    .orElse(Words.NONE);
            members.property("display", (vm, self) -> display, (vm, self, value) -> {
                throw vm.notImplemented("supervisor.runtime.display is not modelled");
            });
        }
    }

    private SupervisorState settled(Vm vm) {
        vm.clock.settle();
        return hardware.supervisor;
    }

    private @Word int safeModeReason(Vm vm, @Word int self) {
        if (!hardware.board.has(Feature.SAFEMODE_PY)) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        return safeModeReason.word(hardware.supervisor.safeModeReason());
    }

    /** The BLE workflow is not modelled; boards without it refuse without a word. */
    private @Word int setBleWorkflow(Vm vm, @Word int self, @Word int value) {
        if (!hardware.board.has(Feature.BLE_FILE_SERVICE) || !hardware.board.has(Feature.BLE_SERIAL)) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        if (vm.isTrue(value)) {
            throw vm.notImplemented("supervisor.runtime.ble_workflow is not modelled");
        }
        return Words.NONE;
    }

    private @Word int setBrightness(Vm vm, @Word int self, @Word int value) {
        if (hardware.board.statusLed() instanceof StatusLed.None) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        hardware.supervisor.setStatusBrightness(Checks.range(vm, vm.toInt(value), 0, 255, "brightness"));
        return Words.NONE;
    }
}
