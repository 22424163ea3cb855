package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.EdgeListener;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.InterruptLine;

/**
 * A piece of hardware that raises an interrupt at edges of one pad: an EXTINT line of SAM, a GPIOTE channel of nRF. It has one flag, so of
 * several edges before the handler runs, one is seen.
 */
public final class EdgeChannel implements EdgeListener {

    private final String name;
    private final InterruptLine interrupt;
    private Pin pin;
    private EdgeKind kind = EdgeKind.RISE_AND_FALL;
    private InterruptLine.Handler handler;

    EdgeChannel(InterruptController interrupts, String name, int priority, long cycles) {
        this.name = name;
        this.interrupt = interrupts.line(name, priority, cycles, posted -> handler.handle(posted));
    }

    boolean isFree() {
        return pin == null;
    }

    void open(Pin newPin, EdgeKind newKind, InterruptLine.Handler newHandler) {
        pin = newPin;
        kind = newKind;
        handler = newHandler;
        interrupt.unpost();
        interrupt.enable();
        pin.connect(this);
    }

    /** Gives the channel back; the pad is left as it is. */
    public void close() {
        if (pin != null) {
            pin.disconnect(this);
            pin = null;
            interrupt.disable();
            interrupt.unpost();
        }
    }

    @Override
    public void edge(Level level, long time) {
        if (kind.matches(level)) {
            interrupt.post();
        }
    }

    @Override
    public String toString() {
        return name + (pin == null ? " (free)" : " on " + pin.pad());
    }
}
