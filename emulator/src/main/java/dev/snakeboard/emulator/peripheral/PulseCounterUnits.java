package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.EdgeListener;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;

/**
 * ESP's pulse counters: hardware counts every edge, whatever the CPU does. The driver adds up overflows of the 16-bit unit, so the sum
 * is what is kept here.
 */
public final class PulseCounterUnits implements EdgeCounters {

    private final Clock clock;
    private final Trace trace;
    private final Pads pads;
    private final Unit[] units;

    public PulseCounterUnits(Clock clock, Trace trace, Pads pads, int units) {
        this.clock = clock;
        this.trace = trace;
        this.pads = pads;
        this.units = new Unit[units];
    }

    @Override
    public EdgeCounter open(Pin pin, EdgeKind kind, Pull pull) {
        clock.settle();
        pads.claim(pin, "countio");
        for (int i = 0; i < units.length; i++) {
            if (units[i] == null) {
                pin.peripheralInput(pull);
                units[i] = new Unit(i, pin, kind);
                pin.connect(units[i]);
                return units[i];
            }
        }
        throw new RefusedException(Refusal.RESOURCE_NOT_FOUND,
                "all " + units.length + " pulse counter units are taken, none is left for " + pin.pad());
    }

    @Override
    public void reset() {
        for (Unit unit : units) {
            if (unit != null) {
                unit.close();
            }
        }
    }

    private final class Unit implements EdgeCounter, EdgeListener {

        private final int index;
        private final Pin pin;
        private final EdgeKind kind;
        private long count;
        /** What the program knows of. */
        private long seen;

        Unit(int index, Pin pin, EdgeKind kind) {
            this.index = index;
            this.pin = pin;
            this.kind = kind;
        }

        @Override
        public void edge(Level level, long time) {
            if (kind.matches(level)) {
                count++;
                if (trace.isOn()) {
                    trace.record(new TraceEvent.CounterChanged(time, pin.pad(), count));
                }
            }
        }

        @Override
        public long count() {
            clock.settle();
            if (count != seen && trace.isOn()) {
                trace.record(new TraceEvent.Taken(clock.instant(), pin.pad(), count - seen));
            }
            seen = count;
            return count;
        }

        @Override
        public void setCount(long newCount) {
            clock.settle();
            count = newCount;
            seen = newCount;
        }

        @Override
        public Pin pin() {
            return pin;
        }

        @Override
        public void close() {
            if (units[index] == this) {
                units[index] = null;
                pin.disconnect(this);
                pads.free(pin);
            }
        }
    }
}
