package dev.snakeboard.ui;

import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.report.MemoryText;
import dev.snakeboard.harness.report.RamFigures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The heap: its map, and what holds it; now, when it was fullest, and when an allocation failed. Asks for it only while it is seen. */
final class MemoryView extends BorderPane implements PanelView {

    private enum Moment { NOW, FULLEST, FAILURE }

    private final PanelModel model;
    private final Label figures = new Label();
    private final Tooltip source = new Tooltip();
    private final Label explanation = new Label();
    private final HeapMapView map;
    private final HeapLegend legend;
    private final HoldingTable table;
    private final ToggleGroup moments = new ToggleGroup();
    private final ToggleButton now = moment("Now", "left-pill", "The heap as it is", Moment.NOW);
    private final ToggleButton fullest = moment("Fullest", "center-pill", "The heap when most of it was live", Moment.FULLEST);
    private final ToggleButton failure = moment("At the failure", "right-pill", "The heap when an allocation failed last", Moment.FAILURE);
    private Optional<MemoryProfile> shown = Optional.empty();
    private Moment moment = Moment.NOW;
    private Optional<Snapshot.ErrorView> explained = Optional.empty();
    private Optional<Snapshot.ErrorView> tried = Optional.empty();
    private String imports = "";

    MemoryView(PanelModel model, ObservableValue<Palette> palette) {
        this.model = model;
        map = new HeapMapView(palette);
        legend = new HeapLegend(palette);
        table = new HoldingTable(map::mark);
        getStyleClass().add("memory-view");
        setMinHeight(130);
        explanation.getStyleClass().addAll("heap-explanation", "figure-small");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.setMaxWidth(Double.MAX_VALUE);
        setTop(header());
        SplitPane halves = new SplitPane(new BorderPane(map, explanation, null, legend, null), table);
        halves.setDividerPositions(0.62);
        setCenter(halves);
        visibleProperty().bind(model.memoryShown());
        model.memoryShown().addListener(_ -> refresh());
        model.source().addListener(_ -> forget());
        show();
    }

    private HBox header() {
        Label title = new Label("MEMORY");
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("section-title");
        figures.getStyleClass().addAll("figure-small", "muted");
        figures.setMinWidth(0);
        figures.setTooltip(source);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox choice = new HBox(now, fullest, failure);
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.setMinWidth(USE_PREF_SIZE);
        Button back = new Button("Timeline");
        back.getStyleClass().add("small");
        back.setTooltip(new Tooltip("Back to the timeline (Ctrl+M)"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> model.memoryShown().set(false));
        HBox header = new HBox(8, title, figures, space, choice, back);
        header.getStyleClass().add("section-header");
        return header;
    }

    private ToggleButton moment(String text, String pill, String words, Moment of) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().addAll("small", pill);
        button.setTooltip(new Tooltip(words));
        button.setToggleGroup(moments);
        button.setSelected(of == Moment.NOW);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> choose(of));
        return button;
    }

    private void choose(Moment wanted) {
        moment = wanted;
        moments.selectToggle(List.of(now, fullest, failure).get(wanted.ordinal()));
        show();
    }

    private void forget() {
        shown = Optional.empty();
        explained = Optional.empty();
        tried = Optional.empty();
        imports = "";
        choose(Moment.NOW);
    }

    @Override
    public void showLight(Snapshot snapshot) {
        // Four times a second is more than the heap is looked at.
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        Optional<Snapshot.ErrorView> error = snapshot.error().filter(by -> by.outOfMemory().isPresent());
        if (!error.equals(explained)) {
            explained = error;
            imports = "";
            choose(error.isPresent() ? Moment.FAILURE : Moment.NOW);
        }
        refresh();
    }

    private void refresh() {
        if (!model.memoryShown().get()) {
            return;
        }
        Optional<MemoryProfile> newest = model.source().get().flatMap(SnapshotSource::memory);
        tryOtherImports(newest);
        if (newest.isPresent() && shown.filter(before -> before == newest.get()).isEmpty()) {
            shown = newest;
            show();
        }
    }

    /** Once for each program that ran out of memory, when it is known what held it. */
    private void tryOtherImports(Optional<MemoryProfile> newest) {
        Optional<MemoryProfile> failed = newest.filter(profile -> profile.failure().isPresent() && !profile.importsBySize().isEmpty());
        if (explained.isEmpty() || failed.isEmpty() || explained.equals(tried)) {
            return;
        }
        tried = explained;
        imports = "imports another order is being tried ...";
        Optional<Snapshot.ErrorView> of = explained;
        model.source().get().orElseThrow().tryOtherImports(failed.get(), of.orElseThrow().time(), advice -> {
            if (of.equals(explained)) {
                imports = advice.map(words -> "imports " + words).orElse("");
                show();
            }
        });
    }

    private void show() {
        failure.setDisable(shown.filter(profile -> !profile.refusals().isEmpty()).isEmpty());
        Optional<HeapCensus> census = shown.map(this::census);
        map.show(census);
        legend.show(census);
        table.show(census);
        source.setText(shown.map(profile -> RamFigures.freeAtStart(profile.board().ram())).orElse("What Python has on the board"));
        figures.setText(shown.map(profile -> figures(profile, census(profile))).orElse("no program has run yet"));
        Optional<String> why = moment == Moment.FAILURE ? shown.flatMap(MemoryProfile::failure).map(MemoryText::reasons) : Optional.empty();
        explanation.setText(why.map(words -> (words + imports).stripTrailing()).orElse(""));
        explanation.setVisible(why.isPresent());
        explanation.setManaged(why.isPresent());
    }

    private HeapCensus census(MemoryProfile profile) {
        return switch (moment) {
            case NOW -> profile.now();
            case FULLEST -> profile.fullest();
            case FAILURE -> profile.failure().map(of -> of.refusal().census()).orElse(profile.now());
        };
    }

    private String figures(MemoryProfile profile, HeapCensus census) {
        int blocks = census.map().blocksPerCell();
        return String.format(Locale.ROOT, "%,d live + %,d garbage of %,d (%s) · peak %,d · longest free run %,d · a cell is %s%s",
                census.live(), census.garbage(), profile.capacity(), RamFigures.basis(profile.board().ram().freeAtStart()),
                profile.peak(), census.largestFree(),
                blocks == 1 ? "a block of 16 bytes" : String.format(Locale.ROOT, "%d blocks", blocks),
                moment == Moment.NOW ? " · at " + TimeText.clock(profile.time()) : "");
    }
}
