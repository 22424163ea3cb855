package dev.snakeboard.harness;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Suspension;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds coroutines that never run. One is forgotten when nothing refers to it any more and it has not begun: it was collected, will be, or another
 * object is at its place; or when the program has ended.
 */
final class CoroutineWatch {

    /** What was called where. */
    private record Made(String function, Snapshot.Place place) {
    }

    private static final long LOOK_SPACING = TimeBase.ms(250);

    private final Vm vm;
    private final Map<Integer, Made> waiting = new LinkedHashMap<>();
    private final Map<Made, Long> forgotten = new LinkedHashMap<>();
    /** By the frame's code and position, which mean the same line until a collection may free code. */
    private final Map<Long, Snapshot.Place> places = new LinkedHashMap<>();
    private long collectionsAtPlaces;
    private long nextLook;

    CoroutineWatch(Vm vm) {
        this.vm = vm;
    }

    void made(@Word int coroutine) {
        Made before = waiting.remove(coroutine);
        if (before != null) {
            forgotten.merge(before, 1L, Long::sum);
        }
        here().ifPresent(place -> waiting.put(coroutine, new Made(Suspension.name(vm, coroutine), place)));
    }

    private Optional<Snapshot.Place> here() {
        if (collectionsAtPlaces != vm.heap.collections()) {
            collectionsAtPlaces = vm.heap.collections();
            places.clear();
        }
        long position = Suspension.position(vm);
        Snapshot.Place known = places.get(position);
        if (known == null) {
            Optional<Snapshot.Place> place = Suspension.running(vm).map(TaskWatch::place);
            place.ifPresent(found -> places.put(position, found));
            return place;
        }
        return Optional.of(known);
    }

    /** It runs, was closed, or is the coroutine of a task. */
    void isCaredFor(@Word int coroutine) {
        waiting.remove(coroutine);
    }

    /** The program has ended: nobody is going to await anything. */
    void end() {
        waiting.values().forEach(made -> forgotten.merge(made, 1L, Long::sum));
        waiting.clear();
    }

    /** Looks which are out of reach; not for every frame of the panel, since it goes through the heap. */
    private void look() {
        if (waiting.isEmpty() || vm.clock.now() < nextLook) {
            return;
        }
        nextLook = vm.clock.now() + LOOK_SPACING;
        Set<Integer> reached = new HashSet<>();
        vm.heap.survey((address, _, isReached) -> {
            if (isReached && waiting.containsKey(address) && vm.words[address >> 2] == Types.COROUTINE) {
                reached.add(address);
            }
        });
        for (Iterator<Map.Entry<Integer, Made>> entries = waiting.entrySet().iterator(); entries.hasNext();) {
            Map.Entry<Integer, Made> entry = entries.next();
            if (!reached.contains(entry.getKey())) {
                forgotten.merge(entry.getValue(), 1L, Long::sum);
                entries.remove();
            }
        }
    }

    /** What was forgotten until now. */
    List<NeverAwaited> forgotten() {
        look();
        List<NeverAwaited> views = new ArrayList<>();
        forgotten.forEach((made, count) -> views.add(new NeverAwaited(made.function(), made.place(), count)));
        return views;
    }
}
