package dev.snakeboard.ui;

import dev.snakeboard.board.HeaderPin;
import dev.snakeboard.emulator.gpio.PadFunction;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** What a line carries, in the colours people know from wiring diagrams. */
enum SignalKind {
    GROUND("ground", "#1f2328", "#aab2bb"),
    SUPPLY("supply", "#cf222e", "#ff7b72"),
    DIGITAL("digital", "#1a7f37", "#3fb950"),
    ANALOG("analog", "#0969da", "#58a6ff"),
    PWM("PWM", "#8250df", "#bc8cff"),
    I2C("I²C", "#9a6700", "#e3b341"),
    SPI("SPI", "#bc4c00", "#f0883e"),
    UART("UART", "#0b7285", "#39c5cf"),
    CONTROL("control", "#57606a", "#9198a1"),
    FREE("free", "#57606a", "#9198a1");

    private final String text;
    private final Color onLight;
    private final Color onDark;

    SignalKind(String text, String onLight, String onDark) {
        this.text = text;
        this.onLight = Color.web(onLight);
        this.onDark = Color.web(onDark);
    }

    String text() {
        return text;
    }

    Color on(Palette palette) {
        return palette.dark() ? onDark : onLight;
    }

    /** On the bright metal of a contact, in either theme. */
    Color onMetal() {
        return onLight;
    }

    /** What a pin carries at present, by who uses it; which of its buses a peripheral serves, the pin's names tell. */
    static SignalKind of(PinView pin) {
        String owner = pin.owner().orElse("").toLowerCase(Locale.ROOT);
        if (owner.isEmpty()) {
            return FREE;
        }
        if (pin.function() == PadFunction.PERIPHERAL && pin.wave().isEmpty()) {
            return named(pin, "SDA", "SCL") ? I2C : named(pin, "SCK", "MOSI", "MISO") ? SPI : named(pin, "TX", "RX") ? UART : DIGITAL;
        }
        if (owner.startsWith("pwmio") || pin.wave().isPresent()) {
            return PWM;
        }
        return owner.startsWith("analogio") || pin.function() == PadFunction.ANALOG ? ANALOG : DIGITAL;
    }

    /** What a place on the board is for, where no program can change it. */
    static SignalKind of(HeaderPin.Role role) {
        return switch (role) {
            case GROUND -> GROUND;
            case SUPPLY -> SUPPLY;
            case CONTROL -> CONTROL;
            case SIGNAL -> FREE;
        };
    }

    private static boolean named(PinView pin, String... roles) {
        return pin.names().stream().anyMatch(name -> List.of(roles).stream().anyMatch(name::contains));
    }
}
