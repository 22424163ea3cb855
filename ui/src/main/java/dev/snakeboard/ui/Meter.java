package dev.snakeboard.ui;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A bar with its name, its share in per cent, and a line of figures below. */
final class Meter extends HBox {
    private static final PseudoClass NEARLY_FULL = PseudoClass.getPseudoClass("nearly-full");
    private static final double COMPACT_WIDTH = 76;
    private static final double ALARMING = 0.9;

    private final String name;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label share = new Label();
    private final Label figures = new Label();
    private final double width;
    private final Tooltip tooltip = new Tooltip();

    Meter(String name, double width) {
        super(8);
        this.name = name;
        this.width = width;
        getStyleClass().add("meter");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(name);
        title.getStyleClass().add("meter-name");
        bar.setPrefWidth(56);
        bar.setMinWidth(40);
        share.getStyleClass().add("figure");
        figures.getStyleClass().addAll("figure-small", "muted");
        HBox first = new HBox(6, title, bar, share);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(1, first, figures);
        lines.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(lines);
        compact(false);
        Tooltip.install(this, tooltip);
        bar.setAccessibleText(name);
    }

    /** Whether to show name and share only. */
    void compact(boolean small) {
        for (Node node : List.of(bar, figures)) {
            node.setVisible(!small);
            node.setManaged(!small);
        }
        double wanted = small ? COMPACT_WIDTH : width;
        setMinWidth(wanted);
        setPrefWidth(wanted);
        setMaxWidth(wanted);
    }

    /** @param value 0 … 1 */
    void show(double value, String line, String words) {
        bar.setProgress(Math.clamp(value, 0, 1));
        share.setText(String.format(Locale.ROOT, "%3.0f %%", value * 100));
        figures.setText(line);
        tooltip.setText(words);
        bar.setAccessibleText(name + " " + share.getText().trim() + ", " + words);
        pseudoClassStateChanged(NEARLY_FULL, value >= ALARMING);
    }
}
