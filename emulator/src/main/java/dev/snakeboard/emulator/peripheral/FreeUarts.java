package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import java.util.Optional;

/** nRF and ESP: the first free unit, any pads. */
public final class FreeUarts implements Uarts {

    private final Clock clock;
    private final Uart[] units;

    public FreeUarts(Clock clock, Trace trace, Pads pads, InterruptController interrupts, UartDesign design, int units) {
        this.clock = clock;
        this.units = new Uart[units];
        for (int i = 0; i < units; i++) {
            this.units[i] = new Uart(clock, trace, pads, interrupts, design, "UART" + i);
        }
    }

    @Override
    public Uart open(Optional<Pin> tx, Optional<Pin> rx, FrameFormat format, int bufferSize) {
        clock.settle();
        for (Uart unit : units) {
            if (unit.isFree()) {
                unit.open(tx, rx, format, bufferSize);
                return unit;
            }
        }
        throw new RefusedException(Refusal.UARTS_IN_USE, "all " + units.length + " serial units are taken");
    }

    @Override
    public void reset() {
        for (Uart unit : units) {
            unit.close();
        }
    }
}
