package dev.snakeboard.ui;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.memory.Region;
import dev.snakeboard.firmware.profile.BlockMap;
import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import dev.snakeboard.harness.MemoryProfile.By;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The heap block by block, in the order of addresses: what lies where. */
final class HeapMapView extends Pane {
    private static final double NAMES = 74;
    private static final double TOP = 8;
    private static final double RIGHT = 8;
    private static final double LINE = 13;

    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Label hover = new Label();
    private Optional<HeapCensus> shown = Optional.empty();
    private Optional<Predicate<Holding>> marked = Optional.empty();
    private double hoverX = -1;
    private double hoverY;

    HeapMapView(ObservableValue<Palette> palette) {
        this.palette = palette;
        setMinSize(240, 60);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        hover.getStyleClass().add("hover-card");
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        getChildren().addAll(canvas, hover);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().addListener(_ -> repaint());
        heightProperty().addListener(_ -> repaint());
        palette.addListener(_ -> repaint());
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(_ -> point(-1, 0));
    }

    void show(Optional<HeapCensus> census) {
        shown = census;
        setAccessibleText(census.map(HeapMapView::words).orElse("Map of the heap: no program has run"));
        repaint();
        point(hoverX, hoverY);
    }

    /** Makes all else pale. */
    void mark(Optional<Predicate<Holding>> wanted) {
        marked = wanted;
        repaint();
    }

    private static String words(HeapCensus census) {
        return String.format(Locale.ROOT, "Map of the heap: %,d bytes live, %,d garbage, %,d free, in %d areas",
                census.live(), census.garbage(), census.free(), census.map().parts().size());
    }

    // ---- painting

    private void repaint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        Palette colors = palette.getValue();
        gc.setFill(colors.background());
        gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        shown.ifPresent(census -> {
            HeapLayout layout = layout(census);
            gc.save();
            gc.translate(NAMES, TOP);
            for (HeapLayout.Strip strip : layout.strips()) {
                List<BlockMap.Cell> cells = strip.part().cells();
                for (int i = 0; i < cells.size(); i++) {
                    cell(gc, colors, census, layout, cells.get(i), layout.x(i), layout.y(strip, i));
                }
            }
            gc.restore();
            names(gc, colors, layout);
            untaken(gc, colors, layout, census.map().untaken());
        });
    }

    private HeapLayout layout(HeapCensus census) {
        return HeapLayout.of(census.map(), canvas.getWidth() - NAMES - RIGHT, canvas.getHeight() - TOP - LINE - 4);
    }

    /** An object's blocks are joined; garbage is small; what is free is an empty field. */
    private void cell(GraphicsContext gc, Palette colors, HeapCensus census, HeapLayout layout, BlockMap.Cell cell, double x, double y) {
        int size = layout.size();
        double gap = size > 3 ? 1 : 0;
        double side = size - gap;
        gc.setFill(Palette.faint(colors.border(), cell.use() == BlockMap.Use.LIVE ? 0 : 0.45));
        gc.fillRect(x + gap, y, side, side);
        double filled = 0.4 + 0.6 * cell.usedBlocks() / census.map().blocksPerCell();
        switch (cell.use()) {
            case FREE -> { }
            case GARBAGE -> {
                gc.setFill(Palette.faint(colors.muted(), marked.isPresent() ? 0.3 : filled));
                double small = Math.max(1, Math.floor(side / 2));
                gc.fillRect(x + gap + Math.floor((side - small) / 2), y + Math.floor((side - small) / 2), small, small);
            }
            case LIVE -> {
                Holding holding = census.holdings().get(cell.holding());
                boolean pale = marked.filter(wanted -> !wanted.test(holding)).isPresent();
                Color color = HeapContent.of(holding.kind()).on(colors);
                gc.setFill(Palette.faint(color, pale ? 0.16 : filled));
                double left = cell.begins() ? gap : 0;
                gc.fillRect(x + left, y, size - left, side);
            }
        }
    }

    /** How large the areas are, where there is room to say so, and which are PSRAM. */
    private static void names(GraphicsContext gc, Palette colors, HeapLayout layout) {
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setFont(Fonts.figures(10));
        double free = 0;
        for (HeapLayout.Strip strip : layout.strips()) {
            boolean external = strip.part().region() == Region.EXTERNAL;
            double y = TOP + strip.y();
            Color color = external ? SignalKind.SPI.on(colors) : colors.muted();
            gc.setFill(color);
            gc.fillRect(NAMES - 6, y, external ? 4 : 2, Math.max(2, strip.height() - 1));
            if (y >= free) {
                gc.fillText(size(strip.part().bytes()), NAMES - 12, y);
                free = y + LINE;
                if (external && strip.height() >= 2 * LINE) {
                    gc.fillText("PSRAM", NAMES - 12, free);
                    free += LINE;
                }
            }
        }
    }

    /** What the heap can still take has no place yet. */
    private static void untaken(GraphicsContext gc, Palette colors, HeapLayout layout, int bytes) {
        if (bytes >= Heap.BLOCK && !layout.strips().isEmpty()) {
            HeapLayout.Strip last = layout.strips().getLast();
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setFill(colors.muted());
            gc.setFont(Fonts.figures(11));
            gc.fillText("+ " + size(bytes) + " that the heap has not taken yet", NAMES, TOP + last.y() + last.height() + 4);
        }
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0) : String.format(Locale.ROOT, "%.2f MB", bytes / (1024.0 * 1024));
    }

    // ---- pointing

    private void point(double x, double y) {
        hoverX = x;
        hoverY = y;
        Optional<HeapLayout.Place> place = shown.flatMap(census -> layout(census).at(x - NAMES, y - TOP));
        hover.setVisible(place.isPresent());
        place.ifPresent(at -> {
            hover.setText(describe(shown.orElseThrow(), at));
            hover.autosize();
            hover.relocate(Math.max(0, Math.min(x + 12, getWidth() - hover.getWidth() - 4)),
                    Math.clamp(y + 14, 0, Math.max(0, getHeight() - hover.getHeight() - 2)));
        });
    }

    private static String describe(HeapCensus census, HeapLayout.Place place) {
        BlockMap.Part part = place.part();
        BlockMap.Cell cell = part.cells().get(place.cell());
        int span = census.map().blocksPerCell() * Heap.BLOCK;
        String memory = part.region() == Region.EXTERNAL ? ", PSRAM" : "";
        String where = String.format(Locale.ROOT, "0x%08x%s", part.address() + place.cell() * span, memory);
        String share = span == Heap.BLOCK ? "" : String.format(Locale.ROOT, "%n%,d of %,d bytes in use", cell.usedBlocks() * Heap.BLOCK, span);
        return switch (cell.use()) {
            case FREE -> "free\n" + where;
            case GARBAGE -> "garbage: the next collection frees it\n" + where + share;
            case LIVE -> {
                Holding holding = census.holdings().get(cell.holding());
                yield holding.kind() + " of " + By.LINE.name(holding)
                        + (holding.site().task().isEmpty() ? "" : ", task " + holding.site().task())
                        + (holding.site().importing().isEmpty() ? "" : ", while importing " + holding.site().importing())
                        + "\n" + where + share;
            }
        };
    }
}
