package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.peripheral.InterruptCounters;
import dev.snakeboard.emulator.peripheral.RefusedException;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code rotaryio.IncrementalEncoder} ({@code shared-bindings/rotaryio/IncrementalEncoder.c}); 16 bytes on SAM and nRF, 28 on ESP. */
final class EncoderType extends PeerType<Encoder> {
    EncoderType(Hardware hardware) {
        super("IncrementalEncoder", hardware, Encoder.class);
    }

    @Override
    public void define(Members members) {
        defineFinaliser(members);
        members.property("position", (vm, self) -> vm.ofLong(peer(vm, self).position()), (vm, self, value) -> {
            peer(vm, self).setPosition(vm.toInt(value));
            return Words.NONE;
        });
        members.property("divisor", (vm, self) -> Words.ofSmall(peer(vm, self).divisor()), (vm, self, value) -> {
            peer(vm, self).setDivisor(vm.toInt(value));
            return Words.NONE;
        });
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given =
                args.parse(Parameter.required("pin_a"), Parameter.required("pin_b"), Parameter.optional("divisor", Words.ofSmall(4)));
        int divisor = vm.toInt(given[2]);
        vm.clock.settle();
        @Word int a = hardware.pins.requireFree(given[0], "pin_a");
        @Word int b = hardware.pins.requireFree(given[1], "pin_b");
        @Word int self = allocate(vm, type, hardware.port() == Port.ESPRESSIF ? 28 : 16);
        if (hardware.port() == Port.ATMEL_SAMD) {
            requireLine(vm, a, "pin_a");
            requireLine(vm, b, "pin_b");
        }
        try {
            Encoder encoder = open(hardware.pin(a), hardware.pin(b));
            encoder.setDivisor(divisor);
            attach(vm, self, encoder);
        } catch (RefusedException refused) {
            throw hardware.raise(refused);
        }
        return self;
    }

    private void requireLine(Vm vm, @Word int pin, String name) {
        if (hardware.pins.definition(pin).extint().isEmpty()) {
            throw vm.valueError(Message.of("Invalid %s pin", name));
        }
    }

    private Encoder open(Pin a, Pin b) {
        if (hardware.mcu.counters() instanceof InterruptCounters counters) {
            return new InterruptEncoder(counters.channels(), hardware.pads(), a, b, hardware.port() == Port.ATMEL_SAMD);
        }
        return new PulseCounterEncoder(hardware.mcu.counters(), hardware.pads(), a, b);
    }

    @Override
    void close(Encoder encoder) {
        encoder.close();
    }
}
