package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import java.util.List;

/** A pad per key ({@code shared-module/keypad/Keys.c}). */
public record DirectKeys(List<Pin> pins, Level levelWhenPressed) implements KeyReader {

    public DirectKeys {
        pins = List.copyOf(pins);
    }

    @Override
    public int keyCount() {
        return pins.size();
    }

    @Override
    public void read(Sink sink) {
        for (int key = 0; key < pins.size(); key++) {
            sink.key(key, pins.get(key).level() == levelWhenPressed);
        }
    }
}
