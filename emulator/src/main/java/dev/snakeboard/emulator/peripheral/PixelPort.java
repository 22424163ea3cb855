package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/**
 * {@code neopixel_write}: shifts bytes out to NeoPixels. The CPU waits to the end in any case; what else may happen meanwhile differs.
 */
public final class PixelPort {

    /** Who makes the pulses. */
    public enum Maker {
        /** The CPU, with interrupts off: everything else waits (SAM, and nRF without a free PWM module). */
        CPU,
        /** A peripheral: interrupts and background tasks go on (nRF by PWM, ESP by RMT). */
        PERIPHERAL
    }

    private final Clock clock;
    private final TickCounter counter;
    private final InterruptController interrupts;
    private final Trace trace;
    private final PixelTiming timing;
    private final BooleanSupplier peripheralIsFree;
    private final Runnable background;
    private long nextStartTick;

    /**
     * @param peripheralIsFree whether a peripheral can make the pulses now
     * @param background       the firmware's background tasks, run while a peripheral sends
     */
    public PixelPort(Clock clock, TickCounter counter, InterruptController interrupts, Trace trace, PixelTiming timing,
            BooleanSupplier peripheralIsFree, Runnable background) {
        this.clock = clock;
        this.counter = counter;
        this.interrupts = interrupts;
        this.trace = trace;
        this.timing = timing;
        this.peripheralIsFree = peripheralIsFree;
        this.background = background;
    }

    /** Sends bytes on a pad that is a digital output, and returns when they have left. */
    public void write(Pin pin, byte[] bytes) {
        Maker maker = peripheralIsFree.getAsBoolean() ? Maker.PERIPHERAL : Maker.CPU;
        clock.spinUntil(counter.timeOfTick(nextStartTick), () -> false);
        PulseTrain train = new PulseTrain(clock.instant(), timing, bytes);
        if (trace.isOn()) {
            trace.record(new TraceEvent.PixelData(train.start(), pin.pad(), HexFormat.of().formatHex(bytes)));
        }
        switch (maker) {
            case CPU -> {
                interrupts.mask();
                pin.carry(train);
                clock.pass(train.end() - train.start());
                clock.settle();
                pin.endSignal(Level.LOW);
                nextStartTick = counter.ticks() + timing.gapTicks();
                interrupts.unmask();
                clock.settle();
            }
            case PERIPHERAL -> {
                pin.carry(train);
                clock.spinUntil(train.end(), () -> {
                    background.run();
                    return false;
                });
                pin.endSignal(Level.LOW);
                nextStartTick = counter.ticks() + timing.gapTicks();
            }
        }
    }

    /** A reset of the chip forgets when the last write was. */
    public void reset() {
        nextStartTick = 0;
    }
}
