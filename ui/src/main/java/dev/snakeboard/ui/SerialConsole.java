package dev.snakeboard.ui;

import dev.snakeboard.harness.Snapshot;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The board's serial console: what is typed goes to the board at once, and what it echoes is shown. */
final class SerialConsole extends BorderPane implements PanelView {
    private static final char INTERRUPT = 3;
    private static final char RELOAD = 4;
    /** What terminals send for keys without a character. */
    private static final Map<KeyCode, String> KEYS = Map.of(
            KeyCode.ENTER, "\r", KeyCode.BACK_SPACE, "\u007f", KeyCode.DELETE, "\u001b[3~",
            KeyCode.UP, "\u001b[A", KeyCode.DOWN, "\u001b[B", KeyCode.RIGHT, "\u001b[C", KeyCode.LEFT, "\u001b[D",
            KeyCode.HOME, "\u001b[H", KeyCode.END, "\u001b[F");

    private final PanelModel model;
    private final TextArea text = new TextArea();
    private long shownBytes = -1;

    SerialConsole(PanelModel model) {
        this.model = model;
        getStyleClass().add("serial");
        Label title = new Label("SERIAL");
        title.getStyleClass().add("section-title");
        Label hint = new Label("click and type; Ctrl-C stops the program, Ctrl-D reloads");
        hint.getStyleClass().addAll("muted", "hint");
        hint.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(10, title, hint, space, send("Ctrl-C", "Stop the program", INTERRUPT), send("Ctrl-D", "Reload the program", RELOAD));
        header.getStyleClass().add("section-header");
        setTop(header);
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("console");
        text.setAccessibleText("Serial console");
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        setCenter(text);
        setMinHeight(70);
        model.source().addListener(_ -> {
            shownBytes = -1;
            text.clear();
        });
    }

    private Button send(String name, String words, char control) {
        Button button = new Button(name);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words + ", " + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> type(String.valueOf(control)));
        return button;
    }

    private void type(String typed) {
        model.source().get().ifPresent(source -> source.type(typed));
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() && event.isShiftDown() && code == KeyCode.C || event.isShortcutDown() && code == KeyCode.INSERT) {
            text.copy();
        } else if (event.isShortcutDown() && code == KeyCode.V) {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted != null) {
                type(pasted.replace("\r\n", "\r").replace('\n', '\r'));
            }
        } else if (event.isControlDown() && !event.isAltDown() && code.isLetterKey()) {
            type(String.valueOf((char) (code.getChar().charAt(0) - '@')));
        } else if (KEYS.containsKey(code) && !event.isShortcutDown()) {
            type(KEYS.get(code));
        } else {
            return;
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean printable = !typed.isEmpty() && typed.charAt(0) >= ' ' && typed.charAt(0) != 0x7f;
        if (printable && (!event.isControlDown() || event.isAltDown()) && !event.isMetaDown()) {
            type(typed);
        }
        event.consume();
    }

    @Override
    public void showLight(Snapshot snapshot) {
        if (snapshot.console().bytes() == shownBytes) {
            return;
        }
        shownBytes = snapshot.console().bytes();
        String wanted = snapshot.console().text();
        String present = text.getText();
        if (wanted.startsWith(present)) {
            text.appendText(wanted.substring(present.length()));
        } else {
            text.setText(wanted);
        }
        text.positionCaret(text.getLength());
        text.setScrollTop(Double.MAX_VALUE);
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        // Text only.
    }
}
