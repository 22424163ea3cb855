package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.TaskObserver;
import dev.snakeboard.firmware.vm.Vm;

/** {@code _asyncio.TaskQueue} ({@code extmod/modasyncio.c}). */
final class TaskQueueType extends NativeType {
    private static final int HEAP = 1;

    private final PairingHeap heap;

    private final Ticks clock;

    TaskQueueType(PairingHeap heap, Ticks clock) {
        super("TaskQueue");
        this.heap = heap;
        this.clock = clock;
    }

    @Override
    public void define(Members m) {
        m.function("peek", (vm, self) -> top(vm, self) == Words.NULL ? Words.NONE : top(vm, self))
                .function("pop", this::pop)
                .function("push", 2, 3, (vm, args) -> {
                    int due = args.count() == 3 ? ticks(vm, args.get(2)) : clock.now(vm);
                    push(vm, args.get(0), requireTask(vm, args.get(1)), due);
                    return Words.NONE;
                })
                .function("remove", (vm, self, task) -> {
                    remove(vm, self, requireTask(vm, task));
                    return Words.NONE;
                });
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(0, 0, false);
        return make(vm);
    }

    static @Word int make(Vm vm) {
        return vm.allocateObject(TaskObject.QUEUE_TYPE, 8);
    }

    private static @Word int top(Vm vm, @Word int queue) {
        return vm.words[(queue >> 2) + HEAP];
    }

    private static void setTop(Vm vm, @Word int queue, @Word int task) {
        vm.words[(queue >> 2) + HEAP] = task;
    }

    private @Word int pop(Vm vm, @Word int self) {
        @Word int top = top(vm, self);
        if (top == Words.NULL) {
            throw vm.indexError("empty heap");
        }
        vm.heap.pin(top);
        setTop(vm, self, heap.pop(top));
        if (vm.taskObserver() != TaskObserver.NONE) {
            vm.interpreter.activations().awaitTurn(top, TaskObject.coroutine(vm, top));
            vm.taskObserver().taken(self, top);
        }
        return top;
    }

    /** Queues a task that is in no queue, for a time in ticks. */
    void push(Vm vm, @Word int queue, @Word int task, int ticks) {
        TaskObject.setData(vm, task, Words.NONE);
        TaskObject.setKey(vm, task, ticks);
        setTop(vm, queue, heap.push(top(vm, queue), task));
        vm.taskObserver().queued(queue, task);
    }

    void remove(Vm vm, @Word int queue, @Word int task) {
        setTop(vm, queue, heap.remove(top(vm, queue), task));
    }

    /** The device takes any object for a task here, and corrupts it if it is none. */
    private static @Word int requireTask(Vm vm, @Word int word) {
        if (!TaskObject.is(vm, word)) {
            throw vm.typeError(Message.of("task must be of type Task, not %s", vm.typeName(word)));
        }
        return word;
    }

    private static int ticks(Vm vm, @Word int word) {
        if (!Words.isSmallInt(word)) {
            throw vm.typeError(Message.of("ticks must be of type int, not %s", vm.typeName(word)));
        }
        return Words.smallInt(word);
    }
}
