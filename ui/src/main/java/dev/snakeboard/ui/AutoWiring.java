package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Button;
import dev.snakeboard.board.FormFactor;
import dev.snakeboard.board.HeaderPin;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person would wire to a board to try a program: a button at an input that is pulled one way, which it connects to the other; an LED
 * at an output that a program switches. Neither loads the pin, so the program sees no difference until the button is pressed.
 */
final class AutoWiring {
    private static final List<String> LED_COLORS = List.of("yellow", "green", "blue", "red", "white");

    /** Something to wire to a pin. */
    sealed interface Part {
        String pin();
    }

    /** @param pressed the level that a press connects the pin to */
    record WiredButton(String pin, Level pressed) implements Part {
    }

    record WiredLed(String pin, String color) implements Part {
    }

    private final Set<String> done = new HashSet<>();
    private int leds;

    AutoWiring(BoardDefinition board) {
        board.buttons().stream().map(Button::pad).flatMap(Optional::stream).forEach(done::add);
        board.leds().forEach(led -> done.add(led.pad()));
    }

    /** What is missing at the pins that the program uses since the last call. */
    List<Part> missing(Snapshot snapshot) {
        List<Part> parts = new ArrayList<>();
        FormFactor form = snapshot.board().formFactor();
        for (PinView pin : snapshot.pins()) {
            Optional<Part> part = partFor(pin);
            boolean reachable = form.pinOf(snapshot.board(), pin.pad()).filter(found -> found.role() == HeaderPin.Role.SIGNAL).isPresent();
            if (part.isPresent() && reachable && done.add(pin.pad())) {
                parts.add(part.get() instanceof WiredLed led ? new WiredLed(led.pin(), LED_COLORS.get(leds++ % LED_COLORS.size())) : part.get());
            }
        }
        return parts;
    }

    private static Optional<Part> partFor(PinView pin) {
        String owner = pin.owner().orElse("");
        boolean input = pin.drive() == Drive.OFF && pin.pull() != Pull.NONE;
        if (input && (owner.startsWith("keypad") || owner.startsWith("digitalio") || owner.startsWith("countio"))) {
            return Optional.of(new WiredButton(pin.name(), pin.pull() == Pull.UP ? Level.LOW : Level.HIGH));
        }
        boolean output = owner.startsWith("digitalio") && pin.drive() == Drive.PUSH_PULL || owner.startsWith("pwmio");
        return output ? Optional.of(new WiredLed(pin.name(), "")) : Optional.empty();
    }
}
