package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import java.util.List;

/**
 * Keys at the crossings of rows and columns ({@code shared-module/keypad/KeyMatrix.c}): each row in turn is driven, and the columns
 * are read. Between scans all pads are inputs, pulled to the resting level.
 *
 * @param restingLevel high if the diodes' anodes are at the columns
 */
public record MatrixKeys(List<Pin> rows, List<Pin> columns, Level restingLevel) implements KeyReader {

    public MatrixKeys {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    @Override
    public int keyCount() {
        return rows.size() * columns.size();
    }

    @Override
    public void read(Sink sink) {
        Level driven = restingLevel == Level.HIGH ? Level.LOW : Level.HIGH;
        for (int row = 0; row < rows.size(); row++) {
            Pin rowPin = rows.get(row);
            rowPin.output(Drive.PUSH_PULL, driven);
            for (int column = 0; column < columns.size(); column++) {
                sink.key(row * columns.size() + column, columns.get(column).level() == driven);
            }
            rowPin.write(restingLevel);
            rowPin.input(restingLevel == Level.HIGH ? Pull.UP : Pull.DOWN);
        }
    }

    @Override
    public int steps() {
        // A row is driven, let go and pulled back.
        return keyCount() + 3 * rows.size();
    }
}
