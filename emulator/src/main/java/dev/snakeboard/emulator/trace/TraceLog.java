package dev.snakeboard.emulator.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Keeps every event of the chosen kinds, for reports and tests. An hour of all kinds is many millions: choose. */
public final class TraceLog implements TraceListener {

    private final Predicate<TraceEvent> chosen;
    private final List<TraceEvent> events = new ArrayList<>();

    public TraceLog(Predicate<TraceEvent> chosen) {
        this.chosen = chosen;
    }

    /** All events of one type. */
    public static TraceLog of(Class<? extends TraceEvent> type) {
        return new TraceLog(type::isInstance);
    }

    @Override
    public void record(TraceEvent event) {
        if (chosen.test(event)) {
            events.add(event);
        }
    }

    /** In order of recording. */
    public List<TraceEvent> events() {
        return Collections.unmodifiableList(events);
    }

    public <T extends TraceEvent> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
