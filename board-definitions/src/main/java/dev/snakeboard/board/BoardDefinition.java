package dev.snakeboard.board;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A board: what its firmware offers Python, what is soldered to it, and what it looks like.
 *
 * @param id          directory name in the firmware's sources, {@code board.board_id}
 * @param machine     {@code <board name> with <mcu>} of the REPL banner and {@code os.uname().machine}
 * @param platform    {@code sys.platform}
 * @param clockHz     CPU clock after reset
 * @param pins        names of the {@code board} module in the firmware's order; the first name of a pad is the one in messages
 * @param ignoredPads pads that a reset leaves alone because the board does not bring them out
 * @param takenPads   pads no program can have: flash, PSRAM, USB, console; to claim one is {@code <name> in use}
 * @param modules     native modules built in; {@code keypad.Keys} and the like are separate switches
 * @param withoutAsyncio why asyncio does not work, in plain words; empty where it does
 * @param safeModeText what the firmware says after the user asked for safe mode at start, where the board has its own words
 */
public record BoardDefinition(
        String id,
        String name,
        String machine,
        String platform,
        FirmwareRelease firmware,
        ChipDefinition chip,
        long clockHz,
        List<BoardPin> pins,
        List<DefaultBus> buses,
        List<Display> displays,
        StatusLed statusLed,
        List<OnboardLed> leds,
        List<PixelChain> pixels,
        Optional<LedMatrix> ledMatrix,
        List<PowerSwitch> powerSwitches,
        List<Button> buttons,
        Optional<UartPads> consoleUart,
        RamDefinition ram,
        FlashDefinition flash,
        Set<Feature> features,
        LongInt longInt,
        MessageSet messages,
        Set<String> modules,
        Optional<String> withoutAsyncio,
        Optional<String> safeModeText,
        List<String> ignoredPads,
        List<String> takenPads,
        Optional<FormFactor> ownFormFactor) {

    public BoardDefinition {
        pins = List.copyOf(pins);
        buses = List.copyOf(buses);
        displays = List.copyOf(displays);
        leds = List.copyOf(leds);
        pixels = List.copyOf(pixels);
        powerSwitches = List.copyOf(powerSwitches);
        buttons = List.copyOf(buttons);
        ignoredPads = List.copyOf(ignoredPads);
        takenPads = List.copyOf(takenPads);
        // Not Set.copyOf: its order changes from run to run, and help("modules") prints it.
        modules = Collections.unmodifiableSet(new LinkedHashSet<>(modules));
        features = Collections.unmodifiableSet(new LinkedHashSet<>(features));
    }

    /** The pin of that name in {@code board}. */
    public Optional<BoardPin> pin(String pinName) {
        return pins.stream().filter(pin -> pin.name().equals(pinName)).findFirst();
    }

    /** The board's names for a pad, in the firmware's order; none if the board has no name for it. */
    public List<String> names(String pad) {
        return pins.stream().filter(pin -> pin.pad().equals(pad)).map(BoardPin::name).toList();
    }

    /** The pad as messages name it ({@code shared-bindings/microcontroller/Pin.c}): the board's first name for it, else the pad's own. */
    public String firstName(String pad) {
        return names(pad).stream().findFirst().orElse(pad);
    }

    /** Pads that have a name, in the order of the first name of each. */
    public List<String> namedPads() {
        return pins.stream().map(BoardPin::pad).distinct().toList();
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** Whether a native module (or a part of one, such as {@code keypad.Keys}) is built in. */
    public boolean hasModule(String module) {
        return modules.contains(module);
    }

    /** The same board with a firmware that has only some of its modules. */
    public BoardDefinition withModules(Set<String> kept) {
        return new BoardDefinition(
                id, name, machine, platform, firmware, chip, clockHz, pins, buses, displays, statusLed, leds, pixels, ledMatrix, powerSwitches, buttons,
                consoleUart, ram, flash, features, longInt, messages, kept, withoutAsyncio, safeModeText, ignoredPads, takenPads, ownFormFactor);
    }

    /** The button the firmware looks at when it starts. */
    public Optional<Button> bootButton() {
        return buttons.stream().filter(button -> button.kind() == Button.Kind.BOOT).findFirst();
    }

    /** What the board looks like: its own form factor, or a plain one made of its pins. */
    public FormFactor formFactor() {
        return ownFormFactor.orElseGet(() -> FormFactor.generic(this));
    }
}
