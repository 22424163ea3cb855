package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.emulator.bench.SerialPort;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Printer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The serial console as the firmware uses it ({@code supervisor/shared/serial.c}, {@code supervisor/shared/micropython.c}). */
final class Console {

    /** {@code boot_out.txt} is capped at one block of the drive, less the note that says so and its closing zero. */
    private static final String TRUNCATED = "[truncated due to length]";
    private static final int LIMIT = 512 - (TRUNCATED.length() + 1);

    /** The first write after a connection waits, for the host to be ready. */
    private static final long FIRST_WRITE_DELAY = TimeBase.ms(50);

    private final SerialPort port;
    private final ConsoleLink link;
    private final Clock clock;
    private boolean open;
    private boolean written;
    private ByteArrayOutputStream captured;
    private boolean capturing;
    private Runnable perByte = () -> {};

    Console(SerialPort port, Mcu mcu) {
        this.port = port;
        this.clock = mcu.clock();
        this.link = new ConsoleLink(mcu, port);
    }

    /** As after a reset: nobody listens yet. */
    void close() {
        open = false;
        written = false;
        link.reset();
        captured = null;
        capturing = false;
    }

    /** The host has the port from now on. */
    void open() {
        open = true;
        written = false;
    }

    /** What is charged for each byte written, while a VM runs. */
    void setCost(Runnable cost) {
        perByte = cost;
    }

    boolean isConnected() {
        return open && port.isConnected();
    }

    // ---- writing

    /** Writes bytes as they are, to the host only: they are not for {@code boot_out.txt} ({@code serial_write}). */
    void raw(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line of the firmware itself ({@code serial_write_compressed}). */
    void status(String text) {
        output(text.replace("\n", "\r\n"));
    }

    /** What programs print to ({@code mp_hal_stdout_tx_strn_cooked}). */
    Printer printer() {
        return this::cooked;
    }

    /** Output of the REPL, with its own line ends ({@code mp_hal_stdout_tx_str}). */
    void output(String text) {
        output(text.getBytes(StandardCharsets.UTF_8));
    }

    void output(byte[] bytes) {
        capture(bytes);
        send(bytes);
    }

    private void cooked(byte[] bytes, int offset, int length) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(length + 8);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                text.write('\r');
            }
            text.write(bytes[i]);
        }
        output(text.toByteArray());
    }

    private void send(byte[] bytes) {
        if (!open || bytes.length == 0) {
            return;
        }
        if (!written) {
            written = true;
            clock.sleepUntil(clock.now() + FIRST_WRITE_DELAY, () -> false);
        }
        for (byte value : bytes) {
            perByte.run();
            link.write(value & 0xFF);
        }
    }

    // ---- boot_out.txt

    /** Keeps what is printed from now on, for {@code boot_out.txt}. */
    void startCapture() {
        captured = new ByteArrayOutputStream();
        capturing = true;
    }

    private void capture(byte[] bytes) {
        if (!capturing) {
            return;
        }
        if (captured.size() + bytes.length > LIMIT) {
            captured.write(bytes, 0, LIMIT - captured.size());
            captured.writeBytes((TRUNCATED + "\n").getBytes(StandardCharsets.UTF_8));
            capturing = false;
        } else {
            captured.writeBytes(bytes);
        }
    }

    /** What was printed since {@link #startCapture}; empty if nothing was kept. */
    Optional<byte[]> endCapture() {
        Optional<byte[]> kept = Optional.ofNullable(captured).map(ByteArrayOutputStream::toByteArray);
        captured = null;
        capturing = false;
        return kept;
    }

    // ---- reading

    int available() {
        return port.available();
    }

    int read() {
        return port.read();
    }

    void flushInput() {
        port.flushInput();
    }
}
