package dev.snakeboard.ui;

import dev.snakeboard.harness.Snapshot;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** What heights and colours of a task's lane mean. */
final class Legend extends HBox {
    private final ObservableValue<Palette> palette;

    private long budget = Snapshot.Turns.NONE.limit();

    Legend(ObservableValue<Palette> palette, ObservableValue<Optional<Snapshot>> snapshot) {
        super(12);
        this.palette = palette;
        snapshot.addListener((_, _, shown) -> shown.map(of -> of.turns().limit()).filter(limit -> limit != budget).ifPresent(limit -> {
            budget = limit;
            build();
        }));
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        palette.addListener(_ -> build());
        build();
    }

    private void build() {
        Palette colors = palette.getValue();
        getChildren().setAll(
                entry("running", 12, colors.running()), entry("ready", 6, colors.ready()), entry("waiting", 2, colors.waiting()),
                entry("turn over " + TimeText.span(budget), 12, colors.danger()));
    }

    private static HBox entry(String text, double height, Color color) {
        HBox box = new HBox(5, new Rectangle(10, height, color), new Label(text));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("legend-entry");
        return box;
    }
}
