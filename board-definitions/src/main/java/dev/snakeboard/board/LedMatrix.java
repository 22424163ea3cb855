package dev.snakeboard.board;

import java.util.List;

/** LEDs at the crossings of row and column pads, lit where a row is high and a column low (micro:bit). */
public record LedMatrix(List<String> rows, List<String> columns) {
    public LedMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
