package dev.snakeboard.emulator.bench;

import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;

/** A wire between two pads of a board. */
public final class Wire {

    private final Pads pads;
    private final Pin a;
    private final Pin b;

    public Wire(Pads pads, Pin a, Pin b) {
        this.pads = pads;
        this.a = a;
        this.b = b;
        pads.wire(a, b);
    }

    public Pin a() {
        return a;
    }

    public Pin b() {
        return b;
    }

    /** Pulls it out. */
    public void remove() {
        pads.unwire(a, b);
    }
}
