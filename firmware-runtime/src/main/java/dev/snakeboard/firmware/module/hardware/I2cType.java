package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.I2cDevice;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer.Access;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.Optional;

/**
 * {@code busio.I2C} ({@code shared-bindings/busio/I2C.c}). As on the device, there is no bus at all unless something outside pulls both lines
 * up; a transfer takes its bits' time on the bus. 24 bytes on SAM (an estimate), 12 on nRF, 36 on ESP.
 */
final class I2cType extends BusType {
    /** Places in {@link Bus#pins}. */
    private static final int SCL = 0;
    private static final int SDA = 1;
    private static final int SAM_SLOWEST = 95_000;
    private static final int FIRST_ADDRESS = 0x08;
    private static final int END_ADDRESS = 0x78;
    /** Start, and stop. */
    private static final int FRAME_BITS = 2;
    /** Eight bits and the acknowledgement. */
    private static final int BYTE_BITS = 9;

    I2cType(Hardware hardware) {
        super("I2C", hardware);
    }

    @Override
    public void define(Members members) {
        defineFinaliser(members);
        members.function("probe", (vm, self, address) -> {
            Bus bus = lockedBus(vm, self);
            return Words.ofBool(probe(vm, self, bus, vm.toInt(address)));
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
        scl.peripheralInput(Pull.NONE);
        sda.peripheralInput(Pull.NONE);
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

    private Optional<I2cDevice> find(Bus bus, int address) {
        return hardware.mcu.i2c().find(bus.pins().get(SCL), bus.pins().get(SDA), address);
    }

    /** Whether a transfer is one to the port's driver, or the second half of one. */
    private enum Part {
        WHOLE,
        SECOND
    }

    /** Lets a transfer's time pass, the driver's and that of the address and so many bytes on the bus; interrupts go on meanwhile. */
    private void transfer(Vm vm, @Word int self, int bytes, Part part) {
        TimingDefinition timing = hardware.mcu.timing();
        // ESP's driver does a write and the read that follows in one go.
        boolean charged = part == Part.WHOLE || hardware.port() != Port.ESPRESSIF;
        hardware.mcu.core().charge((charged ? timing.of(Timing.I2C_TRANSFER_CYCLES) : 0) + bytes * timing.of(Timing.I2C_BYTE_CYCLES));
        long bits = FRAME_BITS + (1L + bytes) * BYTE_BITS;
        vm.clock.spinUntil(vm.clock.now() + bits * TimeBase.period(lineRate(field(vm, self, FREQUENCY))), () -> false);
    }

    /** What the port makes of a frequency: nRF has three. */
    private int lineRate(int asked) {
        if (hardware.port() != Port.NORDIC) {
            return asked;
        }
        return asked >= 400_000 ? 400_000 : asked >= 250_000 ? 250_000 : 100_000;
    }

    private boolean probe(Vm vm, @Word int self, Bus bus, int address) {
        transfer(vm, self, 0, Part.WHOLE);
        hardware.sleep(hardware.mcu.timing().of(Timing.I2C_PROBE_PAUSE_MS));
        Optional<I2cDevice> device = find(bus, address);
        device.ifPresent(found -> found.write(new byte[0]));
        return device.isPresent();
    }

    private @Word int scan(Vm vm, @Word int self) {
        Bus bus = lockedBus(vm, self);
        @Word int found = ListObject.make(vm, 0);
        for (int address = FIRST_ADDRESS; address < END_ADDRESS; address++) {
            if (probe(vm, self, bus, address)) {
                ListObject.append(vm, found, Words.ofSmall(address));
            }
        }
        return found;
    }

    private @Word int read(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
        @Word int[] given = args.from(1).parse(Parameter.required("address"), Parameter.required("buffer"), from("start"), to("end"));
        int address = vm.toInt(given[0]);
        Span span = span(vm, given[1], Access.WRITE, given[2], given[3]);
        requireRoom(vm, span, "buffer");
        read(vm, self, device(vm, self, bus, address), span, Part.WHOLE);
        return Words.NONE;
    }

    private void read(Vm vm, @Word int self, I2cDevice device, Span span, Part part) {
        transfer(vm, self, span.length(), part);
        vm.ram.write(span.address(), device.read(span.length()));
    }

    private @Word int write(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
        @Word int[] given = args.from(1).parse(Parameter.required("address"), Parameter.required("buffer"), from("start"), to("end"));
        int address = vm.toInt(given[0]);
        Span span = span(vm, given[1], Access.READ, given[2], given[3]);
        write(vm, self, device(vm, self, bus, address), span);
        return Words.NONE;
    }

    private void write(Vm vm, @Word int self, I2cDevice device, Span span) {
        byte[] bytes = vm.ram.bytes(span.address(), span.length());
        transfer(vm, self, bytes.length, Part.WHOLE);
        device.write(bytes);
    }

    private @Word int writeThenRead(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
        @Word int[] given = args.from(1).parse(
                Parameter.required("address"),
                Parameter.required("out_buffer"),
                Parameter.required("in_buffer"),
                from("out_start"),
                to("out_end"),
                from("in_start"),
                to("in_end"));
        int address = vm.toInt(given[0]);
        Span out = span(vm, given[1], Access.READ, given[3], given[4]);
        Span in = span(vm, given[2], Access.WRITE, given[5], given[6]);
        // The message names the other buffer, here too.
        requireRoom(vm, in, "out_buffer");
        I2cDevice device = device(vm, self, bus, address);
        write(vm, self, device, out);
        read(vm, self, device, in, Part.SECOND);
        return Words.NONE;
    }

    static Parameter from(String name) {
        return Parameter.keyword(name, Words.ofSmall(0));
    }

    static Parameter to(String name) {
        return Parameter.keyword(name, Words.ofSmall(Words.SMALL_MAX));
    }

    private static void requireRoom(Vm vm, Span span, String name) {
        if (span.length() == 0) {
            throw vm.valueError(Message.of("%s length must be >= %d", name, 1));
        }
    }

    /** The device of an address; OSError if none answers, which ESP's driver does not tell from other errors. */
    private I2cDevice device(Vm vm, @Word int self, Bus bus, int address) {
        return find(bus, address).orElseThrow(() -> {
            for (long attempt = hardware.mcu.timing().of(Timing.I2C_ATTEMPTS); attempt > 0; attempt--) {
                transfer(vm, self, 0, Part.WHOLE);
            }
            return vm.osError(hardware.port() == Port.ESPRESSIF ? Errno.EIO : Errno.ENODEV);
        });
    }
}
