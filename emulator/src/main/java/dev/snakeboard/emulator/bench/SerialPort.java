package dev.snakeboard.emulator.bench;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The console between host and board (USB CDC, or the USB side of a console UART). Bytes from the host arrive at a time; bytes of the board carry the
 * time at which they were written.
 */
public final class SerialPort {

    /** The host's side: takes what the board writes. */
    @FunctionalInterface
    public interface Output {
        /** @param value 0 … 255 */
        void written(int value, long time);
    }

    /** The board's side: looks at each byte as it arrives, before it is queued. */
    @FunctionalInterface
    public interface Arrival {
        /** @return what becomes of the byte */
        Fate arrived(int value);
    }

    /** What becomes of an arriving byte. */
    public enum Fate {
        /** The program may read it. */
        QUEUED,
        /** It had its effect, and is gone: Ctrl-C while a program runs. */
        CONSUMED
    }

    private final Clock clock;
    private final Trace trace;
    private final List<Output> outputs = new ArrayList<>();
    private Arrival arrival = value -> Fate.QUEUED;

    private byte[] received = new byte[64];
    private int first;
    private int size;
    private boolean connected;
    private boolean read = true;
    private Runnable readAgain = () -> { };

    public SerialPort(Clock clock, Trace trace) {
        this.clock = clock;
        this.trace = trace;
    }

    // ---- the host's side

    /** Opens or closes the host's terminal. */
    public void setConnected(boolean newConnected) {
        connected = newConnected;
    }

    /** Whether the host's program takes what arrives. One that is stopped with its terminal open does not: the board's driver then fills up. */
    public void setRead(boolean newRead) {
        boolean again = newRead && !read;
        read = newRead;
        if (again) {
            readAgain.run();
        }
    }

    /** Sends bytes now. */
    public void send(byte[] bytes) {
        for (byte value : bytes) {
            if (trace.isOn()) {
                trace.record(new TraceEvent.ConsoleByte(clock.instant(), TraceEvent.Direction.IN, value & 0xFF));
            }
            if (arrival.arrived(value & 0xFF) == Fate.QUEUED) {
                queue(value);
            }
        }
    }

    /** Sends bytes at a time in the future. */
    public void sendAt(long time, byte[] bytes) {
        byte[] copy = bytes.clone();
        clock.schedule("console input", time, at -> send(copy));
    }

    public void addOutput(Output output) {
        outputs.add(output);
    }

    public void removeOutput(Output output) {
        outputs.remove(output);
    }

    private void queue(byte value) {
        if (size == received.length) {
            byte[] larger = new byte[size * 2];
            for (int i = 0; i < size; i++) {
                larger[i] = received[(first + i) % size];
            }
            received = larger;
            first = 0;
        }
        received[(first + size++) % received.length] = value;
    }

    // ---- the board's side

    public boolean isConnected() {
        return connected;
    }

    public boolean isRead() {
        return read;
    }

    /** Who is told that the host takes bytes again. */
    public void setReadAgain(Runnable newReadAgain) {
        readAgain = newReadAgain;
    }

    /** Who looks at arriving bytes. */
    public void setArrival(Arrival newArrival) {
        arrival = newArrival;
    }

    /** Bytes that can be read without waiting; has everything that has arrived until now. */
    public int available() {
        clock.settle();
        return size;
    }

    /**
     * Takes the next byte, 0 … 255.
     *
     * @throws NoSuchElementException if there is none
     */
    public int read() {
        clock.settle();
        if (size == 0) {
            throw new NoSuchElementException("no byte has arrived");
        }
        int value = received[first] & 0xFF;
        first = (first + 1) % received.length;
        size--;
        return value;
    }

    /** Forgets what has arrived. */
    public void flushInput() {
        size = 0;
    }

    /** Writes a byte to the host. */
    public void write(int value) {
        long time = clock.instant();
        if (trace.isOn()) {
            trace.record(new TraceEvent.ConsoleByte(time, TraceEvent.Direction.OUT, value & 0xFF));
        }
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).written(value & 0xFF, time);
        }
    }
}
