package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code analogio.AnalogIn} ({@code shared-bindings/analogio/AnalogIn.c}).
 *
 * <pre>
 * word 0  type
 * word 1  pin, or 0 after deinit()
 * word 2  converter (SAM)
 * word 3  channel (SAM)
 * </pre>
 *
 * 16 bytes on SAM, 8 on nRF and ESP.
 */
final class AnalogInType extends HardwareType {
    private static final int PIN = 1;

    AnalogInType(Hardware hardware) {
        super("AnalogIn", hardware);
    }

    @Override
    public void define(Members members) {
        defineContext(members);
        members.property("value", (vm, self) -> Words.ofSmall(hardware.mcu.adc().read(hardware.pin(pin(vm, self)))));
        members.property("reference_voltage", (vm, self) -> {
            pin(vm, self);
            return vm.ofDouble(hardware.board.chip().adc().reference());
        });
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        vm.clock.settle();
        @Word int pin = hardware.pins.requireFree(args.get(0), "pin");
        @Word int self = vm.allocateObject(type, hardware.port() == Port.ATMEL_SAMD ? 16 : 8);
        if (!hardware.pins.definition(pin).analogInput()) {
            throw Checks.invalid(vm, "pin");
        }
        hardware.pads().claim(hardware.pin(pin), "analogio");
        hardware.pin(pin).analogInput();
        setField(vm, self, PIN, pin);
        return self;
    }

    private @Word int pin(Vm vm, @Word int self) {
        @Word int pin = field(vm, self, PIN);
        if (pin == Words.NULL) {
            throw deinitialised(vm);
        }
        return pin;
    }

    @Override
    void deinitialise(Vm vm, @Word int self) {
        @Word int pin = field(vm, self, PIN);
        if (pin != Words.NULL) {
            hardware.pads().free(hardware.pin(pin));
            setField(vm, self, PIN, Words.NULL);
        }
    }
}
