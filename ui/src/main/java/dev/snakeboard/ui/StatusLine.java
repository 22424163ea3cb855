package dev.snakeboard.ui;

import dev.snakeboard.harness.Snapshot;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** Below the board: what the firmware does and why, what its status LED says, and how many notes there are. */
final class StatusLine extends HBox implements PanelView {
    private final Circle light = new Circle(5);
    private final Label reason = new Label();
    private final Label meaning = new Label();
    private final ToggleButton notes = new ToggleButton();

    StatusLine(Banner banner) {
        super(8);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        light.getStyleClass().add("status-light");
        meaning.getStyleClass().add("muted");
        meaning.setMinWidth(0);
        notes.getStyleClass().add("small");
        notes.setMinWidth(USE_PREF_SIZE);
        notes.setTooltip(new Tooltip("What Snakeboard set up or does not model"));
        notes.selectedProperty().addListener((_, _, shown) -> banner.showNotes(shown));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(light, reason, meaning, space, notes);
        notes.setVisible(false);
    }

    @Override
    public void showLight(Snapshot snapshot) {
        int color = snapshot.statusLight().color();
        light.setFill(color == 0 ? Color.TRANSPARENT : lifted(color));
    }

    /** The firmware's colours are dim, for an LED that is looked into; here the brightest part is made full. */
    private static Color lifted(int color) {
        double most = Math.max(color >> 16 & 0xff, Math.max(color >> 8 & 0xff, color & 0xff));
        return Color.color((color >> 16 & 0xff) / most, (color >> 8 & 0xff) / most, (color & 0xff) / most);
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        reason.setText(snapshot.reason());
        String words = snapshot.statusLight().meaning();
        meaning.setText(words.isEmpty() ? "" : "status LED: " + words);
        long count = snapshot.notes().stream().filter(Banner::isQuiet).count();
        notes.setText(count == 1 ? "1 note" : count + " notes");
        notes.setAccessibleText(notes.getText() + ": show");
        notes.setVisible(count > 0);
    }
}
