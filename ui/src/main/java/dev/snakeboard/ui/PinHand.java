package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.harness.Snapshot.PinView;

/** What a person does to a pin: high, low, let go, a voltage. */
final class PinHand {
    static final double SUPPLY_VOLTS = 3.3;

    private PinHand() {
    }

    /** Whether a hand would fight the program here: then a plain click must not drive. */
    static boolean drivenByProgram(PinView pin) {
        return pin.drive() == Drive.PUSH_PULL || pin.wave().isPresent();
    }

    /** High, then low, then let go. */
    static void next(SnapshotSource source, PinView pin) {
        if (pin.held().isEmpty()) {
            source.hold(pin.pad(), Level.HIGH);
        } else if (pin.held().getAsDouble() > SUPPLY_VOLTS / 2) {
            source.hold(pin.pad(), Level.LOW);
        } else {
            source.letGo(pin.pad());
        }
    }

    /** What {@link #next} would do, in words. */
    static String nextWords(PinView pin) {
        if (pin.held().isEmpty()) {
            return "hold it high";
        }
        return pin.held().getAsDouble() > SUPPLY_VOLTS / 2 ? "hold it low" : "let go";
    }

    /** Puts a voltage on a pin, kept to what the supply can give, in steps of a hundredth. */
    static double turn(SnapshotSource source, PinView pin, double volts) {
        double kept = Math.round(Math.clamp(volts, 0, SUPPLY_VOLTS) * 100) / 100.0;
        source.setAnalog(pin.pad(), kept);
        return kept;
    }
}
