package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A task of asyncio ({@code mp_obj_task_t}, {@code extmod/modasyncio.c}), 32 bytes.
 *
 * <pre>
 * word 0    type
 * word 1–3  node of the {@link PairingHeap} it is in
 * word 4    the coroutine
 * word 5    what it waits on or what it ended with: None, a queue, another task, an exception
 * word 6    True: runs, not awaited · a TaskQueue: runs, and these tasks await it · None: done, not awaited · False: done and awaited
 * word 7    when it is due, in ticks: a small int
 * </pre>
 */
public final class TaskObject {
    /** The type {@code Task}. */
    public static final @Word int TYPE = Types.module(5);

    /** The type {@code TaskQueue}: an object of two words, type and top of its heap. */
    public static final @Word int QUEUE_TYPE = Types.module(4);

    static final @Word int RUNNING = Words.TRUE;
    static final @Word int DONE = Words.NONE;
    static final @Word int DONE_AND_AWAITED = Words.FALSE;

    private static final int COROUTINE = 4;
    private static final int DATA = 5;
    private static final int STATE = 6;
    private static final int KEY = 7;

    private TaskObject() {}

    static @Word int make(Vm vm, @Word int coroutine) {
        @Word int task = vm.allocateObject(TYPE, 32);
        vm.words[(task >> 2) + COROUTINE] = coroutine;
        setData(vm, task, Words.NONE);
        setState(vm, task, RUNNING);
        setKey(vm, task, 0);
        return task;
    }

    public static boolean is(Vm vm, @Word int word) {
        return vm.isInstance(word, TYPE);
    }

    public static @Word int coroutine(Vm vm, @Word int task) {
        return vm.words[(task >> 2) + COROUTINE];
    }

    public static @Word int data(Vm vm, @Word int task) {
        return vm.words[(task >> 2) + DATA];
    }

    static void setData(Vm vm, @Word int task, @Word int data) {
        vm.words[(task >> 2) + DATA] = data;
    }

    public static @Word int state(Vm vm, @Word int task) {
        return vm.words[(task >> 2) + STATE];
    }

    static void setState(Vm vm, @Word int task, @Word int state) {
        vm.words[(task >> 2) + STATE] = state;
    }

    public static boolean isDone(Vm vm, @Word int task) {
        @Word int state = state(vm, task);
        return state == DONE || state == DONE_AND_AWAITED;
    }

    /** When the task is due, in ticks of {@code supervisor.ticks_ms}. */
    public static int key(Vm vm, @Word int task) {
        return Words.smallInt(vm.words[(task >> 2) + KEY]);
    }

    static void setKey(Vm vm, @Word int task, int ticks) {
        vm.words[(task >> 2) + KEY] = Words.ofSmall(ticks);
    }
}
