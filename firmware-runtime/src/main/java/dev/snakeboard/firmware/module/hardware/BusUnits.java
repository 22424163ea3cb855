package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.Pad.SercomPad;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chip's I2C and SPI units and the port's way of choosing one. SAM: a serial unit (SERCOM) to which all pads belong; nRF and ESP: the
 * first free one.
 */
final class BusUnits {
    /** What a unit is wanted for. */
    enum Use {
        I2C,
        SPI
    }

    /** A unit that is taken. */
    record Unit(Use use, int number) {}

    private final Vm vm;
    private final Hardware hardware;
    private final BitSet i2c = new BitSet();
    private final BitSet spi = new BitSet();

    BusUnits(Hardware hardware) {
        this.hardware = hardware;
        this.vm = hardware.vm;
    }

    /** SAM has one kind of unit for both. */
    private BitSet taken(Use use) {
        return use == Use.I2C || hardware.port() == Port.ATMEL_SAMD ? i2c : spi;
    }

    private Unit take(Use use, int number) {
        taken(use).set(number);
        return new Unit(use, number);
    }

    void release(Unit unit) {
        taken(unit.use()).clear(unit.number());
    }

    Unit takeI2c(Pin scl, Pin sda) {
        if (hardware.port() == Port.ATMEL_SAMD) {
            for (SercomPad data : sercoms(sda)) {
                for (SercomPad clock : sercoms(scl)) {
                    if (data.unit() == clock.unit() && data.pad() == 0 && clock.pad() == 1 && !i2c.get(data.unit())) {
                        return take(Use.I2C, data.unit());
                    }
                }
            }
            throw Checks.invalid(vm, "pins");
        }
        if (scl == sda) {
            throw Checks.invalid(vm, "pins");
        }
        return takeFirst(Use.I2C, hardware.board.chip().serial().i2c());
    }

    Unit takeSpi(Pin clock, Optional<Pin> mosi, Optional<Pin> miso) {
        if (hardware.port() != Port.ATMEL_SAMD) {
            return takeFirst(Use.SPI, hardware.board.chip().serial().spi());
        }
        Map<Integer, List<Integer>> clockAndData = hardware.board.chip().serial().spiClockData();
        for (SercomPad candidate : sercoms(clock)) {
            int unit = candidate.unit();
            List<Integer> dataPads = clockAndData.getOrDefault(candidate.pad(), List.of());
            boolean fits = clockAndData.containsKey(candidate.pad()) && !i2c.get(unit)
                    && mosi.map(pin -> sercoms(pin).stream().anyMatch(pad -> pad.unit() == unit && dataPads.contains(pad.pad()))).orElse(true)
                    && miso.map(pin -> sercoms(pin).stream().anyMatch(pad -> pad.unit() == unit)).orElse(true);
            if (fits) {
                return take(Use.SPI, unit);
            }
        }
        throw Checks.invalid(vm, "pins");
    }

    private Unit takeFirst(Use use, int units) {
        int free = taken(use).nextClearBit(0);
        if (free >= units) {
            throw allInUse(use);
        }
        return take(use, free);
    }

    private PythonException allInUse(Use use) {
        return vm.valueError(Message.of("All %s peripherals are in use", use));
    }

    private List<SercomPad> sercoms(Pin pin) {
        return hardware.board.chip().pad(pin.pad()).orElseThrow().sercoms();
    }
}
