package dev.snakeboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The panel on a board that does what the test says. */
class PanelTest {
    private static final FxRobot robot = new FxRobot();
    private static PanelWindow window;
    private static Stage stage;
    private ScriptedBoard board;

    /** One window for all: making one takes longer than most tests. Each test shows a board of its own in it. */
    @BeforeAll
    static void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(PanelTest::start);
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.setupFixture(stage::hide);
    }

    private static void start() {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(980);
        stage.setHeight(760);
        ProjectOpener refusing = (_, _, outcome) -> outcome.failed().accept("my_board.json: /pins/3/pad: expected a pad");
        window = new PanelWindow(stage, refusing, () -> Boards.find("feather_m4_express"));
        window.theme().choose(Palette.LIGHT);
        window.show();
    }

    @BeforeEach
    void shown() {
        board = new ScriptedBoard("feather_m4_express");
        robot.interact(() -> window.show(board));
        await(() -> label("virtual-time").equals("00:00:12.482"));
        board.commands.clear();
    }

    // ---- running

    @ParameterizedTest
    @CsvSource({"Run (Space), play", "Pause (Space), pause", "Step to the next task switch (F10), step", "Reset the board (F5), reset"})
    void buttonsRunTheBoard(String words, String command) {
        robot.interact(() -> button(words).fire());
        assertThat(board.commands).containsExactly(command);
    }

    @Test
    void keysRunTheBoardToo() {
        robot.interact(() -> view().requestFocus());
        key(KeyCode.SPACE);
        key(KeyCode.SPACE);
        key(KeyCode.F10);
        key(KeyCode.F5);
        assertThat(board.commands).containsExactly("pause", "play", "step", "reset");
    }

    @ParameterizedTest
    @CsvSource({"-2, 0.01", "-1, 0.1", "0, 1", "0.68, 5", "2, 100", "2.5, Infinity"})
    void theSliderSetsTheSpeed(double position, double factor) {
        robot.interact(() -> ((Slider) named("Speed")).setValue(position == 0 ? 0.01 : position));
        assertThat(board.speed()).isEqualTo(factor);
        assertThat(nodes().stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText())).contains(Speed.text(factor));
    }

    // ---- pins and buttons

    @Test
    void clicksDriveAPinHighThenLowThenLetItGo() {
        clickPin("D9");
        clickPin("D9");
        clickPin("D9");
        assertThat(board.commands).containsExactly("hold D9 HIGH", "hold D9 LOW", "let go D9");
    }

    @Test
    void aPinThatTheProgramDrivesIsOnlySelected() {
        clickPin("D13");
        assertThat(board.commands).isEmpty();
        assertThat(window.model().selectedPin().orElseThrow().names()).contains("D13");
    }

    @Test
    void dragTurnsAnAnalogPin() {
        Point2D place = view().placeOf(pad("A0")).orElseThrow();
        mouse(MouseEvent.MOUSE_PRESSED, place, false);
        mouse(MouseEvent.MOUSE_DRAGGED, place.add(0, -50), false);
        mouse(MouseEvent.MOUSE_RELEASED, place.add(0, -50), false);
        assertThat(board.commands).containsExactly("set A0 1.0");
    }

    @Test
    void aWiredButtonIsPressedAsLongAsTheMouseIs() {
        Point2D place = view().placeOfButton("D5").orElseThrow();
        mouse(MouseEvent.MOUSE_PRESSED, place, false);
        assertThat(board.commands).containsExactly("press D5");
        mouse(MouseEvent.MOUSE_RELEASED, place, false);
        assertThat(board.commands).containsExactly("press D5", "release D5");
    }

    @Test
    void ctrlClickMakesAButtonStick() {
        Point2D place = view().placeOfButton("D5").orElseThrow();
        mouse(MouseEvent.MOUSE_PRESSED, place, true);
        mouse(MouseEvent.MOUSE_RELEASED, place, true);
        assertThat(board.commands).containsExactly("press D5");
        mouse(MouseEvent.MOUSE_PRESSED, place, false);
        mouse(MouseEvent.MOUSE_RELEASED, place, false);
        assertThat(board.commands).containsExactly("press D5", "release D5");
    }

    @Test
    void aButtonHasAKey() {
        robot.interact(() -> view().requestFocus());
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "1", "1", KeyCode.DIGIT1, false, false, false, false));
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "1", "1", KeyCode.DIGIT1, false, false, false, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, "1", "1", KeyCode.DIGIT1, false, false, false, false));
        assertThat(board.commands).containsExactly("press D5", "release D5");
    }

    @Test
    void arrowsAndEnterDriveAPin() {
        robot.interact(() -> view().requestFocus());
        for (int i = 0; i < 6; i++) {
            key(KeyCode.RIGHT);
        }
        key(KeyCode.ENTER);
        assertThat(board.commands).hasSize(1).first().asString().startsWith("hold ").endsWith("HIGH");
        assertThat(view().getAccessibleText()).contains("PA");
    }

    @Test
    void theInspectorDrivesTheSelectedPin() {
        clickPin("D9");
        board.commands.clear();
        robot.interact(() -> button("Hold the pin low").fire());
        robot.interact(() -> button("Let go of the pin").fire());
        assertThat(board.commands).containsExactly("hold D9 LOW", "let go D9");
    }

    // ---- console

    @Test
    void theConsoleTypes() {
        TextArea console = (TextArea) named("Serial console");
        robot.interact(console::requestFocus);
        typed("p");
        typed(" ");
        typed("1");
        key(KeyCode.ENTER);
        key(KeyCode.UP);
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, false, true, false, false));
        assertThat(board.commands).containsExactly(
                "type p", "type  ", "type 1", "type \r", "type \u001b[A", "type \u0003", "type \u0004");
    }

    @Test
    void theConsoleShowsWhatTheBoardWrites() {
        board.console = "code.py output:\nhello\n";
        board.happen();
        await(() -> ((TextArea) named("Serial console")).getText().equals(board.console));
    }

    // ---- words

    @Test
    void tasksAreListedAndATurnOverBudgetNamesItsLine() {
        TableView<?> table = (TableView<?>) named("Tasks of the program");
        await(() -> table.getItems().size() == 2);
        assertThat(table.getColumns().get(4).getCellData(0)).isEqualTo("sleep 200 ms");
        assertThat(table.getColumns().get(1).getCellData(1)).isEqualTo("24 ms");
        assertThat(table.getColumns().get(3).getCellData(0)).isEqualTo("14 ms");
        await(() -> label("task-details")
                .contains("longest turn 24 ms, most of it at code.py:29 in dig, until code.py:31\nlate because of it: blink 14 ms"));
    }

    @Test
    void anErrorAndARefusalAreSaidOverTheBoard() {
        board.error = Optional.of(new Snapshot.ErrorView(1, "ValueError", "pin in use", Optional.of(new Snapshot.Place("f", "code.py", 3)), "",
                Optional.empty()));
        board.notes.add(new Note(Note.Kind.REFUSED, "asyncio does not work here; a Feather M4 would do"));
        board.happen();
        await(() -> texts().contains("ValueError at code.py:3"));
        assertThat(texts()).contains("pin in use\nasyncio does not work here; a Feather M4 would do");
    }

    @Test
    void aBoardFileThatIsBrokenIsExplainedInTheWindow() {
        robot.interact(() -> window.open(java.nio.file.Path.of("my_board.json")));
        assertThat(texts()).contains("This cannot be opened", "my_board.json: /pins/3/pad: expected a pad");
        assertThat(board.commands).contains("close");
    }

    // ---- memory

    @Test
    void theHeapIsLookedAtOnlyWhileItIsShown() {
        assertThat(board.memoryAsked).isZero();
        key(KeyCode.M, true);
        assertThat(named("What holds the memory (Ctrl+M)").getParent().getParent().isVisible()).isFalse();
        await(() -> board.memoryAsked > 1);
        assertThat(texts()).contains("no program has run yet");
        key(KeyCode.M, true);
        int asked = board.memoryAsked;
        board.time += 1;
        board.happen();
        await(() -> window.model().snapshot().get().orElseThrow() == board.snapshot());
        assertThat(board.memoryAsked).isEqualTo(asked);
    }

    // ---- looks

    @Test
    void lightAndDarkAreDifferentPictures() {
        int[] light = colorsAlongTheBoard();
        robot.interact(() -> button("Dark colours (Ctrl+T)").fire());
        assertThat(window.theme().palette().get()).isEqualTo(Palette.DARK);
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("dark");
        assertThat(colorsAlongTheBoard()).isNotEqualTo(light);
        robot.interact(() -> button("Light colours (Ctrl+T)").fire());
    }

    @Test
    void everyControlHasANameAndCanBeReached() {
        List<String> nameless = new ArrayList<>();
        for (Node node : nodes()) {
            boolean used = node instanceof ButtonBase || node instanceof Slider || node instanceof TableView || node instanceof TextArea;
            if (used && node.isVisible() && node.getStyleClass().stream().noneMatch(List.of("increment-button", "decrement-button")::contains)) {
                boolean named = node.getAccessibleText() != null
                        || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty();
                if (!named || !node.isFocusTraversable()) {
                    nameless.add(node.toString());
                }
            }
        }
        assertThat(nameless).isEmpty();
        assertThat(view().isFocusTraversable()).isTrue();
    }

    @Test
    void nothingMovesWhileFiguresChange() {
        List<Bounds> before = places();
        board.time += 3_599_999L * 115_200_000;
        board.heapUsed = 159_000;
        board.busy = 1;
        board.happen();
        await(() -> texts().contains("100 %"));
        robot.interact(() -> stage.getScene().getRoot().layout());
        assertThat(places()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"800, 600", "1000, 700", "1000, 980"})
    void everythingStaysInsideAWindowOfAnySize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        await(() -> stage.getScene().getWidth() == width);
        robot.interact(() -> stage.getScene().getRoot().layout());
        List<String> outside = nodes().stream().filter(Control.class::isInstance).filter(Node::isVisible)
                .filter(node -> node.getStyleClass().stream().noneMatch("table-cell"::equals))
                .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > stage.getScene().getWidth() + 1 && node.getParent().isManaged())
                .filter(node -> node instanceof ButtonBase || node instanceof Slider).map(Node::toString).toList();
        assertThat(outside).isEmpty();
        robot.interact(() -> {
            stage.setWidth(980);
            stage.setHeight(760);
        });
    }

    // ---- the means

    private BoardView view() {
        return (BoardView) nodes().stream().filter(BoardView.class::isInstance).findFirst().orElseThrow();
    }

    private String pad(String name) {
        return board.board.pin(name).orElseThrow().pad();
    }

    private void clickPin(String name) {
        Point2D place = view().placeOf(pad(name)).orElseThrow();
        mouse(MouseEvent.MOUSE_PRESSED, place, false);
        mouse(MouseEvent.MOUSE_RELEASED, place, false);
        long taken = board.snapshot().time();
        await(() -> window.model().snapshot().get().orElseThrow() == board.snapshot() && taken > 0);
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, boolean ctrl) {
        robot.interact(() -> {
            Point2D place = view().localToScene(at);
            Event.fireEvent(view(), new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(), MouseButton.PRIMARY, 1,
                    false, ctrl, false, false, true, false, false, true, false, true, new PickResult(view(), place.getX(), place.getY())));
        });
    }

    private void key(KeyCode code, boolean shortcut) {
        robot.interact(() -> Event.fireEvent(view(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
    }

    private void key(KeyCode code) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void typed(String text) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        robot.interact(() -> Event.fireEvent(stage.getScene().getFocusOwner(), event));
    }

    private ButtonBase button(String words) {
        return (ButtonBase) named(words);
    }

    private Node named(String accessibleText) {
        return nodes().stream().filter(node -> accessibleText.equals(node.getAccessibleText())).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is named " + accessibleText));
    }

    private String label(String styleClass) {
        return nodes().stream().filter(node -> node.getStyleClass().contains(styleClass))
                .map(node -> ((Label) node).getText()).findFirst().orElse("");
    }

    private List<String> texts() {
        return nodes().stream().filter(Labeled.class::isInstance).map(node -> String.valueOf(((Labeled) node).getText()).strip()).toList();
    }

    private List<Bounds> places() {
        return nodes().stream().filter(node -> node instanceof ButtonBase || node instanceof Slider || node instanceof BoardView)
                .map(node -> node.localToScene(node.getLayoutBounds())).toList();
    }

    private int[] colorsAlongTheBoard() {
        int[] colors = new int[200];
        robot.interact(() -> {
            WritableImage image = stage.getScene().snapshot(null);
            for (int i = 0; i < colors.length; i++) {
                colors[i] = image.getPixelReader().getArgb(i * 4, 300);
            }
        });
        return colors;
    }

    private List<Node> nodes() {
        List<Node> found = new ArrayList<>();
        collect(stage.getScene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private void await(BooleanSupplier condition) {
        for (int i = 0; i < 200; i++) {
            boolean[] holds = {false};
            robot.interact(() -> holds[0] = condition.getAsBoolean());
            if (holds[0]) {
                return;
            }
            WaitForAsyncUtils.sleep(25, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("waited in vain; the window says " + texts());
    }
}
