package dev.snakeboard.ui;

import dev.snakeboard.emulator.gpio.PadFunction;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/** The board to scale, with what is wired to it: shows pins and lights, and takes clicks, drags and keys. */
final class BoardView extends Pane implements PanelView {
    private static final double VOLTS_PER_PIXEL = 0.02;
    private static final double DRAG_BEGINS = 4;

    private final PanelModel model;
    private final ObservableValue<Palette> palette;
    private final Canvas canvas = new Canvas();
    private final Label hover = new Label();
    private final Set<String> stuck = new HashSet<>();
    private Optional<Snapshot> shown = Optional.empty();
    private Optional<BoardTargets> targets = Optional.empty();
    private Optional<BoardTargets.Target> focused = Optional.empty();
    private Optional<String> pressedButton = Optional.empty();
    private Optional<MouseEvent> pressedAt = Optional.empty();
    private double voltsAtPress;
    private boolean dragged;
    private double zoom = 1;

    BoardView(PanelModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("board-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Board: arrows move between pins and buttons, Enter drives or presses");
        hover.getStyleClass().add("hover-card");
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        getChildren().addAll(canvas, hover);
        setMinSize(220, 160);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().addListener(_ -> relayout());
        heightProperty().addListener(_ -> relayout());
        palette.addListener(_ -> repaint());
        focusedProperty().addListener(_ -> repaint());
        model.selectedPad().addListener(_ -> repaint());
        listen();
    }

    private void listen() {
        setOnMouseMoved(this::hoverAt);
        setOnMouseExited(_ -> hover.setVisible(false));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::draggedTo);
        setOnMouseReleased(this::released);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::keyPressed);
        setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                releaseButton();
            }
        });
    }

    // ---- showing

    @Override
    public void showLight(Snapshot snapshot) {
        boolean same = shown.isPresent() && shown.get().board() == snapshot.board()
                && shown.get().leds().size() == snapshot.leds().size()
                && shown.get().buttons().size() == snapshot.buttons().size() && shown.get().strips().size() == snapshot.strips().size();
        shown = Optional.of(snapshot);
        if (!same) {
            relayout();
        } else {
            repaint();
        }
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        if (focused.isPresent()) {
            setAccessibleText(words(focused.get()));
        }
    }

    /** Larger or smaller, from the fitting size. */
    void zoomBy(double factor) {
        zoom = Math.clamp(zoom * factor, 0.5, 4);
        relayout();
    }

    /** Where a pin is drawn, for those who point at it from outside. */
    Optional<Point2D> placeOf(String pad) {
        return targets.flatMap(found -> found.ofPad(pad)).map(target -> new Point2D(target.x(), target.y()));
    }

    /** Where a button is drawn. */
    Optional<Point2D> placeOfButton(String name) {
        return targets.flatMap(found -> found.ofButton(name)).map(target -> new Point2D(target.x(), target.y()));
    }

    private void relayout() {
        if (shown.isPresent() && getWidth() > 0 && getHeight() > 0) {
            targets = Optional.of(new BoardTargets(new BoardLayout(shown.get(), getWidth(), getHeight(), zoom), shown.get()));
        }
        repaint();
    }

    private void repaint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        Palette colors = palette.getValue();
        gc.setFill(colors.background());
        gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shown.isEmpty() || targets.isEmpty()) {
            return;
        }
        new BoardPainter(gc, colors, targets.get().layout(), shown.get()).paint(new ButtonKeys(shown.get()));
        model.selectedPad().get().flatMap(targets.get()::ofPad).ifPresent(target -> ring(gc, colors, target, false));
        if (isFocused()) {
            focused.ifPresent(target -> ring(gc, colors, target, true));
        }
    }

    private static void ring(GraphicsContext gc, Palette colors, BoardTargets.Target target, boolean focus) {
        double w = target.width() / 2 + (focus ? 7 : 4);
        double h = target.height() / 2 + (focus ? 7 : 4);
        gc.setStroke(focus ? colors.accent() : colors.accent().interpolate(colors.background(), 0.2));
        gc.setLineWidth(focus ? 3 : 2);
        gc.strokeRoundRect(target.x() - w, target.y() - h, 2 * w, 2 * h, 10, 10);
    }

    // ---- words

    private String words(BoardTargets.Target target) {
        return switch (target) {
            case BoardTargets.PinTarget pin -> pin.pad().flatMap(this::pin)
                    .map(view -> PinText.names(view) + (view.names().contains(view.pad()) ? "" : "  (" + view.pad() + ")")
                            + "\n" + PinText.state(view) + "\n" + PinText.owner(view) + (view.held().isPresent() ? "\n" + PinText.hand(view) : ""))
                    .orElse(pin.label());
            case BoardTargets.ButtonTarget button -> button.name() + (stuck.contains(button.name()) ? ": stuck, click to release" : "")
                    + shown.flatMap(snapshot -> new ButtonKeys(snapshot).keyOf(button.name()))
                            .map(key -> "\nkey " + key + ", Ctrl-click sticks").orElse("");
        };
    }

    private String deed(BoardTargets.Target target) {
        return switch (target) {
            case BoardTargets.PinTarget pin -> pin.pad().flatMap(this::pin).map(view ->
                    view.function() == PadFunction.ANALOG ? "\ndrag or scroll: another voltage"
                            : PinHand.drivenByProgram(view) ? "\nthe program drives it; Shift-click: drive it too"
                            : "\nclick: " + PinHand.nextWords(view)).orElse("");
            case BoardTargets.ButtonTarget _ -> "";
        };
    }

    private Optional<PinView> pin(String pad) {
        return shown.flatMap(snapshot -> PanelModel.pin(snapshot, pad));
    }

    private void hoverAt(MouseEvent event) {
        Optional<BoardTargets.Target> target = at(event.getX(), event.getY());
        hover.setVisible(target.isPresent());
        if (target.isPresent()) {
            hover.setText(words(target.get()) + deed(target.get()));
            hover.autosize();
            double x = Math.min(event.getX() + 14, getWidth() - hover.getWidth() - 4);
            double below = event.getY() + 18;
            hover.relocate(Math.max(4, x), below + hover.getHeight() > getHeight() ? event.getY() - hover.getHeight() - 8 : below);
        }
    }

    private Optional<BoardTargets.Target> at(double x, double y) {
        return targets.flatMap(found -> found.at(x, y));
    }

    // ---- mouse

    private void pressed(MouseEvent event) {
        requestFocus();
        Optional<BoardTargets.Target> target = at(event.getX(), event.getY());
        dragged = false;
        pressedAt = target.isPresent() ? Optional.of(event) : Optional.empty();
        if (target.isEmpty()) {
            return;
        }
        focused = target;
        switch (target.get()) {
            case BoardTargets.PinTarget pin -> {
                model.selectedPad().set(pin.pad().or(() -> model.selectedPad().get()));
                voltsAtPress = pin.pad().flatMap(this::pin).map(PinView::volts).orElse(0.0);
            }
            case BoardTargets.ButtonTarget button -> pressButton(button.name(), event.isControlDown());
        }
        repaint();
    }

    private void draggedTo(MouseEvent event) {
        if (pressedAt.isEmpty() || Math.abs(event.getY() - pressedAt.get().getY()) < DRAG_BEGINS && !dragged) {
            return;
        }
        dragged = true;
        analogPin().ifPresent(pin -> model.source().get().ifPresent(source ->
                PinHand.turn(source, pin, voltsAtPress + (pressedAt.get().getY() - event.getY()) * VOLTS_PER_PIXEL)));
    }

    private void released(MouseEvent event) {
        releaseButton();
        if (!dragged && pressedAt.isPresent() && event.getButton() == MouseButton.PRIMARY
                && focused.orElse(null) instanceof BoardTargets.PinTarget target) {
            target.pad().flatMap(this::pin).filter(pin -> pin.function() != PadFunction.ANALOG)
                    .filter(pin -> event.isShiftDown() || !PinHand.drivenByProgram(pin) || pin.held().isPresent())
                    .ifPresent(pin -> model.source().get().ifPresent(source -> PinHand.next(source, pin)));
        }
        pressedAt = Optional.empty();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown()) {
            zoomBy(event.getDeltaY() > 0 ? 1.1 : 1 / 1.1);
        } else {
            focused = at(event.getX(), event.getY()).or(() -> focused);
            turnBy(event.getDeltaY() > 0 ? 0.05 : -0.05);
        }
    }

    private Optional<PinView> analogPin() {
        return focused.filter(BoardTargets.PinTarget.class::isInstance).map(BoardTargets.PinTarget.class::cast)
                .flatMap(BoardTargets.PinTarget::pad).flatMap(this::pin).filter(pin -> pin.function() == PadFunction.ANALOG);
    }

    private void turnBy(double volts) {
        analogPin().ifPresent(pin -> model.source().get().ifPresent(source -> PinHand.turn(source, pin, pin.volts() + volts)));
    }

    // ---- buttons

    /** Presses a button until {@link #releaseButton}, or for good if it is to stick; a stuck one comes loose. */
    void pressButton(String name, boolean stick) {
        model.source().get().ifPresent(source -> {
            if (stuck.remove(name) || isSwitch(name) && isPressed(name)) {
                source.release(name);
            } else {
                source.press(name);
                if (stick) {
                    stuck.add(name);
                } else if (!isSwitch(name)) {
                    pressedButton = Optional.of(name);
                }
            }
        });
    }

    void releaseButton() {
        pressedButton.ifPresent(name -> model.source().get().ifPresent(source -> source.release(name)));
        pressedButton = Optional.empty();
    }

    private boolean isSwitch(String name) {
        return shown.isPresent() && shown.get().board().buttons().stream()
                .anyMatch(button -> button.kind() == dev.snakeboard.board.Button.Kind.SLIDE_SWITCH && button.name().equals(name));
    }

    private boolean isPressed(String name) {
        return shown.isPresent() && shown.get().buttons().stream().anyMatch(button -> button.name().equals(name) && button.pressed());
    }

    // ---- keys

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case PAGE_UP -> turnBy(0.33);
            case PAGE_DOWN -> turnBy(-0.33);
            case HOME -> turnBy(-PinHand.SUPPLY_VOLTS);
            case END -> turnBy(PinHand.SUPPLY_VOLTS);
            case ENTER -> enter(event.isControlDown(), event.isShiftDown());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int dx, int dy) {
        if (targets.isPresent()) {
            focused = targets.get().next(focused, dx, dy);
            focused.ifPresent(target -> {
                if (target instanceof BoardTargets.PinTarget pin && pin.pad().isPresent()) {
                    model.selectedPad().set(pin.pad());
                }
                setAccessibleText(words(target));
            });
            repaint();
        }
    }

    private void enter(boolean stick, boolean force) {
        if (focused.isEmpty() || pressedButton.isPresent()) {
            return;
        }
        switch (focused.get()) {
            case BoardTargets.ButtonTarget button -> pressButton(button.name(), stick);
            case BoardTargets.PinTarget target -> target.pad().flatMap(this::pin)
                    .filter(pin -> force || !PinHand.drivenByProgram(pin) || pin.held().isPresent())
                    .ifPresent(pin -> model.source().get().ifPresent(source -> PinHand.next(source, pin)));
        }
    }
}
