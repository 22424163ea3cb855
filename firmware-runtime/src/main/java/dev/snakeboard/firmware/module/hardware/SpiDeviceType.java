package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code adafruit_bus_device.spi_device.SPIDevice} ({@code shared-bindings/adafruit_bus_device/spi_device/SPIDevice.c}).
 *
 * <pre>
 * word 0  type
 * word 1  bus
 * word 2  baud rate
 * word 3  polarity, phase, extra clocks: a byte each
 * word 4  chip select: a DigitalInOut, or None
 * word 5  the chip select's active level
 * </pre>
 */
final class SpiDeviceType extends HardwareType {
    private static final int BUS = 1;
    private static final int BAUD_RATE = 2;
    private static final int MODE = 3;
    private static final int CHIP_SELECT = 4;
    private static final int ACTIVE = 5;
    private static final int BYTES = 24;

    SpiDeviceType(Hardware hardware) {
        super("SPIDevice", hardware);
    }

    @Override
    public void define(Members members) {
        members.function("__enter__", this::enter);
        members.function("__exit__", 4, 4, (vm, args) -> exit(vm, args.get(0)));
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("spi"),
                Parameter.optional("chip_select", Words.NONE),
                Parameter.keyword("cs_active_value", Words.FALSE),
                Parameter.keyword("baudrate", Words.ofSmall(100_000)),
                Parameter.keyword("polarity", Words.ofSmall(0)),
                Parameter.keyword("phase", Words.ofSmall(0)),
                Parameter.keyword("extra_clocks", Words.ofSmall(0)));
        @Word int select = given[1];
        int baudRate = vm.toInt(given[3]);
        int mode = vm.toInt(given[4]) & 0xFF | (vm.toInt(given[5]) & 0xFF) << 8 | (vm.toInt(given[6]) & 0xFF) << 16;
        if (select != Words.NONE) {
            if (!vm.is(select, HardwareTypes.DIGITAL_IN_OUT)) {
                throw Checks.wrongTypeOrNone(vm, "chip_select", "DigitalInOut", select);
            }
            vm.clock.settle();
            DigitalInOutType.pin(hardware, select).output(Drive.PUSH_PULL, Level.HIGH);
        }
        @Word int self = vm.allocateObject(type, BYTES);
        setField(vm, self, BUS, given[0]);
        setField(vm, self, BAUD_RATE, baudRate);
        setField(vm, self, MODE, mode);
        setField(vm, self, CHIP_SELECT, select);
        setField(vm, self, ACTIVE, vm.isTrue(given[2]) ? 1 : 0);
        return self;
    }

    private void select(Vm vm, @Word int self, boolean level) {
        @Word int select = field(vm, self, CHIP_SELECT);
        if (select != Words.NONE) {
            vm.clock.settle();
            DigitalInOutType.pin(hardware, select).write(level ? Level.HIGH : Level.LOW);
        }
    }

    private static int mode(Vm vm, @Word int self, int place) {
        return field(vm, self, MODE) >> 8 * place & 0xFF;
    }

    private @Word int enter(Vm vm, @Word int self) {
        @Word int bus = field(vm, self, BUS);
        BusCalls.lock(vm, bus);
        new BusCalls.Call(vm, "configure")
                .with("baudrate", field(vm, self, BAUD_RATE))
                .with("polarity", mode(vm, self, 0))
                .with("phase", mode(vm, self, 1))
                .with("bits", Byte.SIZE)
                .on(bus);
        select(vm, self, field(vm, self, ACTIVE) != 0);
        return bus;
    }

    private @Word int exit(Vm vm, @Word int self) {
        @Word int bus = field(vm, self, BUS);
        select(vm, self, field(vm, self, ACTIVE) == 0);
        int clocks = mode(vm, self, 2);
        if (clocks > 0) {
            @Word int ones = ArrayObject.ofBytes(vm, new byte[] {(byte) 0xFF});
            for (int sent = 0; sent < clocks; sent += Byte.SIZE) {
                new BusCalls.Call(vm, "write").with(ones).on(bus);
            }
        }
        BusCalls.unlock(vm, bus);
        return Words.NONE;
    }
}
