package dev.snakeboard.board;

import java.util.List;

/** The timers behind {@code pwmio}: three designs that refuse for three different reasons. */
public sealed interface PwmDefinition {

    /**
     * SAM: timers bound to pads ({@link Pad#timers}).
     *
     * @param tcc TCC units in order: each with several channels
     * @param tc  numbers of the TC units, usable through wave output 1 only
     */
    record Timers(List<Tcc> tcc, List<Integer> tc) implements PwmDefinition {
        public Timers {
            tcc = List.copyOf(tcc);
            tc = List.copyOf(tc);
        }
    }

    /**
     * @param channels compare channels
     * @param bits     of the counter
     */
    record Tcc(int channels, int bits) {
    }

    /** nRF: any pad; the channels of one module share a frequency. */
    record Modules(int modules, int channels, long baseHz) implements PwmDefinition {
    }

    /** ESP32: any output; channels beyond the frequencies the timers can make are refused. */
    record Ledc(int timers, int channels) implements PwmDefinition {
    }

    /** RP2: a slice per pair of pads, two channels each. */
    record Slices(int slices) implements PwmDefinition {
    }
}
