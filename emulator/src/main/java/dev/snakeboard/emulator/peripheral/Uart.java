package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.gpio.Signal;
import dev.snakeboard.emulator.gpio.SignalReceiver;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.InterruptLine;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * One serial unit of the chip.
 *
 * <p>It receives by sampling the middle of each bit of what arrives on its pad, in its own rhythm: a sender at another baud rate gives garbage, as it
 * does in reality. A frame without its stop bit is dropped. It sends a whole buffer; the firmware waits until {@link #sendingUntil()}.
 */
public final class Uart implements SignalReceiver {

    private final Clock clock;
    private final Trace trace;
    private final Pads pads;
    private final UartDesign design;
    private final InterruptLine interrupt;
    private final Alarm frameEnd;
    private final Alarm silence;

    private boolean open;
    private Optional<Pin> tx = Optional.empty();
    private Optional<Pin> rx = Optional.empty();
    private FrameFormat format = FrameFormat.of(9600);
    private long sendingUntil;

    private final ArrayDeque<SerialSignal> arriving = new ArrayDeque<>();
    private long frameStart;
    private final byte[] fifo;
    private int fifoSize;
    private byte[] ring = {};
    private int ringFirst;
    private int ringSize;
    private boolean heldBack;

    Uart(Clock clock, Trace trace, Pads pads, InterruptController interrupts, UartDesign design, String name) {
        this.clock = clock;
        this.trace = trace;
        this.pads = pads;
        this.design = design;
        this.fifo = new byte[design.fifo()];
        this.interrupt = interrupts.line(name, design.priority(), design.cycles(), posted -> drain());
        this.frameEnd = clock.alarm(name + " frame", this::frameEnds);
        this.silence = clock.alarm(name + " silence", at -> interrupt.post());
    }

    boolean isFree() {
        return !open;
    }

    void open(Optional<Pin> newTx, Optional<Pin> newRx, FrameFormat newFormat, int bufferSize) {
        open = true;
        tx = newTx;
        rx = newRx;
        format = newFormat;
        ring = new byte[bufferSize];
        ringFirst = 0;
        ringSize = 0;
        fifoSize = 0;
        heldBack = false;
        sendingUntil = clock.instant();
        tx.ifPresent(pin -> {
            pads.claim(pin, "busio");
            pin.peripheralOutput(Level.HIGH);
        });
        rx.ifPresent(pin -> {
            pads.claim(pin, "busio");
            pin.peripheralInput(Pull.NONE);
            pin.connectReceiver(this);
            interrupt.enable();
        });
    }

    /** Gives unit and pads back. */
    public void close() {
        if (!open) {
            return;
        }
        clock.settle();
        open = false;
        rx.ifPresent(pin -> pin.disconnectReceiver(this));
        interrupt.disable();
        interrupt.unpost();
        frameEnd.cancel();
        silence.cancel();
        arriving.clear();
        tx.ifPresent(pads::free);
        rx.ifPresent(pads::free);
    }

    public FrameFormat format() {
        return format;
    }

    public Optional<Pin> tx() {
        return tx;
    }

    public Optional<Pin> rx() {
        return rx;
    }

    /** Changes speed or framing from the next frame on. */
    public void setFormat(FrameFormat newFormat) {
        clock.settle();
        format = newFormat;
    }

    // ---- sending

    /**
     * Begins to send, behind what is being sent; on a unit with a TX pad.
     *
     * @return when the last stop bit ends
     */
    public long send(byte[] bytes) {
        clock.settle();
        Pin pin = tx.orElseThrow(() -> new IllegalStateException("this unit has no TX pad"));
        long start = Math.max(clock.instant(), sendingUntil);
        if (start > clock.instant()) {
            clock.spinUntil(start, () -> false);
        }
        SerialSignal signal = new SerialSignal(start, format, bytes);
        sendingUntil = signal.end();
        if (trace.isOn()) {
            for (int i = 0; i < bytes.length; i++) {
                trace.record(new TraceEvent.UartByte(start + i * format.frameUnits(), pin.pad(), TraceEvent.Direction.OUT, bytes[i] & 0xFF));
            }
        }
        pin.carry(signal);
        return sendingUntil;
    }

    /** When the last byte handed over will have left; in the past if nothing is being sent. */
    public long sendingUntil() {
        return sendingUntil;
    }

    // ---- receiving

    /** Only what serial units and parts send; a pad toggled by a program bit by bit is not decoded. */
    @Override
    public void receive(Signal signal, long time) {
        if (signal instanceof SerialSignal serial) {
            arriving.add(serial);
        }
        if (!frameEnd.isScheduled()) {
            awaitFrame(time - 1);
        }
    }

    /** Looks for the next start bit after {@code time} and schedules the end of its frame. */
    private void awaitFrame(long time) {
        long from = time;
        while (!arriving.isEmpty()) {
            SerialSignal signal = arriving.peek();
            long edge = signal.nextEdge(from);
            while (edge != Signal.NEVER && signal.levelAt(edge) != Level.LOW) {
                edge = signal.nextEdge(edge);
            }
            if (edge != Signal.NEVER) {
                frameStart = edge;
                frameEnd.schedule(Math.max(edge + format.frameUnits() - format.bitUnits() / 2, clock.instant()));
                return;
            }
            arriving.remove();
            from = clock.instant() - 1;
        }
    }

    /** In the middle of the last stop bit. */
    private void frameEnds(long when) {
        SerialSignal signal = arriving.peek();
        int frame = 0;
        for (int bit = 0; bit < format.frameBits(); bit++) {
            if (signal.levelAt(frameStart + bit * format.bitUnits() + format.bitUnits() / 2) == Level.HIGH) {
                frame |= 1 << bit;
            }
        }
        int value = frame >> 1 & (1 << format.bits()) - 1;
        if (frame == format.encode(value)) {
            arrived(value);
        }
        awaitFrame(when);
    }

    private void arrived(int value) {
        String pad = rx.orElseThrow().pad();
        if (fifoSize == fifo.length) {
            if (trace.isOn()) {
                trace.record(new TraceEvent.UartOverrun(clock.instant(), pad, value));
            }
            return;
        }
        if (trace.isOn()) {
            trace.record(new TraceEvent.UartByte(clock.instant(), pad, TraceEvent.Direction.IN, value));
        }
        fifo[fifoSize++] = (byte) value;
        if (fifoSize >= design.threshold()) {
            interrupt.post();
        }
        if (design.idleFrames() > 0) {
            silence.scheduleIn(design.idleFrames() * format.frameUnits());
        }
    }

    /** The driver's interrupt handler: moves what it can into its buffer. */
    private void drain() {
        int taken = 0;
        heldBack = false;
        while (taken < fifoSize) {
            if (ringSize == ring.length) {
                if (design.whenFull() == UartDesign.WhenFull.HOLD_BACK || ring.length == 0) {
                    heldBack = true;
                    break;
                }
                if (trace.isOn()) {
                    trace.record(new TraceEvent.UartOverrun(clock.instant(), rx.orElseThrow().pad(), ring[ringFirst] & 0xFF));
                }
                ringFirst = (ringFirst + 1) % ring.length;
                ringSize--;
            }
            ring[(ringFirst + ringSize++) % ring.length] = fifo[taken++];
        }
        System.arraycopy(fifo, taken, fifo, 0, fifoSize - taken);
        fifoSize -= taken;
    }

    /** Bytes received and not yet read, as far as the driver knows. */
    public int available() {
        clock.settle();
        return ringSize;
    }

    /** Takes up to {@code limit} received bytes, without waiting. */
    public byte[] take(int limit) {
        clock.settle();
        byte[] bytes = new byte[Math.min(limit, ringSize)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ring[ringFirst];
            ringFirst = (ringFirst + 1) % ring.length;
        }
        ringSize -= bytes.length;
        if (bytes.length > 0 && trace.isOn()) {
            trace.record(new TraceEvent.Taken(clock.instant(), rx.orElseThrow().pad(), bytes.length));
        }
        if (heldBack) {
            drain();
        }
        return bytes;
    }

    /** Forgets what was received. */
    public void clear() {
        clock.settle();
        ringSize = 0;
        fifoSize = 0;
    }
}
