package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.mcu.ResetReason;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.hardware.SupervisorState.RunMode;
import dev.snakeboard.firmware.module.hardware.SupervisorState.SafeModeReason;
import dev.snakeboard.firmware.object.FlashMembers;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.Set;

/** {@code microcontroller}: the chip itself ({@code shared-bindings/microcontroller/__init__.c}). */
record MicrocontrollerModule(Hardware hardware) implements NativeModule {
    /** Chips whose loader knows no UF2. */
    private static final Set<String> WITHOUT_UF2 = Set.of("esp32", "esp32c3", "esp32c6", "esp32c61");

    @Override
    public String name() {
        return "microcontroller";
    }

    @Override
    public void define(Vm vm, Members members) {
        EnumType<ResetReason> reasons =
                EnumType.install(vm, HardwareTypes.RESET_REASON, "microcontroller", "ResetReason", List.of(ResetReason.values()));
        EnumType<RunMode> modes = EnumType.install(vm, HardwareTypes.RUN_MODE, "microcontroller", "RunMode", List.of(RunMode.values()));
        vm.types.add(HardwareTypes.PROCESSOR, new ProcessorType(hardware, reasons));
        vm.types.add(HardwareTypes.NVM, new NvmByteArrayType(hardware));
        members.value("cpu", vm.flash.object(HardwareTypes.PROCESSOR));
        members.function("delay_us", (v, microseconds) -> {
            v.clock.settle();
            hardware.spin(v.toInt(microseconds) & 0xffff_ffffL);
            return Words.NONE;
        });
        members.function("disable_interrupts", v -> {
            v.clock.settle();
            hardware.mcu.interrupts().mask();
            return Words.NONE;
        });
        members.function("enable_interrupts", this::enableInterrupts);
        members.function("on_next_reset", (v, mode) -> onNextReset(v, modes, mode));
        members.function("reset", v -> {
            v.clock.settle();
            hardware.supervisor.reset();
            return Words.NONE;
        });
        boolean nvm = hardware.board.hasModule("nvm") && hardware.mcu.nvm().size() > 0;
        members.value("nvm", nvm ? vm.flash.object(HardwareTypes.NVM) : Words.NONE);
        members.value("watchdog", hardware.board.hasModule("watchdog") ? UnmodelledObject.of(vm, "microcontroller.watchdog") : Words.NONE);
        members.value("ResetReason", HardwareTypes.RESET_REASON)
                .value("RunMode", HardwareTypes.RUN_MODE)
                .value("Pin", HardwareTypes.PIN)
                .value("pin", pinModule(vm))
                .value("Processor", HardwareTypes.PROCESSOR);
    }

    /** {@code microcontroller.pin}: every pad of the chip. */
    private @Word int pinModule(Vm vm) {
        FlashMembers members = new FlashMembers(vm, "microcontroller.pin");
        hardware.pins.words().forEach(members::value);
        return vm.flash.object(Types.MODULE, members.toDict(), 0, 0);
    }

    /** More enables than disables are a fault that resets into safe mode. */
    private @Word int enableInterrupts(Vm vm) {
        if (!hardware.mcu.interrupts().isMasked()) {
            hardware.supervisor.enterSafeMode(SafeModeReason.INTERRUPT_ERROR);
            return Words.NONE;
        }
        hardware.mcu.interrupts().unmask();
        vm.clock.settle();
        return Words.NONE;
    }

    private @Word int onNextReset(Vm vm, EnumType<RunMode> modes, @Word int argument) {
        if (!modes.isInstance(argument)) {
            throw Checks.invalid(vm, "run_mode");
        }
        RunMode mode = modes.constant(argument);
        if (hardware.port() == Port.ESPRESSIF && !espHas(mode)) {
            throw Checks.invalid(vm, "run_mode");
        }
        hardware.supervisor.setNextRunMode(mode);
        return Words.NONE;
    }

    /** What a chip's loader offers ({@code ports/espressif/common-hal/microcontroller/__init__.c}). */
    private boolean espHas(RunMode mode) {
        return switch (mode) {
            case NORMAL, SAFE_MODE -> true;
            case UF2 -> !WITHOUT_UF2.contains(hardware.board.chip().id());
            case BOOTLOADER -> !hardware.board.chip().id().equals("esp32");
        };
    }
}
