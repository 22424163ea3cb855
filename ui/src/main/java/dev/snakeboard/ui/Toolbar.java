package dev.snakeboard.ui;

import dev.snakeboard.board.Boards;
import dev.snakeboard.harness.Snapshot;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Running, pausing and stepping; speed and time; which board, which project; gauges. */
final class Toolbar extends HBox implements PanelView {
    private static final double WIDE = 1080;

    private final PanelModel model;
    private final Button run = button(Icons.PLAY, "Run (Space)", SnapshotSource::play);
    private final Button pause = button(Icons.PAUSE, "Pause (Space)", SnapshotSource::pause);
    private final Button step = button(Icons.STEP, "Step to the next task switch (F10)", SnapshotSource::step);
    private final Button reset = button(Icons.RESET, "Reset the board (F5)", SnapshotSource::reset);
    private final Slider speed = new Slider(Speed.SLOWEST, Speed.FASTEST, 0);
    private final Label speedText = new Label("1×");
    private final Label time = new Label(TimeText.clock(0));
    private final MenuButton board = new MenuButton("no board");
    private final Label clock = new Label();
    private final Label project = new Label();
    private final Button theme = new Button();
    private final Gauges gauges = new Gauges();

    Toolbar(PanelModel model, Theme colors, Consumer<String> chooseBoard, Runnable openProject) {
        super(8);
        this.model = model;
        getStyleClass().add("panel-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        speed.setPrefWidth(84);
        speed.setMinWidth(60);
        speed.setBlockIncrement(1.0 / 3);
        speed.setTooltip(new Tooltip("Speed: 0.01× to as fast as possible"));
        speed.setAccessibleText("Speed");
        speed.valueProperty().addListener((_, _, position) -> model.source().get().ifPresent(source -> {
            source.setSpeed(Speed.factor(position.doubleValue()));
            speedText.setText(Speed.text(source.speed()));
        }));
        speedText.getStyleClass().add("figure");
        speedText.setMinWidth(42);
        time.getStyleClass().addAll("figure", "virtual-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        time.setTooltip(new Tooltip("Virtual time since power on"));
        board.setAccessibleText("Board");
        board.getStyleClass().add("board-menu");
        board.setMinWidth(90);
        board.setMaxWidth(250);
        clock.getStyleClass().addAll("muted", "figure-small");
        clock.setMinWidth(USE_PREF_SIZE);
        // Ids of boards have underscores.
        board.setMnemonicParsing(false);
        Boards.ids().forEach(id -> {
            MenuItem item = new MenuItem(id);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> chooseBoard.accept(id));
            board.getItems().add(item);
        });
        project.getStyleClass().add("project-name");
        project.setMinWidth(0);
        Button open = new Button("", Icons.FOLDER.shape());
        open.setTooltip(new Tooltip("Open a project folder (Ctrl+O)"));
        open.setAccessibleText("Open a project folder");
        open.setOnAction(_ -> openProject.run());
        theme.setOnAction(_ -> colors.toggle());
        colors.palette().addListener((_, _, palette) -> themeButton(palette));
        themeButton(colors.palette().get());
        open.getStyleClass().addAll("button-icon", "flat");
        theme.getStyleClass().addAll("button-icon", "flat");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(4, run, pause, step, reset);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(buttons, line(), speed, speedText, line(), time, line(), board, clock, open, project, space, gauges, theme);
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        model.source().addListener(_ -> adopt());
        adopt();
    }

    private Button button(Icons icon, String words, Consumer<SnapshotSource> deed) {
        Button button = new Button("", icon.shape());
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> {
            model.source().get().ifPresent(deed);
            showMode();
        });
        return button;
    }

    /** A narrow window gets shares without bars, and no lines between groups. */
    private void fit(double width) {
        boolean narrow = width < WIDE;
        gauges.compact(narrow);
        getChildren().stream().filter(Separator.class::isInstance).forEach(line -> {
            line.setVisible(!narrow);
            line.setManaged(!narrow);
        });
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    private void themeButton(Palette palette) {
        theme.setGraphic((palette.dark() ? Icons.SUN : Icons.MOON).shape());
        String words = palette.dark() ? "Light colours (Ctrl+T)" : "Dark colours (Ctrl+T)";
        theme.setTooltip(new Tooltip(words));
        theme.setAccessibleText(words);
    }

    /** Another board: it takes the speed that is set. */
    private void adopt() {
        model.source().get().ifPresent(source -> source.setSpeed(Speed.factor(speed.getValue())));
        speedText.setText(Speed.text(Speed.factor(speed.getValue())));
        showMode();
    }

    private void showMode() {
        boolean none = model.source().get().isEmpty();
        boolean running = model.source().get().filter(SnapshotSource::isRunning).isPresent();
        // Both stay enabled, so that the focus does not jump when one is pressed by key; the one that is in force looks pressed.
        run.setDisable(none);
        pause.setDisable(none);
        step.setDisable(none);
        reset.setDisable(none);
        speed.setDisable(none);
        emphasize(run, running);
        emphasize(pause, !running && !none);
    }

    private static void emphasize(Button button, boolean on) {
        button.getStyleClass().remove("accent");
        if (on) {
            button.getStyleClass().add("accent");
        }
    }

    @Override
    public void showLight(Snapshot snapshot) {
        time.setText(TimeText.clock(snapshot.time()));
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        showMode();
        board.setText(snapshot.board().id());
        clock.setText(snapshot.cpuHz() / 1_000_000 + " MHz");
        project.setText(snapshot.project());
        gauges.showFigures(snapshot);
    }
}
