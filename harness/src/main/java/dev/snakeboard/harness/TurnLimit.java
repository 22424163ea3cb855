package dev.snakeboard.harness;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Notices turns of tasks that are longer than a limit. Past the limit it looks once per millisecond which line runs, so that the line can be named
 * that the time is spent at, and not only the {@code await} that ends the turn. Looking costs the board no time.
 */
final class TurnLimit {

    private static final long SAMPLE_SPACING = TimeBase.UNITS_PER_MS;
    private static final int GROUPS_KEPT = 200;

    private final Vm vm;
    private final long limit;
    private final Mcu mcu;
    private final Predicate<Suspension.Place> isLibrary;
    private final Alarm alarm;
    private final Map<Snapshot.Place, Integer> seen = new LinkedHashMap<>();
    private final Map<Key, Group> groups = new LinkedHashMap<>();

    private record Key(int task, Optional<Snapshot.Place> worked) {
    }

    /** As {@link LongTurns}, growing. */
    private static final class Group {
        final String name;
        final List<Long> began = new ArrayList<>();
        final Map<Integer, LongTurns.Late> late = new LinkedHashMap<>();
        long count;
        LongTurns.Turn longest;

        Group(String name, LongTurns.Turn first) {
            this.name = name;
            this.longest = first;
        }

        Group(Group other) {
            name = other.name;
            longest = other.longest;
            count = other.count;
            began.addAll(other.began);
            late.putAll(other.late);
        }

        void add(LongTurns.Turn turn, List<LongTurns.Late> victims) {
            count++;
            if (began.size() < LongTurns.KEPT) {
                began.add(turn.began());
            }
            if (turn.use().length() > longest.use().length()) {
                longest = turn;
            }
            for (LongTurns.Late one : victims) {
                late.merge(one.task(), one, (before, again) ->
                        new LongTurns.Late(one.task(), one.name(), before.times() + 1, Math.max(before.worst(), again.worst())));
            }
        }

        LongTurns view(Key key) {
            List<LongTurns.Late> worstFirst = late.values().stream().sorted(Comparator.comparingLong(LongTurns.Late::worst).reversed()).toList();
            return new LongTurns(key.task(), name, key.worked(), count, longest, began, worstFirst);
        }
    }

    /**
     * @param isLibrary whether a place is in code that the program only uses
     * @param limit in units of the time base
     */
    TurnLimit(Vm vm, Mcu mcu, Predicate<Suspension.Place> isLibrary, long limit) {
        this.vm = vm;
        this.mcu = mcu;
        this.isLibrary = isLibrary;
        this.limit = limit;
        this.alarm = mcu.clock().alarm("turn limit", this::look);
    }

    long limit() {
        return limit;
    }

    /** A turn begins now. */
    void begins() {
        seen.clear();
        alarm.schedule(mcu.clock().now() + limit);
    }

    /** No turn goes on any more. */
    void ends() {
        alarm.cancel();
    }

    private void look(long when) {
        worksAt().ifPresent(place -> seen.merge(place, 1, Integer::sum));
        alarm.schedule(when + SAMPLE_SPACING);
    }

    /** The innermost line of the program's own files, or else of all. */
    private Optional<Snapshot.Place> worksAt() {
        List<Suspension.Place> stack = Suspension.stack(vm);
        return stack.stream().filter(isLibrary.negate()).findFirst().or(() -> stack.stream().findFirst()).map(TaskWatch::place);
    }

    boolean isOver(LongTurns.Turn turn) {
        return turn.use().length() > limit;
    }

    /** Notes a turn that was too long. */
    void add(int task, String name, LongTurns.Turn turn, List<LongTurns.Late> late) {
        add(groups, task, name, turn, late);
    }

    private void add(Map<Key, Group> to, int task, String name, LongTurns.Turn turn, List<LongTurns.Late> late) {
        Key key = new Key(task, worked().or(turn::gaveAway));
        Group known = to.get(key);
        if (known == null && to.size() < GROUPS_KEPT) {
            known = new Group(name, turn);
            to.put(key, known);
        }
        if (known != null) {
            known.add(turn, late);
        }
    }

    private Optional<Snapshot.Place> worked() {
        return seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** All that were too long, in order of their coming up. */
    List<LongTurns> views() {
        return views(groups);
    }

    /** Those, and one that goes on. */
    List<LongTurns> viewsWith(int task, String name, LongTurns.Turn turn, List<LongTurns.Late> late) {
        Map<Key, Group> all = new LinkedHashMap<>();
        groups.forEach((key, group) -> all.put(key, new Group(group)));
        add(all, task, name, turn, late);
        return views(all);
    }

    private static List<LongTurns> views(Map<Key, Group> groups) {
        List<LongTurns> views = new ArrayList<>();
        groups.forEach((key, group) -> views.add(group.view(key)));
        return views;
    }
}
