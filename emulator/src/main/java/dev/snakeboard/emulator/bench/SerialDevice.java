package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.peripheral.FrameFormat;
import dev.snakeboard.emulator.peripheral.SerialSignal;
import dev.snakeboard.emulator.time.Clock;

/** A device that sends on a serial line to a pad of the board: a GPS receiver, another computer. */
public final class SerialDevice {

    private final Clock clock;
    private final Pin pin;
    private final FrameFormat format;
    private long busyUntil;

    public SerialDevice(Clock clock, Pin pin, FrameFormat format) {
        this.clock = clock;
        this.pin = pin;
        this.format = format;
        OutsideDrive idle = pin.attach("serial device");
        idle.drive(Level.HIGH, OutsideDrive.OUTPUT_OHMS);
    }

    /** Sends bytes one after the other, from {@code time} on or behind what is being sent. */
    public void sendAt(long time, byte[] bytes) {
        long start = Math.max(time, busyUntil);
        busyUntil = start + bytes.length * format.frameUnits();
        byte[] copy = bytes.clone();
        clock.schedule("serial device sends", start, at -> pin.announce(new SerialSignal(at, format, copy)));
    }
}
