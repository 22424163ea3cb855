package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.InterruptLine;

/** nRF's GPIO tasks and events: 8 channels, any pad. */
public final class GpioteChannels implements EdgeChannels {

    private static final int CHANNELS = 8;

    private final EdgeChannel[] channels = new EdgeChannel[CHANNELS];

    /** @param cycles what the interrupt handler costs, at the port's priority */
    public GpioteChannels(InterruptController interrupts, int priority, long cycles) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            channels[channel] = new EdgeChannel(interrupts, "GPIOTE" + channel, priority, cycles);
        }
    }

    @Override
    public EdgeChannel open(Pin pin, EdgeKind kind, InterruptLine.Handler handler) {
        EdgeChannel channel = free(pin);
        channel.open(pin, kind, handler);
        return channel;
    }

    @Override
    public void check(Pin pin) {
        free(pin);
    }

    private EdgeChannel free(Pin pin) {
        for (EdgeChannel channel : channels) {
            if (channel.isFree()) {
                return channel;
            }
        }
        throw new RefusedException(Refusal.ALL_CHANNELS_IN_USE, "all " + CHANNELS + " GPIOTE channels are taken, none is left for " + pin.pad());
    }

    @Override
    public void reset() {
        for (EdgeChannel channel : channels) {
            channel.close();
        }
    }
}
