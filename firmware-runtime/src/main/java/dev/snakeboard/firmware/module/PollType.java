package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * What {@code select.poll()} gives ({@code mp_obj_poll_t}, {@code extmod/modselect.c}), 28 bytes.
 *
 * <pre>
 * word 0    type
 * word 1–3  the map of a {@link PollSet}
 * word 4    ready objects left to iterate over (16 bits) | slot to go on from (16 bits)
 * word 5    flags of ipoll
 * word 6    the tuple that ipoll fills again and again, or 0
 * </pre>
 */
final class PollType extends NativeType {
    static final @Word int TYPE = Types.module(6);

    private static final int MAP = 1;
    private static final int ITERATION = 4;
    private static final int FLAGS = 5;
    private static final int TUPLE = 6;

    /** Want nothing more of an object once it was reported. */
    private static final int ONE_SHOT = 1;

    PollType() {
        super("poll");
    }

    static @Word int make(Vm vm) {
        @Word int poll = vm.allocateObject(TYPE, 28);
        MapTable.init(vm, (poll >> 2) + MAP, 0);
        return poll;
    }

    private static PollSet set(Vm vm, @Word int self) {
        return new PollSet(vm, (self >> 2) + MAP);
    }

    @Override
    public void define(Members m) {
        m.function("ipoll", 1, 3, PollType::iterate)
                .function("modify", (vm, self, object, events) -> {
                    PollSet set = set(vm, self);
                    if (!set.has(object)) {
                        throw vm.osError(Errno.ENOENT);
                    }
                    set.modify(object, vm.toInt(events));
                    return Words.NONE;
                })
                .function("poll", 1, 2, PollType::poll)
                .function("register", 2, 3, (vm, args) -> {
                    int wanted = args.count() == 3 ? vm.toInt(args.get(2)) : Stream.POLL_READ | Stream.POLL_WRITE;
                    set(vm, args.get(0)).add(args.get(1), wanted, PollSet.Again.REPLACE);
                    return Words.NONE;
                })
                .function("unregister", (vm, self, object) -> {
                    set(vm, self).remove(object);
                    return Words.NONE;
                });
    }

    /** Waits as the arguments say: milliseconds, none or a negative number for ever; then flags. */
    private static int waitFor(Vm vm, Args args) {
        @Word int given = args.get(1, Words.NONE);
        int timeout = given == Words.NONE ? -1 : vm.toInt(given);
        vm.store((args.get(0) >> 2) + FLAGS, args.count() == 3 ? vm.toInt(args.get(2)) : 0);
        return set(vm, args.get(0)).await(timeout < 0 ? PollSet.FOR_EVER : timeout);
    }

    private static @Word int poll(Vm vm, Args args) {
        PollSet set = set(vm, args.get(0));
        @Word int list = ListObject.make(vm, waitFor(vm, args));
        int[] at = new int[1];
        set.forEachReady(slot -> {
            @Word int item = TupleObject.of(vm, set.object(slot), Words.ofSmall(set.found(slot)));
            ListObject.set(vm, list, at[0]++, item);
        });
        return list;
    }

    private static @Word int iterate(Vm vm, Args args) {
        int i = args.get(0) >> 2;
        if (vm.words[i + TUPLE] == Words.NULL) {
            vm.store(i + TUPLE, TupleObject.make(vm, 2));
        }
        vm.store(i + ITERATION, waitFor(vm, args));
        return args.get(0);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        PollSet set = set(vm, self);
        int i = self >> 2;
        int left = vm.words[i + ITERATION] & 0xffff;
        int slot = vm.words[i + ITERATION] >>> 16;
        while (left > 0 && slot < set.slots() && set.found(slot) == 0) {
            slot++;
        }
        if (left == 0 || slot >= set.slots()) {
            vm.words[i + ITERATION] = 0;
            return Words.NULL;
        }
        vm.words[i + ITERATION] = slot + 1 << 16 | left - 1;
        @Word int tuple = vm.words[i + TUPLE];
        TupleObject.set(vm, tuple, 0, set.object(slot));
        TupleObject.set(vm, tuple, 1, Words.ofSmall(set.found(slot)));
        if ((vm.words[i + FLAGS] & ONE_SHOT) != 0) {
            set.silence(slot);
        }
        return tuple;
    }
}
