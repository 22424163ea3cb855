package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.board.PwmDefinition;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.SquareWave;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;

/** ESP's LED controller: timers with a frequency each, channels for any output pad. */
public final class EspLedc implements PwmTimers {

    private static final int MAXIMUM_BITS = 13;
    /** The divider has 10 whole and 8 fractional bits. */
    private static final int FRACTION_BITS = 8;
    private static final long MAXIMUM_DIVIDER = (1 << 18) - 1;

    private static final class Timer {
        /** 0 while it is not taken. */
        long hz;
        int bits;
        FrequencyUse use = FrequencyUse.FIXED;
        long startedAt;
    }

    private final Clock clock;
    private final Pads pads;
    private final long sourceHz;
    private final Timer[] timers;
    private final Output[] channels;

    /** @param sourceHz of the peripheral bus, {@code APB_CLK_FREQ} of the chip */
    public EspLedc(Clock clock, Pads pads, PwmDefinition.Ledc definition, long sourceHz) {
        this.clock = clock;
        this.pads = pads;
        this.sourceHz = sourceHz;
        this.channels = new Output[definition.channels()];
        this.timers = new Timer[definition.timers()];
        for (int i = 0; i < timers.length; i++) {
            timers[i] = new Timer();
        }
    }

    /** Bits of the duty cycle: as many as one period has clocks for, at most 13. */
    private int bits(long hz) {
        long clocks = hz == 0 ? 0 : sourceHz / hz;
        if (hz == 0 || clocks == 1) {
            throw new RefusedException(Refusal.INVALID_FREQUENCY, "a timer clocked with " + sourceHz + " Hz cannot make " + hz + " Hz");
        }
        if (clocks == 0) {
            throw new RefusedException(Refusal.INITIALIZATION_FAILED, "a timer clocked with " + sourceHz + " Hz cannot make " + hz + " Hz");
        }
        return Math.min(63 - Long.numberOfLeadingZeros(clocks), MAXIMUM_BITS);
    }

    @Override
    public PwmOutput open(Pin pin, int duty, long hz, FrequencyUse use) {
        clock.settle();
        int bits = bits(hz);
        Timer timer = timer(hz, use);
        if (timer == null) {
            throw new RefusedException(Refusal.TIMERS_IN_USE, "all " + timers.length + " LEDC timers are taken by other frequencies");
        }
        for (int channel = 0; channel < channels.length; channel++) {
            if (channels[channel] == null) {
                if (timer.hz == 0) {
                    timer.startedAt = clock.instant();
                }
                timer.hz = hz;
                timer.bits = bits;
                timer.use = use;
                pads.claim(pin, "pwmio");
                pin.peripheralOutput(Level.LOW);
                channels[channel] = new Output(pin, timer, channel, bits);
                channels[channel].setDuty(duty);
                return channels[channel];
            }
        }
        throw new RefusedException(Refusal.TIMERS_IN_USE, "all " + channels.length + " LEDC channels are taken");
    }

    /** The first timer that is free or, for a fixed frequency, already runs at it. */
    private Timer timer(long hz, FrequencyUse use) {
        for (Timer timer : timers) {
            boolean shared = timer.hz == hz && use == FrequencyUse.FIXED && timer.use == FrequencyUse.FIXED;
            if (shared || timer.hz == 0) {
                return timer;
            }
        }
        return null;
    }

    @Override
    public void reset() {
        for (Output output : channels.clone()) {
            if (output != null) {
                output.close();
            }
        }
    }

    private final class Output implements PwmOutput {

        private final Pin pin;
        private final Timer timer;
        private final int channel;
        private int bits;
        private int code;

        Output(Pin pin, Timer timer, int channel, int bits) {
            this.pin = pin;
            this.timer = timer;
            this.channel = channel;
            this.bits = bits;
        }

        @Override
        public void setDuty(int duty) {
            clock.settle();
            code = duty >> (16 - bits);
            wave();
        }

        private void wave() {
            long period = period();
            pin.carry(new SquareWave(timer.startedAt, period, period * Math.min(code, 1 << timer.bits) >> timer.bits));
        }

        /** 1/256 of the source's periods per count; rounded to nearest, as the driver does. */
        private long divider(long hz) {
            long perPeriod = hz << timer.bits;
            return ((sourceHz << FRACTION_BITS) + perPeriod / 2) / perPeriod;
        }

        private long period() {
            // Below what the divider reaches the driver takes a slower source; its rounding is not modelled.
            long divider = divider(timer.hz);
            return divider > MAXIMUM_DIVIDER
                    ? TimeBase.period(timer.hz)
                    : (divider << timer.bits) * TimeBase.unitsPerCycle(sourceHz) >> FRACTION_BITS;
        }

        @Override
        public int duty() {
            return code << (16 - bits);
        }

        /**
         * The timer keeps the bits it was opened with; only the firmware's idea of them changes, and with it what {@link #duty()} reads. A
         * frequency too high for those bits leaves the timer as it was: the driver's error is not looked at.
         */
        @Override
        public void setFrequency(long hz) {
            clock.settle();
            bits = bits(hz);
            if (divider(hz) >= 1 << FRACTION_BITS) {
                timer.hz = hz;
                for (Output output : channels) {
                    if (output != null && output.timer == timer) {
                        output.wave();
                    }
                }
            }
        }

        @Override
        public long frequency() {
            long divider = divider(timer.hz);
            if (divider > MAXIMUM_DIVIDER) {
                return timer.hz;
            }
            long perPeriod = divider << timer.bits;
            return ((sourceHz << FRACTION_BITS) + perPeriod / 2) / perPeriod;
        }

        @Override
        public Pin pin() {
            return pin;
        }

        @Override
        public void close() {
            if (channels[channel] != this) {
                return;
            }
            clock.settle();
            channels[channel] = null;
            boolean taken = false;
            for (Output other : channels) {
                taken |= other != null && other.timer == timer;
            }
            if (!taken) {
                timer.hz = 0;
                timer.use = FrequencyUse.FIXED;
            }
            pads.free(pin);
        }
    }
}
