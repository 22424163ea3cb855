package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.time.Clock;

/**
 * A plain LED with its resistor. It loads its pad a little, towards dark, so that a pad that is an input does not light it.
 */
public final class Led {

    private static final double LOAD_OHMS = 4_700;

    private final Clock clock;
    private final String name;
    private final String color;
    private final Pin pin;
    private final Level lit;

    /** @param color a CSS colour name or {@code #rrggbb} */
    public Led(Clock clock, String name, String color, Pin pin, Level lit) {
        this.clock = clock;
        this.name = name;
        this.color = color;
        this.pin = pin;
        this.lit = lit;
        OutsideDrive load = pin.attach(name);
        load.drive(lit == Level.HIGH ? Level.LOW : Level.HIGH, LOAD_OHMS);
    }

    public String name() {
        return name;
    }

    public String color() {
        return color;
    }

    public Pin pin() {
        return pin;
    }

    /** Whether it is lit at this instant. */
    public boolean isLit() {
        return pin.level() == lit;
    }

    /** Units of the time base for which it was lit since the board was made, up to this instant. */
    public long litTime() {
        return lit == Level.HIGH ? pin.highTime() : clock.instant() - pin.highTime();
    }
}
