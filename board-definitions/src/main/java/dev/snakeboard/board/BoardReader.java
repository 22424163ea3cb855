package dev.snakeboard.board;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a {@link BoardDefinition} from its JSON. */
final class BoardReader {
    private BoardReader() {
    }

    static BoardDefinition read(JsonCursor board, ChipDefinition chip, FirmwareRelease firmware) {
        return new BoardDefinition(
                board.text("id"),
                board.text("name"),
                board.text("machine"),
                board.text("platform"),
                firmware,
                chip,
                board.find("clockHz").map(JsonCursor::whole).orElse(chip.clock().hz()),
                board.list("pins", pin -> new BoardPin(pin.text("name"), pin.text("pad"))),
                board.list("buses", BoardReader::bus),
                board.list("displays", display -> new Display(
                        display.text("name"), display.get("width").count(), display.get("height").count())),
                board.find("statusLed").map(BoardReader::statusLed).orElse(new StatusLed.None(255)),
                board.list("leds", led -> new OnboardLed(
                        led.text("name"), led.text("pad"), led.text("color"), led.choiceOr("lit", Level.HIGH))),
                board.list("pixels", BoardReader::pixels),
                board.find("ledMatrix").map(matrix -> new LedMatrix(matrix.texts("rows"), matrix.texts("columns"))),
                board.list("powerSwitches", BoardReader::power),
                board.list("buttons", BoardReader::button),
                board.find("consoleUart").map(uart -> new UartPads(uart.text("tx"), uart.text("rx"), uart.get("baudrate").count())),
                ram(board.get("ram")),
                flash(board.get("flash")),
                features(board.list("features", feature -> feature.choice(Feature.class))),
                board.choiceOr("longInt", LongInt.MPZ),
                board.choiceOr("messages", MessageSet.NORMAL),
                new LinkedHashSet<>(board.texts("modules")),
                board.optionalText("withoutAsyncio"),
                board.optionalText("safeModeText"),
                board.texts("ignoredPads"),
                board.texts("takenPads"),
                board.find("formFactor").map(FormFactorReader::read));
    }

    private static Set<Feature> features(List<Feature> listed) {
        return new LinkedHashSet<>(listed);
    }

    private static DefaultBus bus(JsonCursor bus) {
        BusKind kind = bus.choice("kind", BusKind.class);
        List<String> names = bus.texts("names");
        boolean wired = Stream.of("scl", "sda", "clock", "mosi", "miso", "tx", "rx").anyMatch(wire -> bus.find(wire).isPresent());
        if (!wired) {
            return new DefaultBus.Missing(kind, names);
        }
        return switch (kind) {
            case I2C -> new DefaultBus.I2c(names, bus.text("scl"), bus.text("sda"));
            case SPI -> new DefaultBus.Spi(names, bus.text("clock"), bus.text("mosi"), bus.text("miso"));
            case UART -> new DefaultBus.Uart(names, bus.text("tx"), bus.text("rx"));
        };
    }

    private enum StatusKind { NEOPIXEL, DOTSTAR, RGB, PLAIN, NONE }

    private static StatusLed statusLed(JsonCursor led) {
        int brightness = led.get("brightness").count();
        Optional<PowerSwitch> power = led.find("power").map(BoardReader::power);
        return switch (led.choice("kind", StatusKind.class)) {
            case NEOPIXEL -> new StatusLed.NeoPixel(led.text("pad"), led.choiceOr("order", WireOrder.GRB), brightness, power);
            case DOTSTAR -> new StatusLed.DotStar(
                    led.text("data"), led.text("clock"), led.choiceOr("order", WireOrder.BGR), brightness, power);
            case RGB -> new StatusLed.Rgb(
                    led.text("red"), led.text("green"), led.text("blue"), led.choiceOr("lit", Level.HIGH), brightness);
            case PLAIN -> new StatusLed.Plain(led.text("pad"), led.choiceOr("lit", Level.HIGH), brightness);
            case NONE -> new StatusLed.None(brightness);
        };
    }

    private enum PixelKind { NEOPIXEL, DOTSTAR }

    private static PixelChain pixels(JsonCursor chain) {
        int count = chain.get("count").count();
        Optional<PowerSwitch> power = chain.find("power").map(BoardReader::power);
        return switch (chain.choice("kind", PixelKind.class)) {
            case NEOPIXEL -> new PixelChain.NeoPixel(chain.text("pad"), count, chain.choiceOr("order", WireOrder.GRB), power);
            case DOTSTAR -> new PixelChain.DotStar(
                    chain.text("data"), chain.text("clock"), count, chain.choiceOr("order", WireOrder.BGR), power);
        };
    }

    private static PowerSwitch power(JsonCursor power) {
        return new PowerSwitch(power.text("name"), power.text("pad"), power.choiceOr("on", Level.HIGH));
    }

    private static Button button(JsonCursor button) {
        return new Button(
                button.text("name"),
                button.optionalText("pad"),
                button.choiceOr("kind", Button.Kind.USER),
                button.choiceOr("pressed", Level.LOW),
                button.choiceOr("resting", Button.Resting.FLOATING));
    }

    private static RamDefinition ram(JsonCursor ram) {
        return new RamDefinition(
                ram.figure("sram"),
                ram.find("psram").map(JsonCursor::figure),
                ram.figure("pystack"),
                ram.figure("heapStart"),
                ram.figure("cStack"),
                ram.figure("freeAtStart"));
    }

    private static FlashDefinition flash(JsonCursor flash) {
        return new FlashDefinition(
                flash.choice("medium", FlashDefinition.Medium.class),
                flash.get("internal").whole(),
                flash.get("drive").whole(),
                flash.get("nvm").count());
    }
}
