package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code usb_cdc.Serial} ({@code shared-bindings/usb_cdc/Serial.c}) of the console: it shares the bytes with {@code input()} and {@code
 * sys.stdin}. Writing never waits, because the host
 * takes everything at once.
 */
final class UsbSerialType extends HardwareType {
    private static final double FOR_EVER = -1;
    /** Milliseconds. */
    private static final long A_DAY = 86_400_000;

    private double timeout = FOR_EVER;
    private double writeTimeout = FOR_EVER;

    UsbSerialType(Hardware hardware) {
        super("Serial", hardware);
    }

    @Override
    public boolean canMake() {
        return false;
    }

    @Override
    public void define(Members members) {
        StreamMethods.defineReadWrite(members);
        members.function("flush", (vm, self) -> Words.NONE);
        members.function("readlines", (vm, self) -> StreamMethods.readLines(vm, self));
        members.property("in_waiting", (vm, self) -> Words.ofSmall(waiting(vm)));
        members.property("out_waiting", (vm, self) -> Words.ofSmall(0));
        members.function("reset_input_buffer", (vm, self) -> {
            while (waiting(vm) > 0 && vm.host().readConsole() >= 0) {
                vm.step();
            }
            return Words.NONE;
        });
        members.function("reset_output_buffer", (vm, self) -> Words.NONE);
        members.property("timeout", (vm, self) -> ofTimeout(vm, timeout), (vm, self, value) -> {
            timeout = toTimeout(vm, value);
            return Words.NONE;
        });
        members.property("write_timeout", (vm, self) -> ofTimeout(vm, writeTimeout), (vm, self, value) -> {
            writeTimeout = toTimeout(vm, value);
            return Words.NONE;
        });
        members.property("connected", (vm, self) -> {
            vm.clock.settle();
            return Words.ofBool(hardware.supervisor.isSerialConnected());
        });
    }

    private static @Word int ofTimeout(Vm vm, double seconds) {
        return seconds < 0 ? Words.NONE : vm.ofDouble(seconds);
    }

    private static double toTimeout(Vm vm, @Word int value) {
        return value == Words.NONE ? FOR_EVER : vm.toDouble(value);
    }

    private int waiting(Vm vm) {
        vm.clock.settle();
        return hardware.supervisor.serialBytesAvailable();
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return StreamMethods.nextLine(vm, self);
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        return new Stream() {
            /** Waits for all bytes, for ever or until the timeout. */
            @Override
            public int read(int address, int length) {
                long end = hardware.milliseconds() + (long) ((float) timeout * 1000);
                while (waiting(vm) < length && !vm.isInterruptPending() && (timeout < 0 || hardware.milliseconds() < end)) {
                    hardware.spin(timeout < 0 ? hardware.milliseconds() + A_DAY : end, () -> waiting(vm) >= length);
                }
                int read = 0;
                while (read < length && waiting(vm) > 0) {
                    vm.ram.setByte(address + read++, vm.host().readConsole());
                }
                return read;
            }

            @Override
            public int write(int address, int length) {
                vm.console().write(vm.ram.bytes(address, length), 0, length);
                return length;
            }

            @Override
            public int poll(int wanted) {
                return wanted & (waiting(vm) > 0 ? POLL_READ | POLL_WRITE : POLL_WRITE);
            }
        };
    }
}
