package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import java.util.function.BooleanSupplier;

/** What feeds a chain of pixels: always on, or switched by a pad. */
public record PixelSupply(BooleanSupplier isOn) {

    public static final PixelSupply ALWAYS = new PixelSupply(() -> true);

    /** Switched by a transistor at a pad. */
    public static PixelSupply switchedBy(Pin pin, Level on) {
        return new PixelSupply(() -> pin.level() == on);
    }
}
