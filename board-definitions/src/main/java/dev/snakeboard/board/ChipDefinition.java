package dev.snakeboard.board;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A microcontroller: its pads and what each can do, and how many of each peripheral it has.
 *
 * @param id       as the definitions call it, such as {@code SAMD51J19A}
 * @param core     what its instructions cost
 * @param timing   how long what belongs to neither VM nor Python takes
 * @param cores    number of CPU cores; Python runs on one
 * @param clock    CPU clocks it can be set to
 * @param sram     bytes
 * @param pads     in the firmware's order
 * @param flash    bytes inside the chip; empty where it runs from flash outside
 * @param uidBytes length of {@code microcontroller.cpu.uid}
 * @param without  parts of the core that the firmware's port leaves out for it
 */
public record ChipDefinition(
        String id,
        Family family,
        Port port,
        CoreDefinition core,
        TimingDefinition timing,
        int cores,
        ClockDefinition clock,
        long sram,
        Optional<Long> flash,
        List<Pad> pads,
        EdgeCounting countio,
        AdcDefinition adc,
        DacDefinition dac,
        PwmDefinition pwm,
        SerialDefinition serial,
        Touch touch,
        int uidBytes,
        Sensors sensors,
        Set<LanguagePart> without) {

    public ChipDefinition {
        pads = List.copyOf(pads);
        without = without.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(without));
    }

    /** Families that differ in their peripherals. */
    public enum Family { SAMD21, SAMD51, SAME51, SAME54, NRF52, ESP32, RP2 }

    /** Which of the firmware's ports runs on it. */
    public enum Port { ATMEL_SAMD, NORDIC, ESPRESSIF, RASPBERRYPI }

    /** How {@code touchio} measures. */
    public enum Touch {
        /** The chip's own capacitive sensing. */
        NATIVE,
        /** Charge and discharge of a plain pin with a resistor beside it. */
        GENERIC
    }

    /**
     * CPU clocks.
     *
     * @param hz       after reset
     * @param settable the clocks that {@code cpu.frequency} may be set to, lowest first; none where it is read-only
     * @param bus      of the bus that clocks the peripherals, whatever the CPU's clock is
     */
    public record ClockDefinition(long hz, List<Long> settable, long bus) {
        public ClockDefinition {
            settable = List.copyOf(settable);
        }
    }

    /**
     * What counts edges for {@code countio}.
     *
     * @param maximum counters at once; 0 where there is no mechanism
     */
    public record EdgeCounting(Mechanism mechanism, int maximum) {

        public enum Mechanism {
            NONE,
            /** SAM: an interrupt line per counter, shared by pads of equal line number. */
            EXTINT,
            /** nRF: a GPIOTE channel per counter. */
            GPIOTE,
            /** ESP32: a pulse counter unit. */
            PCNT,
            /** RP2: a PWM slice, on channel B only. */
            PWM_SLICE
        }
    }

    /**
     * @param bits      of a conversion
     * @param reference volts at full scale
     */
    public record AdcDefinition(int units, int bits, double reference) {
    }

    /**
     * @param bits of an output; 0 where the chip has none
     * @param pads that can be analog outputs
     */
    public record DacDefinition(int bits, List<String> pads) {
        public DacDefinition {
            pads = List.copyOf(pads);
        }
    }

    /** What {@code microcontroller.cpu} can tell: each empty one reads {@code None}. */
    public record Sensors(Presence temperature, Presence voltage) {
        public enum Presence { PRESENT, ABSENT }
    }

    public Optional<Pad> pad(String name) {
        return pads.stream().filter(pad -> pad.name().equals(name)).findFirst();
    }

    /** Pads that share an interrupt line (SAM): two users on one line are refused. */
    public List<Pad> padsOnLine(int line) {
        return pads.stream().filter(pad -> pad.extint().equals(OptionalInt.of(line))).toList();
    }

    /**
     * How much of the chip's serial hardware there is.
     *
     * @param sercoms SAM: units that can each be I2C, SPI or UART
     * @param uartTxPads SAM: pads of a unit that can be TX
     * @param spiClockData SAM: for each pad of a unit that can be SCK, the pads that can then be MOSI
     */
    public record SerialDefinition(
            int i2c, int spi, int uart, OptionalInt sercoms, List<Integer> uartTxPads, Map<Integer, List<Integer>> spiClockData) {
        public SerialDefinition {
            uartTxPads = List.copyOf(uartTxPads);
            spiClockData = Collections.unmodifiableMap(new LinkedHashMap<>(spiClockData));
        }
    }
}
