package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;

/**
 * The analog-to-digital converter. The driver sets it up for each reading; then it samples, and the CPU waits for the result with interrupts going on.
 * Noise and nonlinearity are not modelled.
 */
public final class Adc {

    private final Clock clock;
    private final Trace trace;
    private final AdcScale scale;
    private final CoreClock core;
    private final TimingDefinition timing;

    public Adc(Clock clock, CoreClock core, Trace trace, AdcScale scale, TimingDefinition timing) {
        this.clock = clock;
        this.trace = trace;
        this.scale = scale;
        this.core = core;
        this.timing = timing;
    }

    /** Reads a pad that is an analog input: 0 … 65535. */
    public int read(Pin pin) {
        core.charge(timing.of(Timing.ADC_DRIVER_CYCLES));
        clock.settle();
        int value = scale.read(pin.volts());
        clock.spinUntil(clock.now() + TimeBase.ns(timing.of(Timing.ADC_CONVERSION_NS)), () -> false);
        if (trace.isOn()) {
            trace.record(new TraceEvent.Converted(clock.now(), pin.pad(), value));
        }
        return value;
    }
}
