package dev.snakeboard.ui;

import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the parts of the panel share: the board that runs, its newest snapshot, and what a person has selected. */
final class PanelModel {
    private final ObjectProperty<Optional<SnapshotSource>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Snapshot>> snapshot = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> selectedPad = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Long>> selectedEdge = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> selectedTask = new SimpleObjectProperty<>(Optional.empty());

    private final BooleanProperty memoryShown = new SimpleBooleanProperty();

    PanelModel() {
        selectedPad.addListener(_ -> selectedEdge.set(Optional.empty()));
    }

    ObjectProperty<Optional<SnapshotSource>> source() {
        return source;
    }

    ObjectProperty<Optional<Snapshot>> snapshot() {
        return snapshot;
    }

    /** The chip's pad that the inspector is about. */
    ObjectProperty<Optional<String>> selectedPad() {
        return selectedPad;
    }

    /** The edge of the selected pin to follow; empty: always the last one. */
    ObjectProperty<Optional<Long>> selectedEdge() {
        return selectedEdge;
    }

    /** By the task's number. */
    ObjectProperty<Optional<Integer>> selectedTask() {
        return selectedTask;
    }

    /** Whether the memory is shown, in the timeline's place. */
    BooleanProperty memoryShown() {
        return memoryShown;
    }

    /** What came of the selected edge. */
    Optional<CauseTrail> trail() {
        return selectedPin().flatMap(pin -> selectedEdge.get().or(() -> CauseTrail.lastEdge(pin))
                .map(edge -> CauseTrail.of(snapshot.get().orElseThrow(), pin, edge)));
    }

    Optional<PinView> selectedPin() {
        return selectedPad.get().flatMap(pad -> snapshot.get().flatMap(shown -> pin(shown, pad)));
    }

    static Optional<PinView> pin(Snapshot snapshot, String pad) {
        return snapshot.pins().stream().filter(pin -> pin.pad().equals(pad)).findFirst();
    }
}
