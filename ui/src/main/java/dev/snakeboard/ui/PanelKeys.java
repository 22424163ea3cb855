package dev.snakeboard.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keys that work wherever the focus is; the console takes those that write. */
final class PanelKeys {
    private static final double ZOOM_STEP = 1.15;

    private final PanelModel model;
    private final BoardView board;
    private final Theme theme;
    private final Runnable openProject;
    private final Runnable done;
    private Optional<String> pressedKey = Optional.empty();

    /** @param done is told that a key had an effect that figures should show at once */
    PanelKeys(PanelModel model, BoardView board, Theme theme, Runnable openProject, Runnable done) {
        this.model = model;
        this.board = board;
        this.theme = theme;
        this.openProject = openProject;
        this.done = done;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (everywhere(event) || !writing(scene) && (run(scene, event) || button(event))) {
                event.consume();
                done.run();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (pressedKey.filter(key -> key.equalsIgnoreCase(event.getText()) || key.equals(event.getCode().getName())).isPresent()) {
                pressedKey = Optional.empty();
                board.releaseButton();
            }
        });
    }

    private static boolean writing(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private boolean everywhere(KeyEvent event) {
        switch (event.getCode()) {
            case F5 -> model.source().get().ifPresent(SnapshotSource::reset);
            case F10 -> model.source().get().ifPresent(SnapshotSource::step);
            case PLUS, EQUALS, ADD -> {
                return zoom(event, ZOOM_STEP);
            }
            case MINUS, SUBTRACT -> {
                return zoom(event, 1 / ZOOM_STEP);
            }
            case O -> {
                return shortcut(event, openProject);
            }
            case M -> {
                return shortcut(event, () -> model.memoryShown().set(!model.memoryShown().get()));
            }
            case T -> {
                return shortcut(event, theme::toggle);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean zoom(KeyEvent event, double factor) {
        return shortcut(event, () -> board.zoomBy(factor));
    }

    private static boolean shortcut(KeyEvent event, Runnable deed) {
        if (event.isShortcutDown()) {
            deed.run();
        }
        return event.isShortcutDown();
    }

    /** Space runs and pauses, unless the focus is on something that Space presses. */
    private boolean run(Scene scene, KeyEvent event) {
        Node focus = scene.getFocusOwner();
        if (event.getCode() != javafx.scene.input.KeyCode.SPACE || focus instanceof ButtonBase) {
            return false;
        }
        model.source().get().ifPresent(source -> {
            if (source.isRunning()) {
                source.pause();
            } else {
                source.play();
            }
        });
        return true;
    }

    private boolean button(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        String key = event.getText().isEmpty() ? event.getCode().getName() : event.getText();
        Optional<String> name = model.snapshot().get().flatMap(snapshot -> new ButtonKeys(snapshot).buttonOf(key));
        if (name.isPresent() && pressedKey.isEmpty()) {
            pressedKey = Optional.of(key);
            board.pressButton(name.get(), event.isControlDown());
        }
        return name.isPresent();
    }
}
