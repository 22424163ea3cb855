package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** {@code _asyncio.Task} ({@code extmod/modasyncio.c}); the layout is {@link TaskObject}. */
final class TaskType extends NativeType {
    private final TaskQueueType queues;
    private final Ticks clock;

    /** The root that keeps asyncio's dict, in which {@code cur_task} and the queue are. */
    private final int contextRoot;

    private final Fields fields;

    /** The ids of the names that the type answers to. */
    private record Fields(int coroutine, int data, int state, int key, int currentTask, int taskQueue, int cancelledError, int remove) {
        static Fields of(Vm vm) {
            return new Fields(
                    vm.names.firmwareName("coro"),
                    vm.names.firmwareName("data"),
                    vm.names.firmwareName("state"),
                    vm.names.firmwareName("ph_key"),
                    vm.names.firmwareName("cur_task"),
                    vm.names.firmwareName("_task_queue"),
                    vm.names.firmwareName("CancelledError"),
                    vm.names.firmwareName("remove"));
        }
    }

    TaskType(Vm vm, TaskQueueType queues, Ticks clock, int contextRoot) {
        super("Task");
        this.queues = queues;
        this.clock = clock;
        this.contextRoot = contextRoot;
        this.fields = Fields.of(vm);
    }

    @Override
    public void define(Members m) {
        m.function("done", (vm, self) -> Words.ofBool(TaskObject.isDone(vm, self)))
                .function("cancel", (vm, self) -> Words.ofBool(cancel(vm, self)))
                .function("__await__", (vm, self) -> iterator(vm, self));
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 2, false);
        if (args.count() == 2) {
            vm.setRoot(contextRoot, args.get(1));
        }
        @Word int task = TaskObject.make(vm, args.get(0));
        vm.taskObserver().made(task);
        return task;
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        int[] w = vm.words;
        if (w[dest] == Words.NULL) {
            if (name == fields.coroutine) {
                w[dest] = TaskObject.coroutine(vm, self);
            } else if (name == fields.data) {
                w[dest] = TaskObject.data(vm, self);
            } else if (name == fields.state) {
                w[dest] = TaskObject.state(vm, self);
            } else if (name == fields.key) {
                w[dest] = Words.ofSmall(TaskObject.key(vm, self));
            }
            return false;
        }
        if (w[dest + 1] == Words.NULL) {
            return true;
        }
        if (name == fields.data) {
            TaskObject.setData(vm, self, w[dest + 1]);
            w[dest] = Words.NULL;
        } else if (name == fields.state) {
            TaskObject.setState(vm, self, w[dest + 1]);
            w[dest] = Words.NULL;
        }
        return true;
    }

    private @Word int context(Vm vm, int name) {
        @Word int context = vm.root(contextRoot);
        if (context == Words.NULL) {
            throw vm.raiseWith(Types.KEY_ERROR, Words.ofName(name));
        }
        return vm.operations.subscript(context, Words.ofName(name), Words.SENTINEL);
    }

    // ---- cancelling ----

    /** Makes the task go on with CancelledError, wherever it waits; returns whether it was running. */
    private boolean cancel(Vm vm, @Word int self) {
        if (TaskObject.isDone(vm, self)) {
            return false;
        }
        if (self == context(vm, fields.currentTask)) {
            throw vm.raise(Types.RUNTIME_ERROR, "can't cancel self");
        }
        @Word int task = self;
        while (TaskObject.is(vm, TaskObject.data(vm, task))) {
            task = TaskObject.data(vm, task);
            vm.step();
        }
        vm.heap.pin(task);
        @Word int queue = context(vm, fields.taskQueue);
        if (vm.callMethodIfThere(TaskObject.data(vm, task), fields.remove, task) != Words.NULL) {
            queues.push(vm, queue, task, clock.now(vm));
        } else if (Ticks.difference(TaskObject.key(vm, task), clock.now(vm)) > 0) {
            queues.remove(vm, queue, task);
            queues.push(vm, queue, task, clock.now(vm));
        }
        TaskObject.setData(vm, task, context(vm, fields.cancelledError));
        return true;
    }

    // ---- awaiting ----

    @Override
    public boolean isIterator() {
        return true;
    }

    /** Makes the task ready to be awaited. */
    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        @Word int state = TaskObject.state(vm, self);
        if (TaskObject.isDone(vm, self)) {
            TaskObject.setState(vm, self, TaskObject.DONE_AND_AWAITED);
        } else if (state == TaskObject.RUNNING) {
            TaskObject.setState(vm, self, TaskQueueType.make(vm));
        } else if (!vm.is(state, TaskObject.QUEUE_TYPE)) {
            throw vm.raise(Types.RUNTIME_ERROR, "can't wait");
        }
        return self;
    }

    /** Puts the running task on the queue of this one, or, if this one is done, raises what it ended with: StopIteration or another exception. */
    @Override
    public @Word int next(Vm vm, @Word int self) {
        if (!TaskObject.isDone(vm, self)) {
            @Word int current = context(vm, fields.currentTask);
            @Word int waiting = TaskObject.state(vm, self);
            if (!vm.is(waiting, TaskObject.QUEUE_TYPE) || !TaskObject.is(vm, current)) {
                throw vm.raise(Types.RUNTIME_ERROR, "can't wait");
            }
            queues.push(vm, waiting, current, clock.now(vm));
            TaskObject.setData(vm, current, self);
            return Words.NONE;
        }
        @Word int data = TaskObject.data(vm, self);
        if (data == Words.NONE) {
            vm.stopIterationValue = Words.NULL;
            return Words.NULL;
        }
        if (vm.isInstance(data, Types.STOP_ITERATION)) {
            vm.stopIterationValue = ExceptionObject.value(vm, data);
            return Words.NULL;
        }
        throw new PythonException(ExceptionObject.toRaise(vm, data));
    }
}
