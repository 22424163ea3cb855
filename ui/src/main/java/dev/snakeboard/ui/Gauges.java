package dev.snakeboard.ui;

import dev.snakeboard.harness.Snapshot;
import java.util.Locale;
import javafx.scene.layout.HBox;

/** How full the heap is, and how busy the CPU. */
final class Gauges extends HBox implements PanelView {
    private final Meter ram = new Meter("RAM", 152);
    private final Meter cpu = new Meter("CPU", 152);

    Gauges() {
        super(10);
        getChildren().setAll(ram, cpu);
        getStyleClass().add("gauges");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Whether to show shares only. */
    void compact(boolean small) {
        ram.compact(small);
        cpu.compact(small);
    }

    @Override
    public void showLight(Snapshot snapshot) {
        // Figures only.
    }

    @Override
    public void showFigures(Snapshot snapshot) {
        Snapshot.HeapView heap = snapshot.heap();
        ram.show(heap.total() == 0 ? 0 : (double) heap.used() / heap.total(),
                String.format(Locale.ROOT, "%,d of %,d KB", heap.used() / 1024, heap.total() / 1024),
                String.format(Locale.ROOT, "Python heap: %,d of %,d bytes used, peak %,d%nlargest free piece %,d, collected %d times",
                        heap.used(), heap.total(), heap.peak(), heap.largestFree(), heap.collections()));
        Snapshot.Load load = snapshot.load();
        cpu.show(load.busy(), cycles(load.lastPassCycles()) + " cycles/pass",
                String.format(Locale.ROOT, "busy for %.1f %% of the last second%nlast pass of the loop %,d cycles, worst %,d, of %,d passes",
                        load.busy() * 100, load.lastPassCycles(), load.worstPassCycles(), load.passes()));
    }

    private static String cycles(long cycles) {
        if (cycles < 100_000) {
            return String.format(Locale.ROOT, "%,d", cycles);
        }
        return cycles < 100_000_000
                ? String.format(Locale.ROOT, "%,d k", cycles / 1_000) : String.format(Locale.ROOT, "%,d M", cycles / 1_000_000);
    }
}
