package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.peripheral.FrameFormat;
import dev.snakeboard.emulator.peripheral.Parity;
import dev.snakeboard.emulator.peripheral.RefusedException;
import dev.snakeboard.emulator.peripheral.Uart;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.Optional;

/**
 * {@code busio.UART} ({@code shared-bindings/busio/UART.c} and the ports' {@code common-hal}).
 *
 * <pre>
 * word 0  type
 * word 1  peer
 * word 2  address of the receive buffer (SAM, nRF)
 * word 3  timeout, in milliseconds
 * word 4  baud rate as asked for
 * </pre>
 *
 * 108 bytes on SAM, whose driver's state is in the object (an estimate), 44 on nRF and ESP.
 */
final class UartType extends PeerType<Uart> {
    private static final int BUFFER = 2;
    private static final int TIMEOUT = 3;
    private static final int BAUD_RATE = 4;

    private static final int ESP_BAUD_MAX = 5_000_000;
    private static final int ESP_FIFO = 128;

    private final EnumType<Parity> parity;

    /** How a UART is set up. */
    record Settings(
            Optional<Pin> tx, Optional<Pin> rx, int baudRate, int bits, Parity parity, int stop, int timeoutMilliseconds, int bufferSize) {
        /** As {@code board.UART()} is. */
        static Settings ofBoard(Pin tx, Pin rx) {
            return new Settings(Optional.of(tx), Optional.of(rx), 9600, 8, Parity.NONE, 1, 1000, 64);
        }
    }

    UartType(Hardware hardware, EnumType<Parity> parity) {
        super("UART", hardware, Uart.class);
        this.parity = parity;
    }

    @Override
    public void define(Members members) {
        if (!hardware.board.hasModule("busio.UART")) {
            return;
        }
        defineFinaliser(members);
        StreamMethods.defineReadWrite(members);
        members.function("reset_input_buffer", (vm, self) -> {
            peer(vm, self).clear();
            return Words.NONE;
        });
        members.property("baudrate", (vm, self) -> Words.ofSmall(baudRate(vm, self)), this::setBaudRate);
        members.property("in_waiting", (vm, self) -> Words.ofSmall(peer(vm, self).available()));
        members.property("timeout", (vm, self) -> {
            peer(vm, self);
            return vm.ofDouble(field(vm, self, TIMEOUT) / 1000f);
        }, (vm, self, value) -> {
            peer(vm, self);
            setField(vm, self, TIMEOUT, timeout(vm, value));
            return Words.NONE;
        });
        members.value("Parity", HardwareTypes.PARITY);
    }

    // ---- making ----

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        if (!hardware.board.hasModule("busio.UART")) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        @Word int[] given = args.parse(
                Parameter.optional("tx", Words.NONE),
                Parameter.optional("rx", Words.NONE),
                Parameter.keyword("baudrate", Words.ofSmall(9600)),
                Parameter.keyword("bits", Words.ofSmall(8)),
                Parameter.keyword("parity", Words.NONE),
                Parameter.keyword("stop", Words.ofSmall(1)),
                Parameter.keyword("timeout", Words.ofSmall(1)),
                Parameter.keyword("receiver_buffer_size", Words.ofSmall(64)),
                Parameter.keyword("rts", Words.NONE),
                Parameter.keyword("cts", Words.NONE),
                Parameter.keyword("rs485_dir", Words.NONE),
                Parameter.keyword("rs485_invert", Words.FALSE));
        int baudRate = vm.toInt(given[2]);
        vm.clock.settle();
        Optional<Pin> rx = hardware.pins.freeOrNone(given[1], "rx");
        Optional<Pin> tx = hardware.pins.freeOrNone(given[0], "tx");
        Optional<Pin> rts = hardware.pins.freeOrNone(given[8], "rts");
        Optional<Pin> cts = hardware.pins.freeOrNone(given[9], "cts");
        Optional<Pin> direction = hardware.pins.freeOrNone(given[10], "rs485_dir");
        if (tx.isEmpty() && rx.isEmpty()) {
            throw vm.valueError("tx and rx cannot both be None");
        }
        requireDistinct(vm, List.of(tx, rx, rts, cts, direction));
        int bits = Checks.range(vm, vm.toInt(given[3]), 5, 9, "bits");
        int size = Checks.range(vm, vm.toInt(given[7]), 1, 0xffff, "receiver_buffer_size");
        Parity wanted = parity.isInstance(given[4]) ? parity.constant(given[4]) : Parity.NONE;
        int stop = Checks.range(vm, vm.toInt(given[5]), 1, 2, "stop");
        int timeout = timeout(vm, given[6]);
        @Word int self = allocate(vm, type, hardware.port() == Port.ATMEL_SAMD ? 108 : 44);
        refuseRs485(vm, direction.isPresent() || vm.isTrue(given[11]));
        Settings settings = new Settings(tx, rx, baudRate, bits, wanted, stop, timeout, size);
        check(vm, settings);
        if (rts.isPresent() || cts.isPresent()) {
            throw vm.notImplemented("busio.UART flow control (rts, cts) is not modelled");
        }
        setField(vm, self, BUFFER, buffer(vm, settings));
        start(vm, self, settings);
        return self;
    }

    private static void requireDistinct(Vm vm, List<Optional<Pin>> pins) {
        List<Pin> given = pins.stream().flatMap(Optional::stream).toList();
        if (given.stream().distinct().count() < given.size()) {
            throw Checks.invalid(vm, "pins");
        }
    }

    private static int timeout(Vm vm, @Word int value) {
        float seconds = (float) vm.toDouble(value);
        Checks.range(vm, (int) seconds, 0, 100, "timeout");
        return (int) (seconds * 1000);
    }

    private void refuseRs485(Vm vm, boolean wanted) {
        if (wanted) {
            throw vm.notImplemented(hardware.port() == Port.ESPRESSIF ? "busio.UART RS485 is not modelled" : "RS485");
        }
    }

    /** What a port's driver does not do. */
    private void check(Vm vm, Settings settings) {
        switch (hardware.port()) {
            case ATMEL_SAMD -> {
                if (settings.bits() > 8) {
                    throw vm.valueError("bits must be <= 8");
                }
                if (settings.rx().isPresent() && Integer.bitCount(settings.bufferSize()) != 1) {
                    throw vm.valueError("receiver_buffer_size must be power of 2");
                }
            }
            case NORDIC -> {
                if (settings.bits() != 8) {
                    throw vm.valueError("bits must be 8");
                }
                if (settings.parity() == Parity.ODD) {
                    throw vm.valueError("Odd parity is not supported");
                }
            }
            case ESPRESSIF, RASPBERRYPI -> {
                if (settings.bits() > 8) {
                    throw vm.valueError("bytes must be <= 8");
                }
                if (settings.baudRate() <= 0) {
                    throw vm.raise(Types.RUNTIME_ERROR, "UART init");
                }
            }
        }
        if (settings.baudRate() <= 0) {
            throw Checks.invalid(vm, "baudrate");
        }
    }

    /** The receive buffer of SAM and nRF, which is in Python's heap. */
    int buffer(Vm vm, Settings settings) {
        boolean needed = hardware.port() != Port.ESPRESSIF && settings.rx().isPresent();
        return needed ? vm.allocate(settings.bufferSize(), Heap.Content.BYTES) : 0;
    }

    /** Takes a unit for an object that has none. */
    void start(Vm vm, @Word int self, Settings settings) {
        // ESP's driver wants a buffer larger than the hardware's own, and takes 5 and 6 bits for 8.
        boolean esp = hardware.port() == Port.ESPRESSIF;
        int size = esp && settings.bufferSize() <= ESP_FIFO ? ESP_FIFO + 8 : settings.bufferSize();
        int bits = esp && settings.bits() < 7 ? 8 : settings.bits();
        FrameFormat format = new FrameFormat(lineRate(settings.baudRate()), bits, settings.parity(), settings.stop());
        try {
            attach(vm, self, hardware.mcu.uarts().open(settings.tx(), settings.rx(), format, size));
        } catch (RefusedException refused) {
            throw hardware.raise(refused);
        }
        setField(vm, self, TIMEOUT, settings.timeoutMilliseconds());
        setField(vm, self, BAUD_RATE, settings.baudRate());
        if (esp && settings.rx().isPresent()) {
            // A junk byte may be seen when the driver starts; it waits for one and throws it away.
            hardware.sleep(1 + 1000L * (settings.bits() + settings.stop()) / settings.baudRate());
            peer(vm, self).clear();
        }
    }

    @Override
    void close(Uart uart) {
        uart.close();
    }

    // ---- baud rate ----

    private int lineRate(int asked) {
        return switch (hardware.port()) {
            case ATMEL_SAMD, RASPBERRYPI -> asked;
            case NORDIC -> NordicBaudRates.atLeast(asked);
            case ESPRESSIF -> EspBaudRate.made(asked);
        };
    }

    /** SAM and nRF say what was asked for, ESP what its divider makes of it. */
    private int baudRate(Vm vm, @Word int self) {
        Uart uart = peer(vm, self);
        return hardware.port() == Port.ESPRESSIF ? uart.format().baudrate() : field(vm, self, BAUD_RATE);
    }

    private @Word int setBaudRate(Vm vm, @Word int self, @Word int value) {
        Uart uart = peer(vm, self);
        int asked = vm.toInt(value);
        if (asked <= 0 || hardware.port() == Port.ESPRESSIF && asked > ESP_BAUD_MAX) {
            throw Checks.invalid(vm, "baudrate");
        }
        FrameFormat format = uart.format();
        uart.setFormat(new FrameFormat(lineRate(asked), format.bits(), format.parity(), format.stop()));
        setField(vm, self, BAUD_RATE, asked);
        return Words.NONE;
    }

    // ---- the stream ----

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
        return new UartStream(hardware, peer(vm, self), field(vm, self, TIMEOUT));
    }
}
