package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;

/**
 * The analog-to-digital converter. It samples at the beginning and the CPU waits for the result. Noise and nonlinearity are not
 * modelled.
 */
public final class Adc {

    private final Clock clock;
    private final Trace trace;
    private final AdcScale scale;
    private final long conversionUnits;

    /** @param conversionUnits of the time base that one reading takes, the driver's set-up included */
    public Adc(Clock clock, Trace trace, AdcScale scale, long conversionUnits) {
        this.clock = clock;
        this.trace = trace;
        this.scale = scale;
        this.conversionUnits = conversionUnits;
    }

    /** Reads a pad that is an analog input: 0 … 65535. */
    public int read(Pin pin) {
        clock.settle();
        int value = scale.read(pin.volts());
        clock.charge(conversionUnits);
        if (trace.isOn()) {
            trace.record(new TraceEvent.Converted(clock.now(), pin.pad(), value));
        }
        return value;
    }
}
