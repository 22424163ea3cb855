package dev.snakeboard.board;

import java.util.List;
import java.util.OptionalInt;

/**
 * A pad of a chip and what can be connected to it.
 *
 * @param name    as {@code microcontroller.pin} names it
 * @param number  GPIO number on nRF and ESP32
 * @param extint  SAM: interrupt line, which pads of the same number share
 * @param adc     analog inputs it can be
 * @param dac     which analog output it is
 * @param pwm     whether {@code pwmio} can use it at all
 * @param timers  SAM: timer outputs it can be, in the order of the chip's multiplexer
 * @param sercoms SAM: serial units it can belong to
 */
public record Pad(
        String name,
        OptionalInt number,
        OptionalInt extint,
        List<AdcInput> adc,
        OptionalInt dac,
        boolean pwm,
        List<TimerOutput> timers,
        List<SercomPad> sercoms,
        OptionalInt touch,
        Direction direction) {

    public Pad {
        adc = List.copyOf(adc);
        timers = List.copyOf(timers);
        sercoms = List.copyOf(sercoms);
    }

    /** Which ways a pad can go. */
    public enum Direction { INPUT_OUTPUT, INPUT_ONLY }

    /**
     * @param unit    converter number as the chip's data sheet counts: from 0 on SAM and nRF, from 1 on ESP32
     * @param channel its input
     */
    public record AdcInput(int unit, int channel) {
    }

    /**
     * @param index which timer of its kind
     * @param output wave output number
     */
    public record TimerOutput(Kind kind, int index, int output) {
        public enum Kind { TC, TCC }
    }

    /**
     * @param unit SERCOM number
     * @param pad  its pad, 0 to 3
     */
    public record SercomPad(int unit, int pad) {
    }

    public boolean analogInput() {
        return !adc.isEmpty();
    }
}
