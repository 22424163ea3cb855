package dev.snakeboard.ui;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** Tasks, pins and heap over virtual time: drag to scroll, wheel to zoom, hover for the exact time. */
final class Timeline extends BorderPane implements PanelView {
    private static final double NAMES = 118;
    private static final double RULER = 20;
    /** How far from an edge a click still means it, in pixels. */
    private static final long EDGE_NEAR = 8;
    private static final double ZOOM_STEP = 1.25;

    private final PanelModel model;
    private final ObservableValue<Palette> palette;
    private final TimelineModel lanes = new TimelineModel();
    private final Canvas canvas = new Canvas();
    private final Pane surface = new Pane(canvas);
    private final ScrollBar scroll = new ScrollBar();
    private final Label hover = new Label();
    private final ToggleButton live = new ToggleButton("Live");
    private TimeAxis axis = new TimeAxis(0, 2 * TimeBase.UNITS_PER_SECOND, NAMES, 600);
    private Optional<Snapshot> shown = Optional.empty();
    private Optional<MouseEvent> grabbed = Optional.empty();
    private long fromAtGrab;
    private double hoverX = -1;
    private double hoverY;

    Timeline(PanelModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("timeline");
        setMinHeight(130);
        setTop(header());
        surface.setMinSize(200, 40);
        surface.setFocusTraversable(true);
        surface.setAccessibleRole(AccessibleRole.NODE);
        surface.setAccessibleText("Timeline: Left and Right scroll, plus and minus zoom, End follows the present");
        surface.getStyleClass().add("focus-frame");
        hover.getStyleClass().add("hover-card");
        hover.setMouseTransparent(true);
        hover.setVisible(false);
        surface.getChildren().add(hover);
        setCenter(surface);
        scroll.setOrientation(javafx.geometry.Orientation.VERTICAL);
        scroll.setAccessibleText("Lanes");
        scroll.valueProperty().addListener(_ -> repaint());
        setRight(scroll);
        canvas.widthProperty().bind(surface.widthProperty());
        canvas.heightProperty().bind(surface.heightProperty());
        surface.widthProperty().addListener(_ -> resized());
        surface.heightProperty().addListener(_ -> repaint());
        palette.addListener(_ -> repaint());
        model.selectedPad().addListener(_ -> repaint());
        model.selectedEdge().addListener(_ -> repaint());
        model.selectedTask().addListener(_ -> repaint());
        model.source().addListener(_ -> lanes.clear());
        visibleProperty().bind(model.memoryShown().not());
        live.setSelected(true);
        live.selectedProperty().addListener(_ -> repaint());
        listen();
    }

    private HBox header() {
        Label title = new Label("TIMELINE");
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button closer = small("+", "Zoom in on the timeline", () -> zoom(1 / ZOOM_STEP, axis.left() + axis.width()));
        Button wider = small("−", "Zoom out of the timeline", () -> zoom(ZOOM_STEP, axis.left() + axis.width()));
        Button memory = small("Memory", "What holds the memory (Ctrl+M)", () -> model.memoryShown().set(true));
        live.getStyleClass().add("small");
        live.setTooltip(new Tooltip("Follow the present"));
        live.setAccessibleText("Timeline follows the present");
        for (ButtonBase control : List.of(wider, closer, live, memory)) {
            control.setMinWidth(USE_PREF_SIZE);
        }
        HBox header = new HBox(8, title, new Legend(palette, model.snapshot()), space, wider, closer, live, memory);
        header.getStyleClass().add("section-header");
        return header;
    }

    private static Button small(String text, String words, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void listen() {
        surface.setOnMousePressed(event -> {
            surface.requestFocus();
            grabbed = Optional.of(event);
            fromAtGrab = axis.from();
            select(event.getX(), event.getY());
        });
        surface.setOnMouseDragged(event -> grabbed.ifPresent(start -> {
            if (Math.abs(event.getX() - start.getX()) > 2) {
                live.setSelected(false);
                axis = axis.movedTo(fromAtGrab - Math.round((event.getX() - start.getX()) / axis.width() * axis.span()));
                repaint();
            }
        }));
        surface.setOnMouseReleased(_ -> grabbed = Optional.empty());
        surface.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        surface.setOnMouseExited(_ -> point(-1, 0));
        surface.setOnScroll(this::wheel);
        surface.setOnKeyPressed(this::key);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown()) {
            double way = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            scroll.setValue(Math.clamp(scroll.getValue() - way, scroll.getMin(), scroll.getMax()));
        } else if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM_STEP : ZOOM_STEP, live.isSelected() ? axis.left() + axis.width() : event.getX());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> shift(-0.1);
            case RIGHT -> shift(0.1);
            case UP -> scroll.decrement();
            case DOWN -> scroll.increment();
            case PLUS, EQUALS, ADD -> zoom(1 / ZOOM_STEP, axis.left() + axis.width() / 2);
            case MINUS, SUBTRACT -> zoom(ZOOM_STEP, axis.left() + axis.width() / 2);
            case END -> live.setSelected(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void shift(double share) {
        live.setSelected(false);
        axis = axis.movedTo(axis.from() + (long) (axis.span() * share));
        repaint();
    }

    private void zoom(double factor, double x) {
        axis = axis.zoomed(factor, x);
        repaint();
    }

    // ---- showing

    @Override
    public void showLight(Snapshot snapshot) {
        shown = Optional.of(snapshot);
        lanes.read(snapshot);
        repaint();
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        if (hoverX >= 0) {
            point(hoverX, hoverY);
        }
    }

    private void resized() {
        axis = new TimeAxis(axis.from(), axis.span(), NAMES, Math.max(50, surface.getWidth() - NAMES - 8));
        repaint();
    }

    private List<Lane> lanes() {
        return shown.map(lanes::lanes).orElse(List.of());
    }

    private void repaint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        Palette colors = palette.getValue();
        gc.setFill(colors.background());
        gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (live.isSelected()) {
            axis = axis.movedTo(lanes.now() - axis.span());
        }
        List<Lane> all = lanes();
        double height = all.stream().mapToDouble(Lane::height).sum();
        double room = Math.max(1, canvas.getHeight() - RULER);
        scroll.setMax(Math.max(0, height - room));
        scroll.setVisibleAmount(scroll.getMax() * room / Math.max(room, height));
        scroll.setVisible(height > room);
        scroll.setValue(Math.min(scroll.getValue(), scroll.getMax()));
        grid(gc, colors);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        double y = RULER - scroll.getValue();
        gc.save();
        gc.beginPath();
        gc.rect(0, RULER, canvas.getWidth(), room);
        gc.clip();
        for (Lane lane : all) {
            if (y + lane.height() > RULER && y < canvas.getHeight()) {
                lane(gc, colors, lane, y);
            }
            y += lane.height();
        }
        trail(gc, colors, all);
        gc.restore();
        if (hoverX >= NAMES) {
            gc.setStroke(colors.accent());
            gc.setLineWidth(1);
            gc.strokeLine(hoverX, 0, hoverX, canvas.getHeight());
        }
    }

    private void lane(GraphicsContext gc, Palette colors, Lane lane, double y) {
        boolean selected = switch (lane) {
            case Lane.Task task -> model.selectedTask().get().filter(id -> id == task.id()).isPresent();
            case Lane.Pin pin -> model.selectedPad().get().filter(pin.pad()::equals).isPresent();
            case Lane.Heap _ -> false;
        };
        if (selected) {
            gc.setFill(Palette.faint(colors.accent(), 0.13));
            gc.fillRect(0, y, canvas.getWidth(), lane.height());
        }
        gc.setFont(lane instanceof Lane.Task ? Fonts.strong(12) : Fonts.figures(11));
        gc.setFill(lane instanceof Lane.Task ? colors.text() : colors.muted());
        gc.fillText(lane.name(), 10, y + lane.height() / 2, NAMES - 18);
        gc.save();
        gc.beginPath();
        gc.rect(axis.left(), y, axis.width(), lane.height());
        gc.clip();
        lane.draw(gc, colors, axis, y, lanes.now());
        gc.restore();
        gc.setFill(Palette.faint(colors.border(), 0.6));
        gc.fillRect(0, y + lane.height() - 0.5, canvas.getWidth(), 0.5);
    }

    private void grid(GraphicsContext gc, Palette colors) {
        gc.setFill(colors.surface());
        gc.fillRect(0, 0, NAMES - 4, canvas.getHeight());
        gc.setFont(Fonts.figures(10));
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.CENTER);
        long tick = axis.tick();
        for (long time = (axis.from() + tick - 1) / tick * tick; time <= axis.to(); time += tick) {
            double x = Math.round(axis.x(time)) + 0.5;
            gc.setFill(Palette.faint(colors.border(), 0.8));
            gc.fillRect(x - 0.5, RULER - 5, 1, canvas.getHeight());
            gc.setFill(colors.muted());
            if (x > NAMES + 30 && x < canvas.getWidth() - 30) {
                gc.fillText(axis.mark(time), x, 8);
            }
        }
    }

    /** The way of the selected edge, from lane to lane. */
    private void trail(GraphicsContext gc, Palette colors, List<Lane> all) {
        model.trail().ifPresent(trail -> {
            double y = RULER - scroll.getValue();
            double pinY = -1;
            double taskY = -1;
            for (Lane lane : all) {
                pinY = lane instanceof Lane.Pin pin && pin.pad().equals(trail.pad()) ? y + lane.height() / 2 : pinY;
                taskY = lane instanceof Lane.Task task && trail.taskId().filter(id -> id == task.id()).isPresent() ? y + lane.height() / 2 : taskY;
                y += lane.height();
            }
            if (pinY >= 0 && taskY >= 0) {
                double x = axis.x(trail.edge());
                double toX = axis.x(trail.last());
                gc.setStroke(colors.accent());
                gc.setLineWidth(1.6);
                gc.setLineDashes(4, 3);
                gc.strokePolyline(new double[] {x, x, toX}, new double[] {pinY, (pinY + taskY) / 2, taskY}, 3);
                gc.setLineDashes();
                gc.setFill(colors.accent());
                gc.fillOval(x - 3, pinY - 3, 6, 6);
                gc.fillOval(toX - 3, taskY - 3, 6, 6);
            }
        });
    }

    // ---- pointing

    private Optional<Lane> laneAt(double wanted) {
        double y = RULER - scroll.getValue();
        for (Lane lane : lanes()) {
            if (wanted >= Math.max(RULER, y) && wanted < y + lane.height()) {
                return Optional.of(lane);
            }
            y += lane.height();
        }
        return Optional.empty();
    }

    private void select(double x, double y) {
        laneAt(y).ifPresent(lane -> {
            switch (lane) {
                case Lane.Task task -> model.selectedTask().set(Optional.of(task.id()));
                case Lane.Pin pin -> {
                    model.selectedPad().set(Optional.of(pin.pad()));
                    model.selectedEdge().set(x < axis.left() ? Optional.empty() : pin.edgeNear(axis.time(x), EDGE_NEAR * axis.perPixel()));
                }
                case Lane.Heap _ -> { }
            }
        });
    }

    private void point(double x, double y) {
        hoverX = x;
        hoverY = y;
        boolean inside = x >= NAMES && shown.isPresent();
        hover.setVisible(inside);
        if (inside) {
            long time = axis.time(x);
            String what = laneAt(y).map(lane -> "\n" + lane.name() + ": " + lane.at(time, lanes.now())).orElse("");
            hover.setText(TimeText.exact(Math.max(0, time)) + (time > lanes.now() ? "\nnot yet" : what));
            hover.autosize();
            hover.relocate(Math.min(x + 12, surface.getWidth() - hover.getWidth() - 4),
                    Math.clamp(y + 14, 0, Math.max(0, surface.getHeight() - hover.getHeight() - 2)));
        }
        repaint();
    }
}
