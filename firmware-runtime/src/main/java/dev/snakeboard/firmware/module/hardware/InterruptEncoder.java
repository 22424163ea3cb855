package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.EdgeChannel;
import dev.snakeboard.emulator.peripheral.EdgeChannels;
import dev.snakeboard.emulator.peripheral.EdgeKind;

/** SAM and nRF: each edge interrupts, and the handler follows the states of the two pads ({@code shared-module/rotaryio/IncrementalEncoder.c}). */
final class InterruptEncoder implements Encoder {
    /** The step from an old state (upper two bits) to a new one: A is the upper bit of each. What skips a state counts nothing. */
    private static final int[] STEPS = {0, -1, 1, 0, 1, 0, 0, -1, -1, 0, 0, 1, 0, 1, -1, 0};

    private final Pads pads;
    private final Pin a;
    private final Pin b;
    private final EdgeChannel channelA;
    private final EdgeChannel channelB;
    private int state;
    private int edges;
    private int position;
    private byte divisor;

    /**
     * @param readsInitialState SAM does; nRF takes both pads for low
     * @throws dev.snakeboard.emulator.peripheral.RefusedException if a channel is taken, or none is left
     */
    InterruptEncoder(EdgeChannels channels, Pads pads, Pin a, Pin b, boolean readsInitialState) {
        this.pads = pads;
        this.a = a;
        this.b = b;
        channels.check(a);
        channels.check(b);
        pads.claim(a, "rotaryio");
        pads.claim(b, "rotaryio");
        a.peripheralInput(Pull.UP);
        b.peripheralInput(Pull.UP);
        state = readsInitialState ? read() : 0;
        channelA = channels.open(a, EdgeKind.RISE_AND_FALL, posted -> update());
        channelB = channels.open(b, EdgeKind.RISE_AND_FALL, posted -> update());
    }

    private int read() {
        return (a.level() == Level.HIGH ? 2 : 0) | (b.level() == Level.HIGH ? 1 : 0);
    }

    private void update() {
        int now = read();
        edges += STEPS[state << 2 | now];
        state = now;
        if (edges >= divisor) {
            position++;
            edges = 0;
        } else if (edges <= -divisor) {
            position--;
            edges = 0;
        }
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public void setPosition(int newPosition) {
        position = newPosition;
    }

    @Override
    public int divisor() {
        return divisor;
    }

    @Override
    public void setDivisor(int newDivisor) {
        divisor = (byte) newDivisor;
    }

    @Override
    public void close() {
        channelA.close();
        channelB.close();
        pads.free(a);
        pads.free(b);
    }
}
