package dev.snakeboard.firmware.profile;

import dev.snakeboard.firmware.profile.CallTree.Activation;
import dev.snakeboard.firmware.profile.CallTree.Line;
import dev.snakeboard.firmware.vm.Suspension.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** What a {@link CycleProfile} counted, by line, by function, and by stack. Times are in units of the clock. */
public final class CycleCount {
    private final SequencedMap<Place, Row> functions = new LinkedHashMap<>();
    private final SequencedMap<Place, Row> lines = new LinkedHashMap<>();
    private final Map<String, Long> natives = new TreeMap<>();
    private final Map<String, Long> stacks = new TreeMap<>();
    private Spent total = Spent.NOTHING;

    /** One row, growing. */
    private static final class Row {
        Spent self = Spent.NOTHING;
        long cumulative;
        long calls;
    }

    /**
     * What a line or a function cost.
     *
     * @param place the line, or where the function's code begins; a line's function is the one it is in
     * @param calls activations and resumptions of the function; 0 for a line
     * @param self spent at the place itself
     * @param cumulative the same without interrupts and sleep, and all that was called from there
     */
    public record Cost(Place place, long calls, Spent self, long cumulative) {}

    CycleCount(Activation root) {
        walk(root, "", new HashSet<>());
    }

    /** @return what the activation and all that it called had the CPU for */
    private long walk(Activation in, String above, Set<Object> open) {
        String stack = above.isEmpty() ? label(in.function) : above + ";" + label(in.function);
        boolean outermost = open.add(in.function);
        Row function = functions.computeIfAbsent(in.function, _ -> new Row());
        function.calls += in.calls;
        long sum = 0;
        for (Line line : in.lines.values()) {
            Place place = new Place(in.function.function(), in.function.file(), line.number);
            boolean outer = open.add(List.of(place));
            Spent spent = line.spent();
            function.self = function.self.plus(spent);
            total = total.plus(spent);
            long lineSum = spent.own();
            addStacks(stack, line, spent);
            for (Activation called : line.called.values()) {
                lineSum += walk(called, stack, open);
            }
            Row row = lines.computeIfAbsent(place, _ -> new Row());
            row.self = row.self.plus(spent);
            if (outer) {
                row.cumulative += lineSum;
                open.remove(List.of(place));
            }
            sum += lineSum;
        }
        if (outermost) {
            function.cumulative += sum;
            open.remove(in.function);
        }
        return sum;
    }

    private void addStacks(String stack, Line line, Spent spent) {
        add(stack, spent.bytecode());
        line.natives.forEach((name, time) -> {
            natives.merge(name, time, Long::sum);
            add(stack + ";[" + name + "]", time);
        });
        add(stack + ";[compiler]", spent.compiling());
        add(stack + ";[collection]", spent.collections());
        add(stack + ";[interrupts]", spent.interrupts());
    }

    private void add(String stack, long time) {
        if (time > 0) {
            stacks.merge(stack, time, Long::sum);
        }
    }

    /** {@code code.py:blink}: no blanks and no semicolons, which mean something in collapsed stacks. */
    private static String label(Place function) {
        String text = function.file().isEmpty() ? function.function() : function.file() + ":" + function.function();
        return text.replace(';', ',').replace(' ', '_');
    }

    private static List<Cost> costs(SequencedMap<Place, Row> rows) {
        List<Cost> costs = new ArrayList<>();
        rows.forEach((place, row) -> costs.add(new Cost(place, row.calls, row.self, row.cumulative)));
        costs.sort(Comparator.comparingLong((Cost cost) -> cost.self().own()).reversed());
        return costs;
    }

    /** By function, the most expensive itself first. */
    public List<Cost> functions() {
        return costs(functions);
    }

    /** By line, the most expensive itself first. */
    public List<Cost> lines() {
        return costs(lines);
    }

    /** Time in native functions, by their names. */
    public Map<String, Long> natives() {
        return new TreeMap<>(natives);
    }

    /** Time by stack, its functions from the outermost to the innermost, with semicolons between: without sleep. */
    public Map<String, Long> stacks() {
        return new TreeMap<>(stacks);
    }

    /** All time since the profile began. */
    public Spent total() {
        return total;
    }
}
