package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.function.IntConsumer;

/**
 * The objects that a poll looks at ({@code poll_set_t}, {@code extmod/modselect.c}): a {@link MapTable} from an object's id to four words.
 *
 * <pre>
 * word 0  the object
 * word 1  (its stream's function, on the device)
 * word 2  what is wanted: POLL bits
 * word 3  what was found
 * </pre>
 */
final class PollSet {
    private static final int WANTED = 2;
    private static final int FOUND = 3;

    /** What a wait that nothing can end is answered with: "resource deadlock avoided". The device would wait for ever. */
    private static final int EDEADLK = 35;

    /** No time limit. */
    static final long FOR_EVER = -1;

    private final Vm vm;

    /** The index of the map. */
    private final int map;

    PollSet(Vm vm, int map) {
        this.vm = vm;
        this.map = map;
    }

    private @Word int id(@Word int object) {
        return vm.ofLong(object);
    }

    /** What an object that is there already gets when it is added again. */
    enum Again {
        REPLACE,
        ADD
    }

    /** Adds an object; OSError if it is no stream. */
    void add(@Word int object, int wanted, Again again) {
        int mark = vm.heap.mark();
        @Word int id = id(object);
        vm.heap.pin(id);
        @Word int known = MapTable.get(vm, map, id);
        if (known != Words.NULL) {
            int i = (known >> 2) + WANTED;
            vm.words[i] = again == Again.ADD ? vm.words[i] | wanted : wanted;
            return;
        }
        StreamMethods.of(vm, object);
        int entry = vm.allocate(16);
        vm.words[entry >> 2] = object;
        vm.words[(entry >> 2) + WANTED] = wanted;
        MapTable.put(vm, map, id, entry);
        vm.heap.release(mark);
    }

    /** Removes an object; its slot keeps what it had of it until another is added there. */
    void remove(@Word int object) {
        MapTable.drop(vm, map, id(object));
    }

    boolean has(@Word int object) {
        return MapTable.get(vm, map, id(object)) != Words.NULL;
    }

    /** Changes what is wanted of an object, which must be there. */
    void modify(@Word int object, int wanted) {
        vm.words[(MapTable.get(vm, map, id(object)) >> 2) + WANTED] = wanted;
    }

    int slots() {
        return MapTable.allocated(vm, map);
    }

    /** The entry in a slot of the table, or 0. */
    private int entry(int slot) {
        return MapTable.isFilled(vm, map, slot) ? vm.words[MapTable.entry(vm, map, slot) + 1] : 0;
    }

    /** What was found of the object in a slot: 0 if nothing, or if the slot is free. */
    int found(int slot) {
        int entry = entry(slot);
        return entry == 0 ? 0 : vm.words[(entry >> 2) + FOUND];
    }

    @Word int object(int slot) {
        return vm.words[entry(slot) >> 2];
    }

    /** Wants nothing more of the object in a slot. */
    void silence(int slot) {
        vm.words[(entry(slot) >> 2) + WANTED] = 0;
    }

    /** Does something with each slot whose object is ready. */
    void forEachReady(IntConsumer action) {
        for (int slot = 0; slot < slots(); slot++) {
            if (found(slot) != 0) {
                action.accept(slot);
            }
        }
    }

    /** Looks at each object once; returns how many are ready. */
    private int look() {
        int ready = 0;
        for (int slot = 0; slot < slots(); slot++) {
            int entry = entry(slot);
            if (entry != 0) {
                int found = StreamMethods.of(vm, vm.words[entry >> 2]).poll(vm.words[(entry >> 2) + WANTED]);
                if (found < 0) {
                    throw vm.osError(-found);
                }
                vm.words[(entry >> 2) + FOUND] = found;
                ready += found == 0 ? 0 : 1;
            }
        }
        return ready;
    }

    /**
     * Waits until an object is ready; Ctrl-C ends the wait too.
     *
     * @param timeout in ms, or {@link #FOR_EVER}
     * @return how many objects are ready
     */
    int await(long timeout) {
        vm.clock.settle();
        int ready = look();
        if (ready > 0 || timeout == 0) {
            return ready;
        }
        long deadline = timeout == FOR_EVER ? Waiting.FOR_EVER : Ticks.after(vm, timeout);
        int[] found = new int[1];
        if (Waiting.until(vm, deadline, () -> (found[0] = look()) > 0) == Waiting.Outcome.HOPELESS) {
            throw vm.osError(EDEADLK);
        }
        return found[0];
    }
}
