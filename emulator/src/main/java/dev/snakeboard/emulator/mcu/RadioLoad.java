package dev.snakeboard.emulator.mcu;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.LoadDefinition;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.InterruptLine;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayList;
import java.util.List;

/**
 * The work of a radio's protocol stack, in bursts at fixed times. On the same core, nRF's SoftDevice interrupts everything, and ESP's tasks interrupt
 * Python, but not interrupt handlers; masked interrupts keep both waiting. What a program sends or receives itself is not modelled.
 */
public final class RadioLoad {

    /** Which core does the work. */
    public enum Place { SAME_CORE, OTHER_CORE }

    private static final int SOFT_DEVICE_PRIORITY = 0;
    /** Tasks come after all interrupts, which on an ESP are of level 1. */
    private static final int TASK_PRIORITY = 100;

    private final Clock clock;
    private final CoreClock core;
    private final LoadDefinition load;
    private final Place place;
    private final long begun;
    private final List<InterruptLine> lines = new ArrayList<>();
    private long otherCoreTime;

    RadioLoad(Clock clock, CoreClock core, InterruptController interrupts, LoadDefinition load, Place place, Port port) {
        this.clock = clock;
        this.core = core;
        this.load = load;
        this.place = place;
        this.begun = clock.now();
        int priority = port == Port.NORDIC ? SOFT_DEVICE_PRIORITY : TASK_PRIORITY;
        for (LoadDefinition.Burst burst : load.bursts()) {
            long cycles = burst.cycles().value();
            InterruptLine line = interrupts.line("radio " + burst.name(), priority, 0, posted -> clock.chargeStolen(core.units(cycles)));
            lines.add(line);
            new Repeating(burst, line).next();
        }
        goOn();
    }

    /** A reset of the chip stops the lines, but not the radio's work for long. */
    void goOn() {
        lines.forEach(InterruptLine::enable);
    }

    /** One burst, again and again. */
    private final class Repeating {
        private final Alarm alarm;
        private final long period;

        Repeating(LoadDefinition.Burst burst, InterruptLine line) {
            period = TimeBase.us(burst.microseconds().value());
            long cycles = burst.cycles().value();
            alarm = clock.alarm("radio " + burst.name(), when -> {
                switch (place) {
                    case SAME_CORE -> line.post();
                    case OTHER_CORE -> otherCoreTime += core.units(cycles);
                }
                next();
            });
        }

        void next() {
            alarm.scheduleIn(period);
        }
    }

    public LoadDefinition load() {
        return load;
    }

    public Place place() {
        return place;
    }

    /** How much of a core the work takes, 0 … 1, over all the time since it began. */
    public double share() {
        long elapsed = clock.now() - begun;
        long taken = place == Place.SAME_CORE ? clock.stolenTime() : otherCoreTime;
        return elapsed == 0 ? 0 : (double) taken / elapsed;
    }
}
