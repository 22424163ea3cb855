package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.PadFunction;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.harness.Snapshot.PinView;
import dev.snakeboard.harness.Snapshot.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The state of a pin in words. */
final class PinText {
    private PinText() {
    }

    /** {@code D13 = LED}: all names, the one of messages first. */
    static String names(PinView pin) {
        return pin.names().isEmpty() ? pin.pad() : String.join(" = ", pin.names());
    }

    /** {@code pulled up · high}. */
    static String state(PinView pin) {
        List<String> words = new ArrayList<>();
        if (pin.contended()) {
            words.add("driven against each other!");
        }
        if (pin.wave().isPresent()) {
            words.add(wave(pin.wave().get()));
            return String.join(" · ", words);
        }
        if (pin.pull() != Pull.NONE) {
            words.add(pin.pull() == Pull.UP ? "pulled up" : "pulled down");
        }
        if (pin.drive() != Drive.OFF) {
            words.add(pin.drive() == Drive.OPEN_DRAIN ? "open-drain output" : "output");
        }
        if (pin.function() == PadFunction.ANALOG) {
            words.add(volts(pin.volts()));
        } else if (pin.floating()) {
            words.add("floating");
        } else {
            words.add(pin.level() == Level.HIGH ? "high" : "low");
        }
        return String.join(" · ", words);
    }

    static String owner(PinView pin) {
        return pin.owner().map(module -> "used by " + module).orElse("free");
    }

    /** {@code held at 3.30 V by hand}; empty if no hand holds it. */
    static String hand(PinView pin) {
        return pin.held().isPresent() ? "held at " + volts(pin.held().getAsDouble()) + " by hand" : "";
    }

    static String volts(double volts) {
        return String.format(Locale.ROOT, "%.2f V", volts);
    }

    static String wave(Wave wave) {
        String hertz = wave.hertz() >= 1_000
                ? String.format(Locale.ROOT, "%.4g kHz", wave.hertz() / 1_000)
                : String.format(Locale.ROOT, "%.4g Hz", wave.hertz());
        return String.format(Locale.ROOT, "PWM %s · %.0f %% high", hertz, wave.duty() * 100);
    }
}
