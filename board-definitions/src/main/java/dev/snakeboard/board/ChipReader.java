package dev.snakeboard.board;

import dev.snakeboard.board.ChipDefinition.AdcDefinition;
import dev.snakeboard.board.ChipDefinition.ClockDefinition;
import dev.snakeboard.board.ChipDefinition.DacDefinition;
import dev.snakeboard.board.ChipDefinition.EdgeCounting;
import dev.snakeboard.board.ChipDefinition.Sensors;
import dev.snakeboard.board.ChipDefinition.SerialDefinition;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@link ChipDefinition} from its JSON. */
final class ChipReader {
    private static final long USUAL_ESP_BUS = 80_000_000;

    private ChipReader() {
    }

    static ChipDefinition read(JsonCursor chip, CoreDefinition core, TimingDefinition timing) {
        JsonCursor clock = chip.get("clock");
        JsonCursor countio = chip.get("countio");
        JsonCursor adc = chip.get("adc");
        JsonCursor sensors = chip.get("sensors");
        return new ChipDefinition(
                chip.text("id"),
                chip.choice("family", ChipDefinition.Family.class),
                chip.choice("port", ChipDefinition.Port.class),
                core,
                timing,
                chip.get("cores").count(),
                clock(clock),
                chip.get("sram").whole(),
                chip.find("flash").map(JsonCursor::whole),
                chip.list("pads", ChipReader::pad),
                new EdgeCounting(countio.choice("mechanism", EdgeCounting.Mechanism.class), countio.get("maximum").count()),
                new AdcDefinition(adc.get("units").count(), adc.get("bits").count(), adc.get("reference").decimal()),
                chip.find("dac").map(dac -> new DacDefinition(dac.get("bits").count(), dac.texts("pads")))
                        .orElse(new DacDefinition(0, List.of())),
                pwm(chip.get("pwm")),
                serial(chip.get("serial")),
                chip.choice("touch", ChipDefinition.Touch.class),
                chip.get("uidBytes").count(),
                new Sensors(sensors.choice("temperature", Sensors.Presence.class), sensors.choice("voltage", Sensors.Presence.class)),
                without(chip));
    }

    /** What the port leaves out for the chip's family, where the chip does not say itself. */
    private static Set<LanguagePart> without(JsonCursor chip) {
        if (chip.find("without").isPresent()) {
            return Set.copyOf(chip.list("without", part -> part.choice(LanguagePart.class)));
        }
        boolean small = chip.choice("family", ChipDefinition.Family.class) == ChipDefinition.Family.SAMD21;
        return small ? EnumSet.allOf(LanguagePart.class) : Set.of();
    }

    private static ClockDefinition clock(JsonCursor clock) {
        long hz = clock.get("hz").whole();
        List<Long> settable = clock.list("settable", JsonCursor::whole);
        // Where the CPU's clock can be set, on an ESP, the peripherals' own is as a rule this one.
        long bus = settable.isEmpty() ? hz : USUAL_ESP_BUS;
        return new ClockDefinition(hz, settable, clock.find("bus").map(JsonCursor::whole).orElse(bus));
    }

    /** The built-in timings of the chip's family, for chips that do not name any. */
    static String usualTiming(JsonCursor chip) {
        return switch (chip.choice("family", ChipDefinition.Family.class)) {
            case SAMD21 -> "samd21";
            case SAMD51, SAME51, SAME54 -> "samx5x";
            case NRF52 -> "nrf52";
            case ESP32, RP2 -> "esp32";
        };
    }

    private static Pad pad(JsonCursor pad) {
        return new Pad(
                pad.text("name"),
                pad.optionalCount("number"),
                pad.optionalCount("extint"),
                pad.list("adc", input -> new Pad.AdcInput(input.get("unit").count(), input.get("channel").count())),
                pad.optionalCount("dac"),
                pad.find("pwm").map(JsonCursor::truth).orElse(false),
                pad.list("timers", timer -> new Pad.TimerOutput(
                        timer.choice("kind", Pad.TimerOutput.Kind.class), timer.get("index").count(), timer.get("output").count())),
                pad.list("sercoms", sercom -> new Pad.SercomPad(sercom.get("unit").count(), sercom.get("pad").count())),
                pad.optionalCount("touch"),
                pad.choiceOr("direction", Pad.Direction.INPUT_OUTPUT));
    }

    private enum PwmKind { TIMERS, MODULES, LEDC, SLICES }

    private static PwmDefinition pwm(JsonCursor pwm) {
        return switch (pwm.choice("kind", PwmKind.class)) {
            case TIMERS -> new PwmDefinition.Timers(
                    pwm.list("tcc", tcc -> new PwmDefinition.Tcc(tcc.get("channels").count(), tcc.get("bits").count())),
                    pwm.list("tc", JsonCursor::count));
            case MODULES -> new PwmDefinition.Modules(
                    pwm.get("modules").count(), pwm.get("channels").count(), pwm.get("baseHz").whole());
            case LEDC -> new PwmDefinition.Ledc(pwm.get("timers").count(), pwm.get("channels").count());
            case SLICES -> new PwmDefinition.Slices(pwm.get("slices").count());
        };
    }

    private static SerialDefinition serial(JsonCursor serial) {
        Map<Integer, List<Integer>> clockData = new LinkedHashMap<>();
        serial.list("spiClockData", pads -> clockData.put(pads.get("clock").count(), pads.list("mosi", JsonCursor::count)));
        return new SerialDefinition(
                serial.get("i2c").count(),
                serial.get("spi").count(),
                serial.get("uart").count(),
                serial.optionalCount("sercoms"),
                serial.list("uartTxPads", JsonCursor::count),
                clockData);
    }
}
