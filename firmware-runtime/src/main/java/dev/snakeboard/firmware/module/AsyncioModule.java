package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code _asyncio}: the part of asyncio that is in the firmware ({@code extmod/modasyncio.c}); the rest is a library. */
public final class AsyncioModule implements NativeModule {
    @Override
    public String name() {
        return "_asyncio";
    }

    @Override
    public void define(Vm vm, Members members) {
        Ticks clock = Ticks.ofSupervisor(vm);
        TaskQueueType queues = new TaskQueueType(new PairingHeap(vm), clock);
        vm.types.add(TaskObject.QUEUE_TYPE, queues);
        vm.types.add(TaskObject.TYPE, new TaskType(vm, queues, clock, vm.claimRoot(1)));
        members.value("TaskQueue", TaskObject.QUEUE_TYPE).value("Task", TaskObject.TYPE);
    }
}
