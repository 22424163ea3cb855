package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code adafruit_bus_device.i2c_device.I2CDevice} ({@code shared-bindings/adafruit_bus_device/i2c_device/I2CDevice.c}).
 *
 * <pre>
 * word 0  type
 * word 1  bus
 * word 2  address, one byte
 * </pre>
 */
final class I2cDeviceType extends HardwareType {
    private static final int BUS = 1;
    private static final int ADDRESS = 2;
    private static final int BYTES = 12;

    I2cDeviceType(Hardware hardware) {
        super("I2CDevice", hardware);
    }

    @Override
    public void define(Members members) {
        members.function("__enter__", (vm, self) -> {
            BusCalls.lock(vm, field(vm, self, BUS));
            return self;
        });
        members.function("__exit__", 4, 4, (vm, args) -> {
            BusCalls.unlock(vm, field(vm, args.get(0), BUS));
            return Words.NONE;
        });
        members.keywords("readinto", 1, (vm, args) -> transfer(vm, args, "readfrom_into"))
                .keywords("write", 1, (vm, args) -> transfer(vm, args, "writeto"))
                .keywords("write_then_readinto", 1, I2cDeviceType::writeThenRead);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("i2c"), Parameter.required("device_address"), Parameter.optional("probe", Words.TRUE));
        int address = vm.toInt(given[1]) & 0xFF;
        @Word int self = vm.allocateObject(type, BYTES);
        setField(vm, self, BUS, given[0]);
        setField(vm, self, ADDRESS, address);
        if (vm.isTrue(given[2])) {
            probe(vm, given[0], address);
        }
        return self;
    }

    private static void probe(Vm vm, @Word int bus, int address) {
        BusCalls.lock(vm, bus);
        boolean found = vm.isTrue(new BusCalls.Call(vm, "probe").with(Words.ofSmall(address)).on(bus));
        BusCalls.unlock(vm, bus);
        if (!found) {
            throw vm.valueError(Message.of("No I2C device at address: 0x%x", address));
        }
    }

    private static @Word int address(Vm vm, @Word int self) {
        return Words.ofSmall(field(vm, self, ADDRESS));
    }

    private static @Word int transfer(Vm vm, Args args, String method) {
        @Word int self = args.get(0);
        @Word int[] given = args.from(1).parse(Parameter.required("buffer"), I2cType.from("start"), I2cType.to("end"));
        new BusCalls.Call(vm, method)
                .with(address(vm, self))
                .with(given[0])
                .with("start", vm.toInt(given[1]))
                .withEnd("end", vm.toInt(given[2]))
                .on(field(vm, self, BUS));
        return Words.NONE;
    }

    private static @Word int writeThenRead(Vm vm, Args args) {
        @Word int self = args.get(0);
        @Word int[] given = args.from(1).parse(
                Parameter.required("out_buffer"),
                Parameter.required("in_buffer"),
                I2cType.from("out_start"),
                I2cType.to("out_end"),
                I2cType.from("in_start"),
                I2cType.to("in_end"));
        new BusCalls.Call(vm, "writeto_then_readfrom")
                .with(address(vm, self))
                .with(given[0])
                .with(given[1])
                .with("out_start", vm.toInt(given[2]))
                .withEnd("out_end", vm.toInt(given[3]))
                .with("in_start", vm.toInt(given[4]))
                .withEnd("in_end", vm.toInt(given[5]))
                .on(field(vm, self, BUS));
        return Words.NONE;
    }
}
