package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code select}: waiting for streams ({@code extmod/modselect.c}). */
public final class SelectModule implements NativeModule {
    private static final int[] WANTED = {Stream.POLL_READ, Stream.POLL_WRITE, Stream.POLL_ERROR | Stream.POLL_HANG_UP};
    private static final int OTHER = ~(Stream.POLL_READ | Stream.POLL_WRITE);
    private static final int[] REPORTED = {Stream.POLL_READ, Stream.POLL_WRITE, OTHER};

    @Override
    public String name() {
        return "select";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(PollType.TYPE, new PollType());
        members.function("poll", v -> PollType.make(v))
                .function("select", 3, 4, SelectModule::select)
                .integer("POLLIN", Stream.POLL_READ)
                .integer("POLLOUT", Stream.POLL_WRITE)
                .integer("POLLERR", Stream.POLL_ERROR)
                .integer("POLLHUP", Stream.POLL_HANG_UP);
    }

    /** {@code select(readers, writers, others[, seconds])}. */
    private static @Word int select(Vm vm, Args args) {
        int count = 0;
        for (int kind = 0; kind < WANTED.length; kind++) {
            count += Sequences.length(vm, Sequences.require(vm, args.get(kind)));
        }
        int map = vm.reserveNative(MapTable.WORDS);
        try {
            MapTable.init(vm, map, count);
            PollSet set = new PollSet(vm, map);
            for (int kind = 0; kind < WANTED.length; kind++) {
                for (int i = 0; i < Sequences.length(vm, args.get(kind)); i++) {
                    set.add(vm.words[Sequences.items(vm, args.get(kind)) + i], WANTED[kind], PollSet.Again.ADD);
                }
            }
            set.await(timeout(vm, args.get(3, Words.NONE)));
            @Word int[] lists = new int[WANTED.length];
            for (int kind = 0; kind < lists.length; kind++) {
                lists[kind] = ready(vm, set, REPORTED[kind]);
            }
            MapTable.clear(vm, map);
            return TupleObject.of(vm, lists);
        } finally {
            vm.freeNative(map);
        }
    }

    private static long timeout(Vm vm, @Word int seconds) {
        double given = seconds == Words.NONE ? -1 : vm.toDouble(seconds);
        return given < 0 ? PollSet.FOR_EVER : (long) ((float) given * 1000);
    }

    private static @Word int ready(Vm vm, PollSet set, int bits) {
        int[] count = new int[1];
        set.forEachReady(slot -> count[0] += (set.found(slot) & bits) == 0 ? 0 : 1);
        @Word int list = ListObject.make(vm, count[0]);
        int[] at = new int[1];
        set.forEachReady(slot -> {
            if ((set.found(slot) & bits) != 0) {
                ListObject.set(vm, list, at[0]++, set.object(slot));
            }
        });
        return list;
    }
}
