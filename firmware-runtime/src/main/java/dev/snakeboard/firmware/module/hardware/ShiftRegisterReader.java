package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.peripheral.KeyReader;
import java.util.List;

/**
 * Keys behind shift registers that share clock and latch ({@code shared-module/keypad/ShiftRegisterKeys.c}): the latch freezes the inputs,
 * then each pulse of the
 * clock brings the next bit to the data pins.
 *
 * @param keyCounts bits of each register
 */
record ShiftRegisterReader(Pin clock, Pin latch, List<Pin> data, List<Integer> keyCounts, Level levelToLatch, Level levelWhenPressed)
        implements KeyReader {
    ShiftRegisterReader {
        data = List.copyOf(data);
        keyCounts = List.copyOf(keyCounts);
    }

    @Override
    public int keyCount() {
        return keyCounts.stream().mapToInt(Integer::intValue).sum();
    }

    private int pulses() {
        return keyCounts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public void read(Sink sink) {
        latch.write(levelToLatch);
        for (int bit = 0; bit < pulses(); bit++) {
            clock.write(Level.LOW);
            int first = 0;
            for (int i = 0; i < data.size(); i++) {
                // A register that has no bits left does not move the numbers of those after it: so it is in the firmware.
                if (bit < keyCounts.get(i)) {
                    sink.key(bit + first, data.get(i).level() == levelWhenPressed);
                    first += keyCounts.get(i);
                }
            }
            clock.write(Level.HIGH);
        }
        latch.write(levelToLatch == Level.HIGH ? Level.LOW : Level.HIGH);
    }

    @Override
    public int steps() {
        // The clock goes up and down for each pulse.
        return keyCount() + 2 * pulses();
    }
}
