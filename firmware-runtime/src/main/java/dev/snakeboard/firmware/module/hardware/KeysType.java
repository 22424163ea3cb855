package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.DirectKeys;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/** {@code keypad.Keys}: a pin per key ({@code shared-bindings/keypad/Keys.c}); 48 bytes. */
final class KeysType extends KeyScannerType {
    private static final int BYTES = 48;

    KeysType(Hardware hardware, KeyEventQueueType queues, int listRoot) {
        super("Keys", hardware, queues, listRoot);
    }

    @Override
    public void define(Members members) {
        defineScanner(members);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        requireBuilt(vm);
        @Word int[] given = args.parse(
                Parameter.required("pins"),
                Parameter.requiredKeyword("value_when_pressed"),
                Parameter.keyword("pull", Words.TRUE),
                interval(),
                maxEvents(),
                threshold());
        boolean valueWhenPressed = vm.isTrue(given[1]);
        boolean pull = vm.isTrue(given[2]);
        vm.clock.settle();
        // The message calls the pins row_pins, here too.
        hardware.pins.requireNoDuplicates(given[0], "row_pins");
        Schedule schedule = schedule(vm, given[3], given[4], given[5]);
        List<Pin> pins = hardware.pins.requireFreeList(given[0], "pin");
        @Word int self = vm.allocateObject(type, BYTES);
        setField(vm, self, PINS, inputs(vm, pins, !pull ? Pull.NONE : valueWhenPressed ? Pull.DOWN : Pull.UP));
        return start(vm, self, new DirectKeys(pins, valueWhenPressed ? Level.HIGH : Level.LOW), pins, schedule);
    }
}
