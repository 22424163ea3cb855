package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.bench.SerialPort;
import dev.snakeboard.emulator.interrupt.BackgroundTask;
import dev.snakeboard.emulator.interrupt.InterruptLine;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.TimeBase;

/**
 * What carries the console's bytes to the host, and how long that takes ({@code serial_write_substring} in {@code supervisor/shared/serial.c}).
 *
 * <p>A UART sends bit by bit, and the firmware waits for the end, doing its background work. USB takes bytes into a buffer, which leaves in packets of
 * 64 as fast as the host and the firmware's background work let it; the firmware waits only when the buffer is full, and then looks after nothing but USB.
 */
final class ConsoleLink {

    private static final int PACKET = 64;
    private static final int UART_FRAME_BITS = 10;

    private enum Kind {
        UART,
        USB
    }

    /** Whether the host takes what is offered. */
    private enum Host {
        THERE,
        /** It took nothing for longer than the driver waits: nothing is offered until it takes something. */
        GONE
    }

    private final Mcu mcu;
    private final SerialPort port;
    private final TimingDefinition timing;
    private final Kind kind;
    private final long frame;
    private final InterruptLine interrupt;
    private final Alarm packetEnd;
    private final BackgroundTask task;

    private int held;
    private boolean sending;
    private boolean sent;
    private Host host = Host.THERE;

    ConsoleLink(Mcu mcu, SerialPort port) {
        this.mcu = mcu;
        this.port = port;
        this.timing = mcu.timing();
        BoardDefinition board = mcu.board();
        kind = !board.has(Feature.USB_DEVICE) && board.consoleUart().isPresent() ? Kind.UART : Kind.USB;
        frame = board.consoleUart().map(uart -> UART_FRAME_BITS * TimeBase.period(uart.baudrate())).orElse(0L);
        interrupt = mcu.interrupts().line("USB", timing.intOf(Timing.USB_PRIORITY), timing.of(Timing.USB_HANDLER_CYCLES), posted -> packetSent());
        packetEnd = mcu.clock().alarm("USB packet", when -> {
            if (port.isRead()) {
                interrupt.post();
            }
        });
        task = new BackgroundTask("USB", this::afterPacket);
        port.setReadAgain(this::takenAgain);
    }

    /** As after a reset. */
    void reset() {
        held = 0;
        sending = false;
        sent = false;
        host = Host.THERE;
        packetEnd.cancel();
        interrupt.unpost();
        interrupt.enable();
    }

    void write(int value) {
        if (!port.isConnected()) {
            port.write(value);
            return;
        }
        switch (kind) {
            case UART -> {
                port.write(value);
                mcu.clock().spinUntil(mcu.clock().now() + frame, () -> {
                    mcu.background().runPending();
                    return false;
                });
            }
            case USB -> {
                afterPacket();
                if (hasRoom()) {
                    held++;
                    port.write(value);
                    send();
                }
            }
        }
    }

    /** Waits for room; false if the host is given up. */
    private boolean hasRoom() {
        long patience = timing.of(Timing.USB_PATIENCE_MS);
        long end = patience == 0 ? Long.MAX_VALUE : mcu.clock().now() + TimeBase.ms(patience);
        while (held >= timing.of(Timing.USB_BUFFER_BYTES) && host == Host.THERE && port.isConnected()) {
            mcu.clock().spinUntil(end, () -> sent || !port.isConnected());
            afterPacket();
            if (mcu.clock().now() >= end) {
                host = Host.GONE;
            }
        }
        return host == Host.THERE;
    }

    private void send() {
        if (!sending && held > 0) {
            sending = true;
            packetEnd.scheduleIn(TimeBase.ns(timing.of(Timing.USB_PACKET_NS)));
        }
    }

    private void packetSent() {
        sent = true;
        mcu.background().add(task);
    }

    /** The driver's work after a packet has left: the next one is offered. */
    private void afterPacket() {
        if (sent) {
            sent = false;
            sending = false;
            host = Host.THERE;
            mcu.core().charge(timing.of(Timing.USB_PACKET_CYCLES));
            held -= StrictMath.min(held, PACKET);
            send();
        }
    }

    /** The host takes the packet that was offered while it did not. */
    private void takenAgain() {
        if (sending && !packetEnd.isScheduled()) {
            interrupt.post();
        }
    }
}
