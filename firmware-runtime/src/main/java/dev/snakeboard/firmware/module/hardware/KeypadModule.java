package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code keypad}: keys scanned in the background ({@code shared-bindings/keypad}). */
record KeypadModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "keypad";
    }

    @Override
    public void define(Vm vm, Members members) {
        int listRoot = vm.claimRoot(1);
        KeyEventQueueType queues = new KeyEventQueueType(hardware);
        vm.types.add(HardwareTypes.DIGITAL_IN_OUT, new DigitalInOutType(hardware));
        vm.types.add(HardwareTypes.KEY_EVENT, new KeyEventType(hardware));
        vm.types.add(HardwareTypes.KEY_EVENT_QUEUE, queues);
        vm.types.add(HardwareTypes.KEY_MATRIX, new KeyMatrixType(hardware, queues, listRoot));
        vm.types.add(HardwareTypes.KEYS, new KeysType(hardware, queues, listRoot));
        vm.types.add(HardwareTypes.SHIFT_REGISTER_KEYS, new ShiftRegisterKeysType(hardware, queues, listRoot));
        members.value("Event", HardwareTypes.KEY_EVENT)
                .value("EventQueue", HardwareTypes.KEY_EVENT_QUEUE)
                .value("KeyMatrix", HardwareTypes.KEY_MATRIX)
                .value("Keys", HardwareTypes.KEYS)
                .value("ShiftRegisterKeys", HardwareTypes.SHIFT_REGISTER_KEYS);
    }
}
