package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code analogio.AnalogOut} ({@code shared-bindings/analogio/AnalogOut.c}): type, pin (0 after {@code deinit()}), and the driver's state; 20
 * bytes on SAM,
 * 12 on ESP. {@code value} can only be set.
 */
final class AnalogOutType extends HardwareType {
    private static final int PIN = 1;

    AnalogOutType(Hardware hardware) {
        super("AnalogOut", hardware);
    }

    @Override
    public void define(Members members) {
        defineContext(members);
        Vm vm = hardware.vm;
        @Word int setter = vm.flash.function(new NativeFunction("AnalogOut.value", 2, 2, false, (NativeFunction.Of2) this::setValue));
        members.value("value", vm.flash.object(Types.PROPERTY, Words.NONE, setter, Words.NONE));
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        vm.clock.settle();
        @Word int pin = hardware.pins.requireFree(args.get(0), "pin");
        @Word int self = vm.allocateObject(type, hardware.port() == Port.ATMEL_SAMD ? 20 : 12);
        if (hardware.board.chip().dac().pads().isEmpty()) {
            throw noConverter(vm);
        }
        if (!hardware.board.chip().dac().pads().contains(hardware.pins.definition(pin).name())) {
            throw Checks.invalid(vm, "pin");
        }
        if (hardware.port() == Port.ATMEL_SAMD) {
            // ESP's driver takes the pad without a claim: another object may have it too.
            hardware.pads().claim(hardware.pin(pin), "analogio");
        }
        setField(vm, self, PIN, pin);
        hardware.mcu.dac().write(hardware.pin(pin), 0);
        return self;
    }

    private PythonException noConverter(Vm vm) {
        return switch (hardware.port()) {
            case ATMEL_SAMD -> vm.notImplemented("No DAC on chip");
            case NORDIC -> vm.notImplemented("AnalogOut");
            case ESPRESSIF, RASPBERRYPI -> vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        };
    }

    private @Word int setValue(Vm vm, @Word int self, @Word int value) {
        @Word int pin = field(vm, self, PIN);
        if (pin == Words.NULL) {
            throw deinitialised(vm);
        }
        hardware.mcu.dac().write(hardware.pin(pin), Checks.range(vm, vm.toInt(value), 0, 65_535, "value"));
        return Words.NONE;
    }

    @Override
    void deinitialise(Vm vm, @Word int self) {
        @Word int pin = field(vm, self, PIN);
        if (pin == Words.NULL) {
            return;
        }
        if (hardware.port() == Port.ATMEL_SAMD) {
            hardware.pads().free(hardware.pin(pin));
        } else {
            hardware.pin(pin).reset(Pull.NONE);
        }
        setField(vm, self, PIN, Words.NULL);
    }
}
