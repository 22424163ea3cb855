package dev.snakeboard.ui;

import dev.snakeboard.firmware.profile.BlockMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where on a surface the cells of a heap's map lie: area below area, each from the left in rows of equal cells, as large as there is room for.
 *
 * @param size of a cell with its gap, in pixels
 * @param columns cells in a row
 * @param strips the areas
 */
record HeapLayout(int size, int columns, List<Strip> strips) {
    private static final int LARGEST = 14;
    private static final int SMALLEST = 2;
    private static final double BETWEEN = 4;

    /** An area from {@code y} down to {@code y + height}. */
    record Strip(BlockMap.Part part, double y, double height) {}

    /** A cell of an area. */
    record Place(BlockMap.Part part, int cell) {}

    static HeapLayout of(BlockMap map, double width, double height) {
        int size = LARGEST;
        while (size > SMALLEST && height(map, columns(width, size), size) > height) {
            size--;
        }
        int columns = columns(width, size);
        List<Strip> strips = new ArrayList<>();
        double y = 0;
        for (BlockMap.Part part : map.parts()) {
            double tall = rows(part, columns) * size;
            strips.add(new Strip(part, y, tall));
            y += tall + BETWEEN;
        }
        return new HeapLayout(size, columns, strips);
    }

    /** Multiples of 8, so that a column means the same in all rows of a dump. */
    private static int columns(double width, int size) {
        return Math.max(8, (int) (width / size) & -8);
    }

    private static double height(BlockMap map, int columns, int size) {
        return map.parts().stream().mapToDouble(part -> rows(part, columns) * size + BETWEEN).sum();
    }

    private static int rows(BlockMap.Part part, int columns) {
        return (part.cells().size() + columns - 1) / columns;
    }

    double x(int cell) {
        return cell % columns * size;
    }

    double y(Strip strip, int cell) {
        return strip.y() + cell / columns * size;
    }

    Optional<Place> at(double x, double y) {
        if (x < 0 || x >= columns * size) {
            return Optional.empty();
        }
        for (Strip strip : strips) {
            if (y >= strip.y() && y < strip.y() + strip.height()) {
                int cell = (int) ((y - strip.y()) / size) * columns + (int) (x / size);
                return cell < strip.part().cells().size() ? Optional.of(new Place(strip.part(), cell)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
