package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.peripheral.FrequencyUse;
import dev.snakeboard.emulator.peripheral.PwmOutput;
import dev.snakeboard.emulator.peripheral.RefusedException;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code pwmio.PWMOut} ({@code shared-bindings/pwmio/PWMOut.c}).
 *
 * <pre>
 * word 0  type
 * word 1  peer
 * word 2  bit 0: variable_frequency
 * </pre>
 *
 * 16 bytes on SAM, 24 on nRF; on ESP 88, because the driver's settings of timer and channel are in the object.
 */
final class PwmOutType extends PeerType<PwmOutput> {
    private static final int VARIABLE = 2;

    PwmOutType(Hardware hardware) {
        super("PWMOut", hardware, PwmOutput.class);
    }

    @Override
    public void define(Members members) {
        defineFinaliser(members);
        members.property("duty_cycle", (vm, self) -> Words.ofSmall(peer(vm, self).duty()), (vm, self, value) -> {
            PwmOutput output = peer(vm, self);
            output.setDuty(Checks.range(vm, vm.toInt(value), 0, 0xffff, "duty_cycle"));
            return Words.NONE;
        });
        members.property("frequency", (vm, self) -> Words.ofSmall((int) peer(vm, self).frequency()), this::setFrequency);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("pin"),
                Parameter.keyword("duty_cycle", Words.ofSmall(0)),
                Parameter.keyword("frequency", Words.ofSmall(500)),
                Parameter.keyword("variable_frequency", Words.FALSE));
        int duty = vm.toInt(given[1]) & 0xffff;
        long hertz = vm.toInt(given[2]) & 0xffff_ffffL;
        boolean variable = vm.isTrue(given[3]);
        vm.clock.settle();
        @Word int pin = hardware.pins.requireFree(given[0], "pin");
        @Word int self = allocate(vm, type, bytes());
        setField(vm, self, VARIABLE, variable ? 1 : 0);
        try {
            FrequencyUse use = variable ? FrequencyUse.VARIABLE : FrequencyUse.FIXED;
            attach(vm, self, hardware.mcu.pwm().open(hardware.pin(pin), duty, hertz, use));
        } catch (RefusedException refused) {
            throw hardware.raise(refused);
        }
        return self;
    }

    private int bytes() {
        return switch (hardware.port()) {
            case ATMEL_SAMD -> 16;
            case NORDIC -> 24;
            case ESPRESSIF, RASPBERRYPI -> 88;
        };
    }

    private @Word int setFrequency(Vm vm, @Word int self, @Word int value) {
        PwmOutput output = peer(vm, self);
        if (field(vm, self, VARIABLE) == 0) {
            throw vm.raise(Types.ATTRIBUTE_ERROR, "Invalid variable_frequency");
        }
        long hertz = vm.toInt(value) & 0xffff_ffffL;
        if (hertz == 0) {
            throw Checks.invalid(vm, "frequency");
        }
        try {
            output.setFrequency(hertz);
        } catch (RefusedException refused) {
            throw hardware.raise(refused);
        }
        return Words.NONE;
    }

    @Override
    void close(PwmOutput output) {
        output.close();
    }
}
