package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.board.Pad;
import dev.snakeboard.board.Pad.TimerOutput;
import dev.snakeboard.board.PwmDefinition;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.SquareWave;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SAM's timers, which are bound to pads: TCCs with several channels that share a frequency, TCs with one usable output.
 *
 * <p>An output of fixed frequency first joins a TCC that runs at its frequency, then looks through the pad's timers from the last to the
 * first; one of variable frequency looks from the first and takes a whole TCC. Closing the latter frees only its own channel: the
 * others stay taken until all outputs are reset, as in the firmware.
 */
public final class SamPwmTimers implements PwmTimers {

    private static final int[] PRESCALERS = {1, 2, 4, 8, 16, 64, 256, 1024};
    private static final int TC_BITS = 16;

    private static final class Timer {
        final TimerOutput.Kind kind;
        final int channels;
        final int bits;
        boolean enabled;
        long targetHz;
        int users;
        int channelsTaken;
        long top;
        long unitsPerCount;
        long startedAt;

        Timer(TimerOutput.Kind kind, int channels, int bits) {
            this.kind = kind;
            this.channels = channels;
            this.bits = bits;
        }

        int channel(TimerOutput output) {
            return output.output() % channels;
        }

        boolean channelIsFree(TimerOutput output) {
            return kind == TimerOutput.Kind.TC || (channelsTaken & 1 << channel(output)) == 0;
        }

        void stop() {
            enabled = false;
            targetHz = 0;
            users = 0;
        }
    }

    private final Clock clock;
    private final Pads pads;
    private final long clockHz;
    private final Map<String, List<TimerOutput>> outputsOfPad = new LinkedHashMap<>();
    private final List<Timer> tccs = new ArrayList<>();
    private final Map<Integer, Timer> tcs = new TreeMap<>();
    private final List<Output> open = new ArrayList<>();

    /** @param clockHz of the generic clock 0, which is the CPU's */
    public SamPwmTimers(Clock clock, Pads pads, List<Pad> definitions, PwmDefinition.Timers timers, long clockHz) {
        this.clock = clock;
        this.pads = pads;
        this.clockHz = clockHz;
        definitions.forEach(pad -> outputsOfPad.put(pad.name(), pad.timers()));
        timers.tcc().forEach(tcc -> tccs.add(new Timer(TimerOutput.Kind.TCC, tcc.channels(), tcc.bits())));
        timers.tc().forEach(index -> tcs.put(index, new Timer(TimerOutput.Kind.TC, 2, TC_BITS)));
    }

    @Override
    public PwmOutput open(Pin pin, int duty, long hz, FrequencyUse use) {
        clock.settle();
        List<TimerOutput> outputs = outputsOfPad.getOrDefault(pin.pad(), List.of());
        if (outputs.isEmpty()) {
            throw new RefusedException(Refusal.INVALID_PIN, pin.pad() + " is connected to no timer");
        }
        checkFrequency(hz);
        TimerOutput output = use == FrequencyUse.FIXED ? sharing(outputs, hz) : null;
        if (output == null) {
            output = unused(use == FrequencyUse.FIXED ? outputs.reversed() : outputs);
            if (output == null) {
                throw new RefusedException(Refusal.TIMERS_IN_USE, "every timer of " + pin.pad() + " is taken, or is a TC with output 0: " + outputs);
            }
            start(timer(output), hz);
        }
        Timer timer = timer(output);
        if (timer.kind == TimerOutput.Kind.TCC) {
            timer.users++;
            timer.channelsTaken |= use == FrequencyUse.VARIABLE ? 0xFF : 1 << timer.channel(output);
        }
        pads.claim(pin, "pwmio");
        pin.peripheralOutput(Level.LOW);
        Output opened = new Output(pin, timer, timer.channel(output));
        open.add(opened);
        opened.setDuty(duty);
        return opened;
    }

    private TimerOutput sharing(List<TimerOutput> outputs, long hz) {
        for (Timer tcc : tccs) {
            if (tcc.enabled && tcc.targetHz == hz) {
                for (TimerOutput output : outputs) {
                    if (output.kind() == TimerOutput.Kind.TCC && timer(output) == tcc && tcc.channelIsFree(output)) {
                        return output;
                    }
                }
            }
        }
        return null;
    }

    private TimerOutput unused(List<TimerOutput> outputs) {
        for (TimerOutput output : outputs) {
            Timer timer = timer(output);
            boolean usable = timer != null && !timer.enabled
                    && (timer.kind == TimerOutput.Kind.TCC ? timer.channelIsFree(output) : output.output() == 1);
            if (usable) {
                return output;
            }
        }
        return null;
    }

    private Timer timer(TimerOutput output) {
        return switch (output.kind()) {
            case TCC -> output.index() < tccs.size() ? tccs.get(output.index()) : null;
            case TC -> tcs.get(output.index());
        };
    }

    private void checkFrequency(long hz) {
        if (hz <= 0 || hz > clockHz / 2) {
            throw new RefusedException(Refusal.INVALID_FREQUENCY, "a timer clocked with " + clockHz + " Hz cannot make " + hz + " Hz");
        }
    }

    private void start(Timer timer, long hz) {
        tune(timer, hz);
        timer.enabled = true;
        timer.startedAt = clock.instant();
        timer.targetHz = hz;
    }

    /** The smallest prescaler with which a period fits the counter. Below the slowest period the counter's whole range is used. */
    private void tune(Timer timer, long hz) {
        for (int prescaler : PRESCALERS) {
            timer.top = clockHz / prescaler / hz - 1;
            timer.unitsPerCount = prescaler * TimeBase.unitsPerCycle(clockHz);
            if (timer.top < 1L << timer.bits) {
                return;
            }
        }
        timer.top = (1L << timer.bits) - 1;
    }

    @Override
    public void reset() {
        List.copyOf(open).forEach(Output::close);
        tccs.forEach(tcc -> {
            tcc.stop();
            tcc.channelsTaken = 0;
        });
        tcs.values().forEach(Timer::stop);
    }

    private final class Output implements PwmOutput {

        private final Pin pin;
        private final Timer timer;
        private final int channel;
        private int asked;

        Output(Pin pin, Timer timer, int channel) {
            this.pin = pin;
            this.timer = timer;
            this.channel = channel;
        }

        @Override
        public void setDuty(int duty) {
            clock.settle();
            asked = duty;
            pin.carry(new SquareWave(timer.startedAt, (timer.top + 1) * timer.unitsPerCount, compare() * timer.unitsPerCount));
        }

        private long compare() {
            return timer.top * asked / 0xFFFF;
        }

        @Override
        public int duty() {
            return timer.top == 0 ? 0 : (int) (compare() * 0xFFFF / timer.top);
        }

        @Override
        public void setFrequency(long hz) {
            clock.settle();
            checkFrequency(hz);
            tune(timer, hz);
            for (Output output : open) {
                if (output.timer == timer) {
                    output.setDuty(output.asked);
                }
            }
        }

        @Override
        public long frequency() {
            return TimeBase.UNITS_PER_SECOND / timer.unitsPerCount / (timer.top + 1);
        }

        @Override
        public Pin pin() {
            return pin;
        }

        @Override
        public void close() {
            if (!open.remove(this)) {
                return;
            }
            clock.settle();
            if (timer.kind == TimerOutput.Kind.TC) {
                timer.stop();
            } else {
                timer.channelsTaken &= ~(1 << channel);
                if (--timer.users == 0) {
                    timer.stop();
                }
            }
            pads.free(pin);
        }
    }
}
