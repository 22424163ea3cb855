package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Pad;
import dev.snakeboard.board.Pad.SercomPad;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SAM: a SERCOM unit to which both pads belong, TX at one of the unit's TX pads, RX at any other. */
public final class SamUarts implements Uarts {

    private final Clock clock;
    private final Uart[] units;
    private final List<Integer> txPads;
    private final Map<String, List<SercomPad>> sercomsOfPad = new LinkedHashMap<>();

    /** @param txPads pads of a unit that can be TX */
    public SamUarts(Clock clock, Trace trace, Pads pads, InterruptController interrupts, UartDesign design, List<Pad> definitions, int sercoms, List<Integer> txPads) {
        this.clock = clock;
        this.txPads = List.copyOf(txPads);
        this.units = new Uart[sercoms];
        for (int i = 0; i < sercoms; i++) {
            units[i] = new Uart(clock, trace, pads, interrupts, design, "SERCOM" + i);
        }
        definitions.forEach(pad -> sercomsOfPad.put(pad.name(), pad.sercoms()));
    }

    @Override
    public Uart open(Optional<Pin> tx, Optional<Pin> rx, FrameFormat format, int bufferSize) {
        clock.settle();
        Uart unit = units[choose(tx, rx)];
        unit.open(tx, rx, format, bufferSize);
        return unit;
    }

    private int choose(Optional<Pin> tx, Optional<Pin> rx) {
        if (tx.isEmpty()) {
            for (SercomPad candidate : sercoms(rx.orElseThrow())) {
                if (units[candidate.unit()].isFree()) {
                    return candidate.unit();
                }
            }
            throw refused(tx, rx);
        }
        for (SercomPad candidate : sercoms(tx.get())) {
            boolean usable = units[candidate.unit()].isFree() && txPads.contains(candidate.pad());
            if (usable && (rx.isEmpty() || sercoms(rx.get()).stream()
                    .anyMatch(other -> other.unit() == candidate.unit() && other.pad() != candidate.pad()))) {
                return candidate.unit();
            }
        }
        throw refused(tx, rx);
    }

    private List<SercomPad> sercoms(Pin pin) {
        return sercomsOfPad.getOrDefault(pin.pad(), List.of());
    }

    private static RefusedException refused(Optional<Pin> tx, Optional<Pin> rx) {
        return new RefusedException(Refusal.INVALID_PINS, "no free SERCOM has TX at " + tx.map(Pin::pad).orElse("no pad")
                + " and RX at " + rx.map(Pin::pad).orElse("no pad"));
    }

    @Override
    public void reset() {
        for (Uart unit : units) {
            unit.close();
        }
    }
}
