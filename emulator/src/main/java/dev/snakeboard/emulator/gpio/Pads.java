package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pads of a chip by name, who has claimed them, and the wires between them. */
public final class Pads {

    private record Wiring(Pin a, Pin b) {
    }

    private final Map<String, Pin> pins = new LinkedHashMap<>();
    private final ClaimRule rule;
    private final List<Wiring> wires = new ArrayList<>();

    /**
     * @param names     in the chip's order
     * @param resetPull the pull that the firmware leaves on a pad it resets
     */
    public Pads(Clock clock, Trace trace, List<String> names, PadElectrics electrics, ClaimRule rule, Pull resetPull) {
        for (String name : names) {
            Pin pin = new Pin(clock, trace, name, electrics);
            pin.claims.resetPull = resetPull;
            pins.put(name, pin);
        }
        this.rule = rule;
        pins.values().forEach(this::reset);
    }

    /**
     * The pad of that name.
     *
     * @throws IllegalArgumentException if the chip has none
     */
    public Pin pin(String name) {
        Pin pin = pins.get(name);
        if (pin == null) {
            throw new IllegalArgumentException("the chip has no pad " + name);
        }
        return pin;
    }

    public boolean has(String name) {
        return pins.containsKey(name);
    }

    /** In the chip's order. */
    public Collection<Pin> all() {
        return Collections.unmodifiableCollection(pins.values());
    }

    /** Whether a program may take it. */
    public boolean isFree(Pin pin) {
        if (pin.claims.reserved) {
            return false;
        }
        if (pin.claims.heldLow) {
            return !pin.claims.claimed;
        }
        return switch (rule) {
            case HARDWARE_STATE -> pin.function() == PadFunction.NONE;
            case CLAIM_MASK -> !pin.claims.claimed;
        };
    }

    /**
     * Notes that it is taken. On SAM the note alone changes nothing: the pad must be configured.
     *
     * @param owner the module that takes it, for people: {@code digitalio}
     */
    public void claim(Pin pin, String owner) {
        pin.claims.claimed = true;
        pin.claims.owner = owner;
    }

    /** The module that has taken a pad. */
    public Optional<String> owner(Pin pin) {
        return pin.claims.owner.isEmpty() ? Optional.empty() : Optional.of(pin.claims.owner);
    }

    /** Gives a pad back: configuration, claim and protection go. */
    public void free(Pin pin) {
        pin.claims.neverReset = false;
        pin.claims.claimed = false;
        reset(pin);
    }

    /** Keeps a pad as it is over {@link #resetAll}, until it is freed. */
    public void neverReset(Pin pin) {
        pin.claims.neverReset = true;
    }

    /** A pad that no program ever gets: flash, USB, console. */
    public void reserve(Pin pin) {
        pin.claims.reserved = true;
        pin.peripheralInput(Pull.NONE);
    }

    /** A pad that a reset drives low and that still counts as free: the enable of a speaker amplifier. */
    public void holdLowWhenFree(Pin pin) {
        pin.claims.heldLow = true;
        reset(pin);
    }

    /** A pad with a reset pull of its own: the status LED of an ESP board is pulled down. */
    public void resetPull(Pin pin, Pull pull) {
        pin.claims.resetPull = pull;
        reset(pin);
    }

    /** What the firmware does between two runs of programs: every pad but the protected ones. */
    public void resetAll() {
        for (Pin pin : pins.values()) {
            if (!pin.claims.neverReset) {
                pin.claims.claimed = false;
                reset(pin);
            }
        }
    }

    /** What a reset of the chip does: protection goes too. */
    public void hardReset() {
        pins.values().forEach(pin -> pin.claims.neverReset = false);
        resetAll();
    }

    private void reset(Pin pin) {
        pin.claims.owner = "";
        if (pin.claims.reserved) {
            return;
        }
        pin.reset(pin.claims.resetPull);
        if (pin.claims.heldLow) {
            pin.output(Drive.PUSH_PULL, Level.LOW);
        }
    }

    /** Joins two pads by a wire: from now on they have one voltage. */
    public void wire(Pin a, Pin b) {
        wires.add(new Wiring(a, b));
        regroup();
    }

    /** Takes a wire away. */
    public void unwire(Pin a, Pin b) {
        if (!wires.remove(new Wiring(a, b))) {
            wires.remove(new Wiring(b, a));
        }
        regroup();
    }

    private void regroup() {
        Map<Pin, List<Pin>> groups = new LinkedHashMap<>();
        pins.values().forEach(pin -> groups.put(pin, new ArrayList<>(List.of(pin))));
        for (Wiring wire : wires) {
            List<Pin> a = groups.get(wire.a());
            List<Pin> b = groups.get(wire.b());
            if (a != b) {
                a.addAll(b);
                b.forEach(pin -> groups.put(pin, a));
            }
        }
        groups.forEach((pin, group) -> pin.wireWith(group.toArray(Pin[]::new)));
        groups.keySet().forEach(Pin::resolve);
    }
}
