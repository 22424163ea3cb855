package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;

/** SAM and nRF: an interrupt per edge, whose handler adds one. Edges faster than the handler, or while interrupts are masked, count once. */
public record InterruptCounters(Clock clock, Trace trace, Pads pads, EdgeChannels channels) implements EdgeCounters {

    @Override
    public EdgeCounter open(Pin pin, EdgeKind kind, Pull pull) {
        clock.settle();
        channels.check(pin);
        pads.claim(pin, "countio");
        pin.peripheralInput(pull);
        return new Counter(pin, kind);
    }

    @Override
    public void reset() {
        channels.reset();
    }

    private final class Counter implements EdgeCounter {

        private final Pin pin;
        private final EdgeChannel channel;
        private long count;
        /** What the program knows of. */
        private long seen;

        Counter(Pin pin, EdgeKind kind) {
            this.pin = pin;
            this.channel = channels.open(pin, kind, posted -> add());
        }

        private void add() {
            count++;
            if (trace.isOn()) {
                trace.record(new TraceEvent.CounterChanged(clock.instant(), pin.pad(), count));
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
            channel.close();
            pads.free(pin);
        }
    }
}
