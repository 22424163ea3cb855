package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.SteppedSignal;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer.Access;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * {@code busio.SPI} ({@code shared-bindings/busio/SPI.c}). What is sent is on the pads bit by bit, and what is read is the level of MISO at each bit's
 * sampling edge. 44 bytes on SAM (an estimate), 16 on nRF, 48 on ESP.
 */
final class SpiType extends BusType {
    /** Places in {@link Bus#pins}; there is null where a pin is not used. */
    private static final int CLOCK = 0;
    private static final int MOSI = 1;
    private static final int MISO = 2;
    /** In the word of the lock. */
    private static final int POLARITY = 2;
    private static final int PHASE = 4;
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
        BusUnits.Unit unit = hardware.busUnits.takeSpi(clock, mosi, miso);
        take(vm, self, unit, Arrays.asList(clock, mosi.orElse(null), miso.orElse(null)));
        clock.peripheralOutput(Level.LOW);
        mosi.ifPresent(pin -> pin.peripheralOutput(Level.LOW));
        miso.ifPresent(pin -> pin.peripheralInput(Pull.NONE));
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
        int polarity = Checks.range(vm, vm.toInt(given[1]), 0, 1, "polarity");
        int phase = Checks.range(vm, vm.toInt(given[2]), 0, 1, "phase");
        int bits = Checks.range(vm, vm.toInt(given[3]), 8, 9, "bits");
        if (bits != 8 && hardware.port() == Port.NORDIC) {
            throw vm.osError(Errno.EIO);
        }
        setField(vm, self, FREQUENCY, made(vm.toInt(given[0]), bus.unit()));
        setField(vm, self, LOCK, field(vm, self, LOCK) & ~(POLARITY | PHASE) | polarity * POLARITY | phase * PHASE);
        pin(bus, CLOCK).orElseThrow().endSignal(polarity == 0 ? Level.LOW : Level.HIGH);
        return Words.NONE;
    }

    // ---- transfers ----

    private static Optional<Pin> pin(Bus bus, int place) {
        return Optional.ofNullable(bus.pins().get(place));
    }

    /** ESP's driver asks for the pin that a transfer needs; with the others' it goes nowhere, or comes from a pad that is low. */
    private void require(Vm vm, Bus bus, int place, String name) {
        if (hardware.port() == Port.ESPRESSIF && pin(bus, place).isEmpty()) {
            throw vm.valueError(Message.of("No %s pin", name));
        }
    }

    private @Word int write(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
        @Word int[] given = args.from(1).parse(Parameter.required("buffer"), I2cType.from("start"), I2cType.to("end"));
        Span span = span(vm, given[0], Access.READ, given[1], given[2]);
        if (span.length() > 0) {
            require(vm, bus, MOSI, "mosi");
            transfer(vm, self, bus, vm.ram.bytes(span.address(), span.length()), Reading.NOTHING);
        }
        return Words.NONE;
    }

    private @Word int readInto(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
        @Word int[] given = args.from(1)
                .parse(Parameter.required("buffer"), I2cType.from("start"), I2cType.to("end"), Parameter.keyword("write_value", Words.ofSmall(0)));
        int value = vm.toInt(given[3]);
        Span span = span(vm, given[0], Access.WRITE, given[1], given[2]);
        if (span.length() > 0) {
            require(vm, bus, MISO, "miso");
            byte[] sent = new byte[span.length()];
            Arrays.fill(sent, (byte) value);
            vm.ram.write(span.address(), transfer(vm, self, bus, sent, Reading.MISO));
        }
        return Words.NONE;
    }

    private @Word int writeReadInto(Vm vm, Args args) {
        @Word int self = args.get(0);
        Bus bus = lockedBus(vm, self);
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
        if (out.length() > 0) {
            require(vm, bus, MOSI, "mosi");
            require(vm, bus, MISO, "miso");
            vm.ram.write(in.address(), transfer(vm, self, bus, vm.ram.bytes(out.address(), out.length()), Reading.MISO));
        }
        return Words.NONE;
    }

    /** Whether a transfer listens. */
    private enum Reading {
        NOTHING,
        MISO
    }

    /** Sends bytes, highest bits first, and gives what was read meanwhile: a bit takes two steps, and the clock is active in one of them. */
    private byte[] transfer(Vm vm, @Word int self, Bus bus, byte[] sent, Reading reading) {
        int mode = field(vm, self, LOCK);
        boolean active = (mode & POLARITY) == 0;
        int activeStep = (mode & PHASE) == 0 ? 1 : 0;
        int bits = sent.length * Byte.SIZE;
        BitSet data = new BitSet();
        BitSet ticks = new BitSet();
        for (int bit = 0; bit < bits; bit++) {
            data.set(2 * bit, 2 * bit + 2, (sent[bit / Byte.SIZE] >> 7 - bit % Byte.SIZE & 1) != 0);
            ticks.set(2 * bit + activeStep, active);
            ticks.set(2 * bit + 1 - activeStep, !active);
        }
        // The clock is at rest again after the last bit.
        ticks.set(2 * bits, !active);
        data.set(2 * bits, data.get(2 * bits - 1));
        TimingDefinition timing = hardware.mcu.timing();
        boolean dma = sent.length >= timing.of(Timing.SPI_DMA_BYTES);
        hardware.charge(dma ? Timing.SPI_DMA_CYCLES : Timing.SPI_TRANSFER_CYCLES);
        vm.clock.settle();
        long step = Math.max(TimeBase.period(2L * field(vm, self, FREQUENCY)), 1);
        long start = vm.clock.now();
        pin(bus, MOSI).ifPresent(pin -> pin.carry(new SteppedSignal(start, step, 2 * bits + 1, data)));
        pin(bus, CLOCK).orElseThrow().carry(new SteppedSignal(start, step, 2 * bits + 1, ticks));
        byte[] read = new byte[sent.length];
        Optional<Pin> miso = reading == Reading.MISO ? pin(bus, MISO) : Optional.empty();
        if (miso.isPresent()) {
            for (int bit = 0; bit < bits; bit++) {
                // Both phases sample in the middle of the bit, where the clock moves and the data does not.
                vm.clock.spinUntil(start + (2L * bit + 1) * step, () -> false);
                if (miso.get().level() == Level.HIGH) {
                    read[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
                }
            }
        }
        vm.clock.spinUntil(start + 2L * bits * step, () -> false);
        pin(bus, MOSI).ifPresent(pin -> pin.endSignal(data.get(2 * bits) ? Level.HIGH : Level.LOW));
        pin(bus, CLOCK).orElseThrow().endSignal(active ? Level.LOW : Level.HIGH);
        // The pauses between the bytes, which are not drawn.
        hardware.mcu.core().charge(dma ? 0 : sent.length * timing.of(Timing.SPI_BYTE_CYCLES));
        return read;
    }
}
