package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.harness.Snapshot;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/** The window: all parts of the panel, each frame fed with one snapshot. */
public final class PanelWindow {
    private static final long FIGURES_NANOS = 250_000_000;
    private static final double[] HALF = {0.5, 0.85};
    private static final double[] MOSTLY_BELOW = {0.36, 0.87};

    private final Stage stage;
    private final ProjectOpener opener;
    private final Theme theme = new Theme();
    private final PanelModel model = new PanelModel();
    private final BoardView board = new BoardView(model, theme.palette());
    private final Timeline timeline = new Timeline(model, theme.palette());
    private final MemoryView memory = new MemoryView(model, theme.palette());
    private final TaskList tasks = new TaskList(model);
    private final PinInspector inspector = new PinInspector(model);
    private final SerialConsole console = new SerialConsole(model);
    private final Banner banner = new Banner(model);
    private final StatusLine status = new StatusLine(banner);
    private final EmptyState empty = new EmptyState(this::chooseFolder);
    private final Toolbar toolbar = new Toolbar(model, theme, this::openBoard, this::chooseFolder);
    private final List<PanelView> views = List.of(toolbar, board, timeline, memory, tasks, inspector, console, banner, status);
    private final BorderPane root = new BorderPane();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            frame(nanos);
        }
    };
    private Supplier<BoardDefinition> definition;
    private Optional<Path> project = Optional.empty();
    private long figuresAt;
    private boolean ranBefore;

    /** @param definition the board for the first project that is dropped here */
    public PanelWindow(Stage stage, ProjectOpener opener, Supplier<BoardDefinition> definition) {
        this.stage = stage;
        this.opener = opener;
        this.definition = definition;
        Fonts.load();
        Parent content = content();
        Scene scene = new Scene(content, 1280, 860);
        scene.getStylesheets().add(PanelWindow.class.getResource("panel.css").toExternalForm());
        new PanelKeys(model, board, theme, this::chooseFolder, this::nextFrameShowsFigures).listenTo(scene);
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(this::dropped);
        stage.setScene(scene);
        stage.setTitle("Snakeboard");
        stage.setMinWidth(760);
        stage.setMinHeight(560);
        stage.setOnHidden(_ -> close());
        theme.palette().addListener(_ -> markTheme());
        markTheme();
    }

    private Parent content() {
        BorderPane boardWithStatus = new BorderPane(new StackPane(board, banner), null, null, status, null);
        StackPane boardArea = new StackPane(boardWithStatus, empty);
        StackPane.setAlignment(banner, Pos.BOTTOM_CENTER);
        SplitPane side = new SplitPane(tasks, inspector);
        side.setOrientation(Orientation.VERTICAL);
        side.setDividerPositions(0.62);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane upper = new SplitPane(boardArea, side);
        upper.setDividerPositions(0.66);
        SplitPane.setResizableWithParent(side, false);
        SplitPane rows = new SplitPane(upper, new StackPane(timeline, memory), console);
        rows.setOrientation(Orientation.VERTICAL);
        rows.setDividerPositions(HALF);
        // The map of a heap is worth more room than lanes are.
        model.memoryShown().addListener((_, _, shown) -> rows.setDividerPositions(shown ? MOSTLY_BELOW : HALF));
        root.setTop(toolbar);
        root.setCenter(rows);
        root.getStyleClass().add("panel");
        return root;
    }

    private void markTheme() {
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(theme.palette().get().dark() ? "dark" : "light");
    }

    /** Has turns over the budget named over the board, and not only marked. */
    public void nameLongTurns() {
        banner.nameLongTurns();
    }

    /** Shows the window and begins to follow the board. */
    public void show() {
        stage.show();
        frames.start();
    }

    /** Shows a board, in place of that before, and lets it run. */
    public void show(SnapshotSource source) {
        model.source().get().ifPresent(SnapshotSource::close);
        model.selectedPad().set(Optional.empty());
        model.selectedTask().set(Optional.empty());
        model.snapshot().set(Optional.empty());
        model.source().set(Optional.of(source));
        empty.setVisible(false);
        figuresAt = 0;
        source.play();
    }

    /** Opens a project on the present board. */
    public void open(Path path) {
        if (path.toString().endsWith(".json")) {
            openBoard(path.toString());
        } else {
            project = Optional.of(path);
            reopen();
        }
    }

    private void openBoard(String idOrFile) {
        definition = () -> Boards.of(idOrFile);
        reopen();
    }

    /** Opens what the command line asked for. */
    void begin(Optional<Path> wanted) {
        project = wanted;
        reopen();
    }

    private void reopen() {
        if (model.source().get().isEmpty()) {
            empty.busy("Setting up the board…");
        }
        opener.open(definition, project, new ProjectOpener.Outcome(this::show, this::failed));
    }

    /** A board that cannot be set up leaves none on screen: what is said is about the one that was asked for. */
    private void failed(String why) {
        model.source().get().ifPresent(SnapshotSource::close);
        model.source().set(Optional.empty());
        model.snapshot().set(Optional.empty());
        empty.failed("This cannot be opened", why);
        empty.setVisible(true);
    }

    Theme theme() {
        return theme;
    }

    PanelModel model() {
        return model;
    }

    private void close() {
        frames.stop();
        model.source().get().ifPresent(SnapshotSource::close);
        model.source().set(Optional.empty());
    }

    // ---- frames

    private void nextFrameShowsFigures() {
        figuresAt = 0;
    }

    private void frame(long nanos) {
        model.source().get().ifPresent(source -> {
            Snapshot snapshot = source.snapshot();
            boolean figures = nanos - figuresAt >= FIGURES_NANOS;
            boolean running = source.isRunning();
            if (figures || ranBefore && !running) {
                source.takeRefusal().ifPresent(banner::refused);
                figuresAt = nanos;
                figures = true;
            }
            ranBefore = running;
            boolean changed = model.snapshot().get().filter(before -> before == snapshot).isEmpty();
            model.snapshot().set(Optional.of(snapshot));
            for (PanelView view : views) {
                if (changed) {
                    view.showLight(snapshot);
                }
                if (figures) {
                    view.showFigures(snapshot);
                }
            }
            if (figures) {
                stage.setTitle((snapshot.project().isEmpty() ? "" : snapshot.project() + " – ") + snapshot.board().name() + " – Snakeboard");
            }
        });
    }

    // ---- opening

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a project folder");
        project.map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
