package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer.Access;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/**
 * {@code busio.I2C} ({@code shared-bindings/busio/I2C.c}) on a bus with no devices: no address answers. As on the device, there is no bus at
 * all unless something
 * outside pulls both lines up. 24 bytes on SAM (an estimate), 12 on nRF, 36 on ESP.
 */
final class I2cType extends BusType {
    private static final int SAM_SLOWEST = 95_000;
    private static final int FIRST_ADDRESS = 0x08;
    private static final int END_ADDRESS = 0x78;
    /** Start, address, direction, no acknowledge, stop. */
    private static final int PROBE_BITS = 11;

    I2cType(Hardware hardware) {
        super("I2C", hardware);
    }

    @Override
    public void define(Members members) {
        defineFinaliser(members);
        members.function("probe", (vm, self, address) -> {
            lockedBus(vm, self);
            vm.toInt(address);
            probe(vm, self);
            return Words.FALSE;
        });
        members.function("scan", this::scan);
        defineLock(members);
        members.keywords("readfrom_into", 1, this::read)
                .keywords("writeto", 1, this::write)
                .keywords("writeto_then_readfrom", 1, this::writeThenRead);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("scl"),
                Parameter.required("sda"),
                Parameter.keyword("frequency", Words.ofSmall(100_000)),
                Parameter.keyword("timeout", Words.ofSmall(255)));
        int frequency = vm.toInt(given[2]);
        vm.toInt(given[3]);
        vm.clock.settle();
        Pin scl = hardware.pin(hardware.pins.requireFree(given[0], "scl"));
        Pin sda = hardware.pin(hardware.pins.requireFree(given[1], "sda"));
        @Word int self = allocate(vm, type, bytes());
        start(vm, self, scl, sda, frequency);
        return self;
    }

    private int bytes() {
        return switch (hardware.port()) {
            case ATMEL_SAMD -> 24;
            case NORDIC -> 12;
            case ESPRESSIF, RASPBERRYPI -> 36;
        };
    }

    /** Takes a unit for an object that has none. */
    void start(Vm vm, @Word int self, Pin scl, Pin sda, int frequency) {
        BusUnits.Unit unit = hardware.busUnits.takeI2c(scl, sda);
        try {
            if (hardware.board.has(Feature.REQUIRE_I2C_PULLUPS)) {
                requirePullUps(vm, scl, sda);
            }
            if (frequency <= 0 || hardware.port() == Port.ATMEL_SAMD && frequency < SAM_SLOWEST) {
                throw Checks.invalid(vm, "frequency");
            }
        } catch (PythonException refused) {
            hardware.busUnits.release(unit);
            hardware.pads().free(scl);
            hardware.pads().free(sda);
            throw refused;
        }
        setField(vm, self, FREQUENCY, frequency);
        take(vm, self, unit, List.of(scl, sda));
    }

    private void requirePullUps(Vm vm, Pin scl, Pin sda) {
        scl.input(Pull.DOWN);
        sda.input(Pull.DOWN);
        hardware.spin(10);
        scl.setPull(Pull.NONE);
        sda.setPull(Pull.NONE);
        hardware.spin(3);
        if (sda.level() == Level.LOW || scl.level() == Level.LOW) {
            hardware.supervisor.refused("nothing pulls %s (SCL) and %s (SDA) up: an I2C bus needs pull-up resistors, which most breakout boards have"
                    .formatted(hardware.board.firstName(scl.pad()), hardware.board.firstName(sda.pad())));
            throw vm.raise(Types.RUNTIME_ERROR, "No pull up found on SDA or SCL; check your wiring");
        }
    }

    // ---- transfers ----

    /** Asks for an address; nobody answers. */
    private static void probe(Vm vm, @Word int self) {
        long end = vm.clock.now() + PROBE_BITS * TimeBase.period(field(vm, self, FREQUENCY));
        vm.clock.spinUntil(end, () -> false);
    }

    private @Word int scan(Vm vm, @Word int self) {
        lockedBus(vm, self);
        for (int address = FIRST_ADDRESS; address < END_ADDRESS; address++) {
            probe(vm, self);
        }
        return ListObject.make(vm, 0);
    }

    private @Word int read(Vm vm, Args args) {
        lockedBus(vm, args.get(0));
        @Word int[] given = args.from(1).parse(Parameter.required("address"), Parameter.required("buffer"), from("start"), to("end"));
        vm.toInt(given[0]);
        requireRoom(vm, span(vm, given[1], Access.WRITE, given[2], given[3]), "buffer");
        throw noDevice(vm, args.get(0));
    }

    private @Word int write(Vm vm, Args args) {
        lockedBus(vm, args.get(0));
        @Word int[] given = args.from(1).parse(Parameter.required("address"), Parameter.required("buffer"), from("start"), to("end"));
        vm.toInt(given[0]);
        span(vm, given[1], Access.READ, given[2], given[3]);
        throw noDevice(vm, args.get(0));
    }

    private @Word int writeThenRead(Vm vm, Args args) {
        lockedBus(vm, args.get(0));
        @Word int[] given = args.from(1).parse(
                Parameter.required("address"),
                Parameter.required("out_buffer"),
                Parameter.required("in_buffer"),
                from("out_start"),
                to("out_end"),
                from("in_start"),
                to("in_end"));
        vm.toInt(given[0]);
        span(vm, given[1], Access.READ, given[3], given[4]);
        // The message names the other buffer, here too.
        requireRoom(vm, span(vm, given[2], Access.WRITE, given[5], given[6]), "out_buffer");
        throw noDevice(vm, args.get(0));
    }

    static Parameter from(String name) {
        return Parameter.keyword(name, Words.ofSmall(0));
    }

    static Parameter to(String name) {
        return Parameter.keyword(name, Words.ofSmall(Words.SMALL_MAX));
    }

    private static void requireRoom(Vm vm, Span span, String name) {
        if (span.length() == 0) {
            throw vm.valueError(name + " length must be >= 1");
        }
    }

    /** What an address that does not answer gives: ESP's driver does not tell it from other errors. */
    private PythonException noDevice(Vm vm, @Word int self) {
        probe(vm, self);
        return vm.osError(hardware.port() == Port.ESPRESSIF ? Errno.EIO : Errno.ENODEV);
    }
}
