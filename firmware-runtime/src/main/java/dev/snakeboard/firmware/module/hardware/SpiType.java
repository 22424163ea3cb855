package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer.Access;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code busio.SPI} ({@code shared-bindings/busio/SPI.c}): it can be made, locked and configured; what goes over it is not modelled, and says
 * so. 44 bytes on SAM (an
 * estimate), 16 on nRF, 48 on ESP.
 */
final class SpiType extends BusType {
    private static final int FIRST_FREQUENCY = 250_000;
    private static final int SAM_SOURCE = 48_000_000;
    private static final int NRF_FASTEST = 32_000_000;
    private static final int NRF_FASTEST_OTHERS = 8_000_000;
    private static final int NRF_SLOWEST = 125_000;
    private static final int ESP_SOURCE = 80_000_000;

    SpiType(Hardware hardware) {
        super("SPI", hardware);
    }

    private boolean isBuilt() {
        return hardware.board.hasModule("busio.SPI");
    }

    @Override
    public void define(Members members) {
        if (!isBuilt()) {
            return;
        }
        defineFinaliser(members);
        defineLock(members);
        members.keywords("configure", 1, this::configure)
                .keywords("readinto", 1, this::readInto)
                .keywords("write", 1, this::write)
                .keywords("write_readinto", 1, this::writeReadInto);
        members.property("frequency", (vm, self) -> {
            peer(vm, self);
            return Words.ofSmall(field(vm, self, FREQUENCY));
        });
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        if (!isBuilt()) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        @Word int[] given = args.parse(
                Parameter.required("clock"),
                Parameter.optional("MOSI", Words.NONE),
                Parameter.optional("MISO", Words.NONE),
                Parameter.keyword("half_duplex", Words.FALSE));
        vm.clock.settle();
        Pin clock = hardware.pin(hardware.pins.requireFree(given[0], "clock"));
        Optional<Pin> mosi = hardware.pins.freeOrNone(given[1], "mosi");
        Optional<Pin> miso = hardware.pins.freeOrNone(given[2], "miso");
        if (mosi.isEmpty() && miso.isEmpty()) {
            throw vm.valueError("Must provide MISO or MOSI pin");
        }
        @Word int self = allocate(vm, type, bytes());
        if (vm.isTrue(given[3])) {
            throw vm.notImplemented("half_duplex");
        }
        start(vm, self, clock, mosi, miso);
        return self;
    }

    private int bytes() {
        return switch (hardware.port()) {
            case ATMEL_SAMD -> 44;
            case NORDIC -> 16;
            case ESPRESSIF, RASPBERRYPI -> 48;
        };
    }

    /** Takes a unit for an object that has none. */
    void start(Vm vm, @Word int self, Pin clock, Optional<Pin> mosi, Optional<Pin> miso) {
        List<Pin> pins = new ArrayList<>(List.of(clock));
        mosi.ifPresent(pins::add);
        miso.ifPresent(pins::add);
        BusUnits.Unit unit = hardware.busUnits.takeSpi(clock, mosi, miso);
        take(vm, self, unit, pins);
        int first = hardware.port() == Port.NORDIC ? fastestNordic(unit) : FIRST_FREQUENCY;
        setField(vm, self, FREQUENCY, made(first, unit));
    }

    private static int fastestNordic(BusUnits.Unit unit) {
        return unit.number() == 0 ? NRF_FASTEST : NRF_FASTEST_OTHERS;
    }

    /** The clock that the unit makes of a wanted one, in hertz. SAM rounds its divider down, so its clock may be faster. */
    private int made(int wanted, BusUnits.Unit unit) {
        int asked = Math.max(wanted, 1);
        return switch (hardware.port()) {
            case ATMEL_SAMD -> SAM_SOURCE / (2 * Math.clamp(SAM_SOURCE / (2L * asked), 1, 256));
            case NORDIC -> Math.max(Integer.highestOneBit(Math.min(asked, fastestNordic(unit)) / NRF_SLOWEST), 1) * NRF_SLOWEST;
            case ESPRESSIF, RASPBERRYPI -> (int) (ESP_SOURCE / ((ESP_SOURCE + asked - 1L) / asked));
        };
    }

    private @Word int configure(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
        @Word int[] given = args.from(1).parse(
                Parameter.keyword("baudrate", Words.ofSmall(100_000)),
                Parameter.keyword("polarity", Words.ofSmall(0)),
                Parameter.keyword("phase", Words.ofSmall(0)),
                Parameter.keyword("bits", Words.ofSmall(8)));
        Checks.range(vm, vm.toInt(given[1]), 0, 1, "polarity");
        Checks.range(vm, vm.toInt(given[2]), 0, 1, "phase");
        int bits = Checks.range(vm, vm.toInt(given[3]), 8, 9, "bits");
        if (bits != 8 && hardware.port() == Port.NORDIC) {
            throw vm.osError(Errno.EIO);
        }
        setField(vm, self, FREQUENCY, made(vm.toInt(given[0]), bus.unit()));
        return Words.NONE;
    }

    // ---- transfers ----

    private @Word int write(Vm vm, Args args) {
        lockedBus(vm, args.get(0));
        @Word int[] given = args.from(1).parse(Parameter.required("buffer"), I2cType.from("start"), I2cType.to("end"));
        return transfer(vm, span(vm, given[0], Access.READ, given[1], given[2]), "write");
    }

    private @Word int readInto(Vm vm, Args args) {
        lockedBus(vm, args.get(0));
        @Word int[] given = args.from(1)
                .parse(Parameter.required("buffer"), I2cType.from("start"), I2cType.to("end"), Parameter.keyword("write_value", Words.ofSmall(0)));
        return transfer(vm, span(vm, given[0], Access.WRITE, given[1], given[2]), "readinto");
    }

    private @Word int writeReadInto(Vm vm, Args args) {
        lockedBus(vm, args.get(0));
        @Word int[] given = args.from(1).parse(
                Parameter.required("out_buffer"),
                Parameter.required("in_buffer"),
                I2cType.from("out_start"),
                I2cType.to("out_end"),
                I2cType.from("in_start"),
                I2cType.to("in_end"));
        Span out = span(vm, given[0], Access.READ, given[2], given[3]);
        Span in = span(vm, given[1], Access.WRITE, given[4], given[5]);
        if (out.length() != in.length()) {
            throw vm.valueError("buffer slices must be of equal length");
        }
        return transfer(vm, out, "write_readinto");
    }

    private static @Word int transfer(Vm vm, Span span, String method) {
        if (span.length() == 0) {
            return Words.NONE;
        }
        throw vm.notImplemented("busio.SPI.%s: SPI devices are not modelled".formatted(method));
    }
}
