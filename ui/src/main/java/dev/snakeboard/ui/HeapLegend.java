package dev.snakeboard.ui;

import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** What the colours of the heap's map mean: those that are in it. */
final class HeapLegend extends FlowPane {
    private final ObservableValue<Palette> palette;
    private Optional<HeapCensus> shown = Optional.empty();

    HeapLegend(ObservableValue<Palette> palette) {
        super(12, 2);
        this.palette = palette;
        getStyleClass().add("heap-legend");
        palette.addListener(_ -> build());
    }

    void show(Optional<HeapCensus> census) {
        shown = census;
        build();
    }

    private void build() {
        Palette colors = palette.getValue();
        List<Node> entries = new ArrayList<>();
        shown.ifPresent(census -> {
            bytes(census).entrySet().stream()
                    .sorted(Map.Entry.<HeapContent, Integer>comparingByValue(Comparator.reverseOrder()))
                    .forEach(entry -> entries.add(entry(entry.getKey().text(), 10, entry.getKey().on(colors))));
            entries.add(entry("garbage", 5, colors.muted()));
            entries.add(entry("free", 10, Palette.faint(colors.border(), 0.6)));
        });
        getChildren().setAll(entries);
    }

    private static Map<HeapContent, Integer> bytes(HeapCensus census) {
        Map<HeapContent, Integer> sums = new EnumMap<>(HeapContent.class);
        for (Holding holding : census.holdings()) {
            sums.merge(HeapContent.of(holding.kind()), holding.bytes(), Integer::sum);
        }
        return sums;
    }

    private static HBox entry(String text, double side, Color color) {
        HBox box = new HBox(5, new Rectangle(side, side, color), new Label(text));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("legend-entry");
        return box;
    }
}
