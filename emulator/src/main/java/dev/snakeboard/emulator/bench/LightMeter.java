package dev.snakeboard.emulator.bench;

import dev.snakeboard.emulator.time.Clock;

/** Measures an LED's brightness as an eye does: the share of time for which it was lit since the reading before. */
public final class LightMeter {

    private final Clock clock;
    private final Led led;
    private long readAt;
    private long litBefore;

    public LightMeter(Clock clock, Led led) {
        this.clock = clock;
        this.led = led;
        this.readAt = clock.instant();
        this.litBefore = led.litTime();
    }

    /** 0 … 1 since the last reading; if no time has passed, what is to be seen at this instant. */
    public double read() {
        long now = clock.instant();
        long lit = led.litTime();
        double brightness = now == readAt ? (led.isLit() ? 1 : 0) : (double) (lit - litBefore) / (now - readAt);
        readAt = now;
        litBefore = lit;
        return brightness;
    }
}
