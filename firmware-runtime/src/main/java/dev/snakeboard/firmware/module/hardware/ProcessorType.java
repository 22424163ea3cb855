package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.mcu.ResetReason;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.OptionalDouble;

/** {@code microcontroller.Processor} ({@code shared-bindings/microcontroller/Processor.c}). */
final class ProcessorType extends HardwareType {
    private static final int MEGA = 1_000_000;

    private final EnumType<ResetReason> reasons;

    ProcessorType(Hardware hardware, EnumType<ResetReason> reasons) {
        super("Processor", hardware);
        this.reasons = reasons;
    }

    @Override
    public boolean canMake() {
        return false;
    }

    @Override
    public void define(Members members) {
        NativeFunction.Of1 frequency = (vm, self) -> vm.ofLong(hardware.mcu.core().frequency());
        if (hardware.board.chip().clock().settable().isEmpty()) {
            members.property("frequency", frequency);
        } else {
            members.property("frequency", frequency, this::setFrequency);
        }
        members.property("reset_reason", (vm, self) -> reasons.word(reason()));
        members.property("temperature", (vm, self) -> floatOrNone(vm, hardware.mcu.sensors().temperature()));
        members.property("uid", (vm, self) -> ArrayObject.ofBytes(vm, hardware.mcu.uid().bytes()));
        members.property("voltage", (vm, self) -> floatOrNone(vm, hardware.mcu.sensors().voltage()));
    }

    private static @Word int floatOrNone(Vm vm, OptionalDouble value) {
        vm.clock.settle();
        return value.isPresent() ? vm.ofDouble(value.getAsDouble()) : Words.NONE;
    }

    /** SAM's port does not look. */
    private ResetReason reason() {
        return hardware.port() == Port.ATMEL_SAMD ? ResetReason.UNKNOWN : hardware.mcu.resetReason();
    }

    /** The next lower clock that the chip can have, compared in whole megahertz. It stays until a reset of the chip. */
    private @Word int setFrequency(Vm vm, @Word int self, @Word int value) {
        int asked = Checks.atLeast(vm, vm.toInt(value), 0, "frequency");
        List<Long> settable = hardware.board.chip().clock().settable();
        long chosen = settable.stream()
                .filter(hertz -> hertz / MEGA <= asked / MEGA)
                .reduce((lower, higher) -> higher)
                .orElseThrow(() -> Checks.invalid(vm, "frequency"));
        vm.clock.settle();
        hardware.mcu.core().setFrequency(chosen);
        return Words.NONE;
    }
}
