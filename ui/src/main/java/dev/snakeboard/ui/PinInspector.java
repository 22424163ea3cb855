package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is to know about one pin, and the hand that drives it. */
final class PinInspector extends VBox implements PanelView {
    private final PanelModel model;
    private final Label title = new Label("PIN");
    private final Label state = new Label();
    private final Label owner = new Label();
    private final Label trail = new Label();
    private final ToggleGroup hand = new ToggleGroup();
    private final ToggleButton high = drive("High", "Hold the pin high", (source, pin) -> source.hold(pin, Level.HIGH));
    private final ToggleButton low = drive("Low", "Hold the pin low", (source, pin) -> source.hold(pin, Level.LOW));
    private final ToggleButton let = drive("Let go", "Let go of the pin", SnapshotSource::letGo);
    private final Slider volts = new Slider(0, PinHand.SUPPLY_VOLTS, 0);
    private final Label voltsText = new Label();
    private boolean showing;

    PinInspector(PanelModel model) {
        this.model = model;
        getStyleClass().add("pin-inspector");
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title, space, owner);
        header.getStyleClass().add("section-header");
        high.getStyleClass().add("left-pill");
        low.getStyleClass().add("center-pill");
        let.getStyleClass().add("right-pill");
        HBox levels = new HBox(high, low, let);
        volts.setBlockIncrement(0.05);
        volts.setAccessibleText("Volts on the pin");
        volts.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                model.source().get().ifPresent(source -> model.selectedPin().ifPresent(pin -> PinHand.turn(source, pin, value.doubleValue())));
            }
        });
        HBox.setHgrow(volts, Priority.ALWAYS);
        voltsText.getStyleClass().add("figure");
        voltsText.setMinWidth(50);
        HBox controls = new HBox(10, levels, volts, voltsText);
        controls.setAlignment(Pos.CENTER_LEFT);
        state.getStyleClass().add("pin-state");
        trail.getStyleClass().addAll("pin-trail", "figure-small");
        trail.setWrapText(true);
        trail.setMinHeight(34);
        trail.setPrefHeight(34);
        trail.setAlignment(Pos.TOP_LEFT);
        owner.getStyleClass().add("muted");
        VBox body = new VBox(5, state, trail, controls);
        body.getStyleClass().add("section-body");
        getChildren().addAll(header, body);
        setMinHeight(150);
        setMinWidth(220);
        model.selectedPad().addListener(_ -> show());
        model.selectedEdge().addListener(_ -> show());
        show();
    }

    private ToggleButton drive(String text, String words, BiConsumer<SnapshotSource, String> deed) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(hand);
        button.setAccessibleText(words);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            model.source().get().ifPresent(source -> model.selectedPad().get().ifPresent(pad -> deed.accept(source, pad)));
            button.setSelected(true);
        });
        return button;
    }

    @Override
    public void showLight(Snapshot snapshot) {
        // Words and figures only.
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        show();
    }

    private void show() {
        showing = true;
        Optional<PinView> selected = model.selectedPin();
        selected.ifPresentOrElse(this::describe, this::invite);
        for (var control : new javafx.scene.control.Control[] {high, low, let, volts}) {
            control.setDisable(selected.isEmpty());
        }
        showing = false;
    }

    private void describe(PinView pin) {
        title.setText("PIN " + PinText.names(pin) + (pin.names().contains(pin.pad()) ? "" : "  ·  " + pin.pad()));
        state.setText(PinText.state(pin));
        owner.setText(pin.held().isPresent() ? PinText.hand(pin) : PinText.owner(pin));
        String which = model.selectedEdge().get().isPresent() ? "edge " : "last edge ";
        trail.setText(model.trail().map(found -> which + found.words()).orElse("no edge yet"));
        ToggleButton now = pin.held().isEmpty() ? let : pin.held().getAsDouble() >= PinHand.SUPPLY_VOLTS - 0.01 ? high
                : pin.held().getAsDouble() <= 0.01 ? low : null;
        hand.selectToggle(now);
        voltsText.setText(PinText.volts(pin.volts()));
        if (!volts.isValueChanging() && !volts.isPressed()) {
            volts.setValue(pin.held().orElse(pin.volts()));
        }
    }

    private void invite() {
        title.setText("PIN");
        state.setText("No pin selected");
        owner.setText("");
        trail.setText("Click one on the board, or go there with the arrow keys.");
        voltsText.setText("");
        hand.selectToggle(null);
    }
}
