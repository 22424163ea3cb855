package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.Objects;

/** What {@code busio.I2C} and {@code busio.SPI} have in common: a unit, pads, and a lock in word 2, bit 0; SPI's mode is in the bits above. */
abstract class BusType extends PeerType<BusType.Bus> {
    static final int LOCK = 2;
    private static final int LOCKED = 1;
    /** Hertz. */
    static final int FREQUENCY = 3;

    /** A unit of the chip and the pads it uses. */
    record Bus(BusUnits.Unit unit, List<Pin> pins) {}

    /** A part of a buffer, in bytes. */
    record Span(int address, int length) {}

    BusType(String name, Hardware hardware) {
        super(name, hardware, Bus.class);
    }

    final void defineLock(Members members) {
        members.function("try_lock", (vm, self) -> {
            peer(vm, self);
            if (isLocked(vm, self)) {
                return Words.FALSE;
            }
            setField(vm, self, LOCK, field(vm, self, LOCK) | LOCKED);
            return Words.TRUE;
        });
        members.function("unlock", (vm, self) -> {
            peer(vm, self);
            setField(vm, self, LOCK, field(vm, self, LOCK) & ~LOCKED);
            return Words.NONE;
        });
    }

    private static boolean isLocked(Vm vm, @Word int self) {
        return (field(vm, self, LOCK) & LOCKED) != 0;
    }

    final Bus lockedBus(Vm vm, @Word int self) {
        Bus bus = peer(vm, self);
        if (!isLocked(vm, self)) {
            throw vm.raise(Types.RUNTIME_ERROR, "Function requires lock");
        }
        return bus;
    }

    final void take(Vm vm, @Word int self, BusUnits.Unit unit, List<Pin> pins) {
        pins.stream().filter(Objects::nonNull).forEach(pin -> hardware.pads().claim(pin, "busio"));
        setField(vm, self, LOCK, 0);
        attach(vm, self, new Bus(unit, pins));
    }

    @Override
    void close(Bus bus) {
        hardware.busUnits.release(bus.unit());
        bus.pins().stream().filter(Objects::nonNull).forEach(hardware.pads()::free);
    }

    /** The part of a buffer that {@code start} and {@code end} mean, which count its elements ({@code normalize_buffer_bounds}). */
    static Span span(Vm vm, @Word int data, Buffer.Access access, @Word int start, @Word int end) {
        Buffer buffer = vm.operations.buffer(data, access);
        int size = ArrayObject.itemSize(vm, buffer.typecode());
        int length = buffer.length() / size;
        int from = vm.toInt(start);
        int to = vm.toInt(end);
        to = to < 0 ? to + length : Math.min(to, length);
        // The firmware itself does not look whether a start lies before the buffer.
        from = Math.clamp(from < 0 ? (long) from + length : from, 0, length);
        return new Span(buffer.address() + from * size, Math.max(to - from, 0) * size);
    }
}
