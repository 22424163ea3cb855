package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.DefaultBus;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.peripheral.Parity;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of {@code busio}, and the ready-made buses of {@code board}: {@code board.I2C()} and the like give one object each, which lies
 * outside the heap and is made
 * anew after {@code deinit()} ({@code shared-module/board/__init__.c}).
 */
final class Buses {
    private static final int OBJECT_WORDS = 8;

    private final Hardware hardware;
    private final UartType uart;
    private final I2cType i2c;
    private final SpiType spi;
    private final Map<DefaultBus, Integer> objects = new LinkedHashMap<>();
    private final int bufferRoot;

    Buses(Hardware hardware) {
        this.hardware = hardware;
        EnumType<Parity> parity = EnumType.install(hardware.vm, HardwareTypes.PARITY, "busio.UART", "Parity", List.of(Parity.ODD, Parity.EVEN));
        uart = new UartType(hardware, parity);
        i2c = new I2cType(hardware);
        spi = new SpiType(hardware);
        bufferRoot = hardware.vm.claimRoot(1);
    }

    /** Makes the types known to a VM. */
    void install(Vm vm) {
        vm.types.add(HardwareTypes.I2C, i2c);
        vm.types.add(HardwareTypes.SPI, spi);
        vm.types.add(HardwareTypes.UART, uart);
    }

    /** The object of a ready-made bus. */
    @Word int get(Vm vm, DefaultBus bus) {
        if (bus instanceof DefaultBus.Missing missing) {
            throw vm.notImplemented("No default %s bus".formatted(missing.kind()));
        }
        install(vm);
        vm.clock.settle();
        Integer known = objects.get(bus);
        PeerType<?> type = type(bus);
        if (known != null && !type.isDeinitialised(vm, known)) {
            return known;
        }
        bus.pads().forEach(pad -> hardware.pins.checkFree(hardware.pins.word(pad)));
        @Word int self = known != null ? known : object(vm, bus);
        switch (bus) {
            case DefaultBus.I2c wires -> i2c.start(vm, self, pin(wires.scl()), pin(wires.sda()), 100_000);
            case DefaultBus.Spi wires -> spi.start(vm, self, pin(wires.clock()), Optional.of(pin(wires.mosi())), Optional.of(pin(wires.miso())));
            case DefaultBus.Uart wires -> {
                UartType.Settings settings = UartType.Settings.ofBoard(pin(wires.tx()), pin(wires.rx()));
                vm.setRoot(bufferRoot, uart.buffer(vm, settings));
                uart.start(vm, self, settings);
            }
            case DefaultBus.Missing _ -> throw new IllegalStateException("a bus without pads");
        }
        return self;
    }

    private PeerType<?> type(DefaultBus bus) {
        return switch (bus) {
            case DefaultBus.I2c _ -> i2c;
            case DefaultBus.Spi _ -> spi;
            case DefaultBus.Uart _, DefaultBus.Missing _ -> uart;
        };
    }

    private @Word int object(Vm vm, DefaultBus bus) {
        @Word int type = switch (bus) {
            case DefaultBus.I2c _ -> HardwareTypes.I2C;
            case DefaultBus.Spi _ -> HardwareTypes.SPI;
            case DefaultBus.Uart _, DefaultBus.Missing _ -> HardwareTypes.UART;
        };
        @Word int self = vm.flash.object(type, new int[OBJECT_WORDS]);
        objects.put(bus, self);
        return self;
    }

    private Pin pin(String pad) {
        return hardware.pads().pin(pad);
    }
}
