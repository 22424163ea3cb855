package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.board.PwmDefinition;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.SquareWave;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;

/** nRF's PWM modules: any pad; the channels of a module share its frequency, a variable frequency takes a whole module. */
public final class NrfPwmModules implements PwmTimers {

    private static final int PRESCALERS = 8;
    private static final int MINIMUM_TOP = 4;
    private static final int MAXIMUM_TOP = 32_767;

    private final class Module {
        final Output[] channels = new Output[definition.channels()];
        int prescaler;
        int top;
        long startedAt;

        boolean isUsed() {
            for (Output channel : channels) {
                if (channel != null) {
                    return true;
                }
            }
            return false;
        }

        int freeChannel() {
            for (int channel = 0; channel < channels.length; channel++) {
                if (channels[channel] == null) {
                    return channel;
                }
            }
            return NONE;
        }
    }

    private static final int NONE = -1;

    private final Clock clock;
    private final Pads pads;
    private final PwmDefinition.Modules definition;
    private final Module[] modules;

    public NrfPwmModules(Clock clock, Pads pads, PwmDefinition.Modules definition) {
        this.clock = clock;
        this.pads = pads;
        this.definition = definition;
        this.modules = new Module[definition.modules()];
        for (int i = 0; i < modules.length; i++) {
            modules[i] = new Module();
        }
    }

    private record Divider(int prescaler, int top) {
    }

    private Divider divider(long hz) {
        if (hz > 0) {
            for (int prescaler = 0; prescaler < PRESCALERS; prescaler++) {
                long top = (definition.baseHz() >> prescaler) / hz;
                if (top >= MINIMUM_TOP && top <= MAXIMUM_TOP) {
                    return new Divider(prescaler, (int) top);
                }
            }
        }
        throw new RefusedException(Refusal.INVALID_FREQUENCY, "a module clocked with " + definition.baseHz() + " Hz cannot make " + hz + " Hz");
    }

    @Override
    public PwmOutput open(Pin pin, int duty, long hz, FrequencyUse use) {
        clock.settle();
        Divider divider = divider(hz);
        for (Module module : modules) {
            boolean fits = !module.isUsed() || use == FrequencyUse.FIXED && module.prescaler == divider.prescaler()
                    && module.top == divider.top() && module.freeChannel() != NONE;
            if (fits) {
                if (!module.isUsed()) {
                    module.startedAt = clock.instant();
                    tune(module, divider);
                }
                pads.claim(pin, "pwmio");
                pin.peripheralOutput(Level.LOW);
                Output output = new Output(pin, module, module.freeChannel(), hz);
                module.channels[output.channel] = output;
                output.setDuty(duty);
                return output;
            }
        }
        throw new RefusedException(Refusal.TIMERS_IN_USE, "all " + modules.length + " PWM modules are taken by other frequencies");
    }

    private static void tune(Module module, Divider divider) {
        module.prescaler = divider.prescaler();
        module.top = divider.top();
    }

    /** Whether a module is left for something else: {@code neopixel_write} borrows one. */
    public boolean hasFreeModule() {
        for (Module module : modules) {
            if (!module.isUsed()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() {
        for (Module module : modules) {
            for (Output output : module.channels.clone()) {
                if (output != null) {
                    output.close();
                }
            }
        }
    }

    private final class Output implements PwmOutput {

        private final Pin pin;
        private final Module module;
        private final int channel;
        private long hz;
        private int duty;

        Output(Pin pin, Module module, int channel, long hz) {
            this.pin = pin;
            this.module = module;
            this.channel = channel;
            this.hz = hz;
        }

        @Override
        public void setDuty(int newDuty) {
            clock.settle();
            duty = newDuty;
            long unitsPerCount = TimeBase.unitsPerCycle(definition.baseHz()) << module.prescaler;
            long compare = (long) duty * module.top / 0xFFFF;
            pin.carry(new SquareWave(module.startedAt, module.top * unitsPerCount, compare * unitsPerCount));
        }

        @Override
        public int duty() {
            return duty;
        }

        @Override
        public void setFrequency(long newHz) {
            clock.settle();
            tune(module, divider(newHz));
            hz = newHz;
            for (Output output : module.channels) {
                if (output != null) {
                    output.setDuty(output.duty);
                }
            }
        }

        /** The frequency asked for, not the one made. */
        @Override
        public long frequency() {
            return hz;
        }

        @Override
        public Pin pin() {
            return pin;
        }

        @Override
        public void close() {
            if (module.channels[channel] == this) {
                clock.settle();
                module.channels[channel] = null;
                pads.free(pin);
            }
        }
    }
}
