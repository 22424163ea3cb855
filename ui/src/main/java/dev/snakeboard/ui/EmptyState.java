package dev.snakeboard.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Says what to do where there is no board to be seen: at the start, while one is being set up, and when that failed. */
final class EmptyState extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button open = new Button("Open folder…", Icons.FOLDER.shape());
    private final ProgressIndicator progress = new ProgressIndicator();

    EmptyState(Runnable openProject) {
        super(12);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMaxWidth(560);
        text.setTextAlignment(TextAlignment.CENTER);
        progress.setMaxSize(36, 36);
        open.setOnAction(_ -> openProject.run());
        getChildren().addAll(title, text, progress, open);
        invite();
    }

    void invite() {
        show("Drop a project folder here",
                "A folder laid out like the CIRCUITPY drive, with code.py in it; or a single .py file, or a board's .json.", false);
    }

    void busy(String what) {
        show(what, "", true);
    }

    /** @param why file, place and reason, one line each */
    void failed(String what, String why) {
        show(what, why, false);
        if (!getStyleClass().contains("failed")) {
            getStyleClass().add("failed");
        }
    }

    private void show(String newTitle, String newText, boolean busy) {
        getStyleClass().remove("failed");
        title.setText(newTitle);
        text.setText(newText);
        progress.setVisible(busy);
        progress.setManaged(busy);
        open.setVisible(!busy);
        setAccessibleText(newTitle + ". " + newText);
    }
}
