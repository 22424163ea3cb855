package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Pad;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.InterruptLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SAM's external interrupt controller: 16 lines, each shared by the pads of its number and owned by one user at a time. */
public final class ExternalInterrupts implements EdgeChannels {

    private static final int LINES = 16;

    private final EdgeChannel[] lines = new EdgeChannel[LINES];
    private final Map<String, Integer> lineOfPad = new LinkedHashMap<>();

    /** @param cycles what the interrupt handler costs, at the port's priority */
    public ExternalInterrupts(InterruptController interrupts, List<Pad> pads, int priority, long cycles) {
        for (int line = 0; line < LINES; line++) {
            lines[line] = new EdgeChannel(interrupts, "EXTINT" + line, priority, cycles);
        }
        pads.forEach(pad -> pad.extint().ifPresent(line -> lineOfPad.put(pad.name(), line)));
    }

    @Override
    public EdgeChannel open(Pin pin, EdgeKind kind, InterruptLine.Handler handler) {
        check(pin);
        EdgeChannel line = lines[lineOfPad.get(pin.pad())];
        line.open(pin, kind, handler);
        return line;
    }

    @Override
    public void check(Pin pin) {
        Integer line = lineOfPad.get(pin.pad());
        if (line == null) {
            throw new RefusedException(Refusal.INVALID_PIN, pin.pad() + " has no external interrupt line");
        }
        if (!lines[line].isFree()) {
            throw new RefusedException(Refusal.INTERRUPT_LINE_IN_USE, pin.pad() + " needs " + lines[line] + ", which is taken");
        }
    }

    @Override
    public void reset() {
        for (EdgeChannel line : lines) {
            line.close();
        }
    }
}
