package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;

/** {@code keypad.ShiftRegisterKeys} ({@code shared-bindings/keypad/ShiftRegisterKeys.c}); 72 bytes, word 13 the address of the counts. */
final class ShiftRegisterKeysType extends KeyScannerType {
    private static final int BYTES = 72;
    private static final int CLOCK = 10;
    private static final int LATCH = 11;
    private static final int DATA = 12;
    private static final int COUNTS = 13;

    ShiftRegisterKeysType(Hardware hardware, KeyEventQueueType queues, int listRoot) {
        super("ShiftRegisterKeys", hardware, queues, listRoot);
    }

    @Override
    public void define(Members members) {
        defineScanner(members);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        requireBuilt(vm);
        @Word int[] given = args.parse(
                Parameter.requiredKeyword("clock"),
                Parameter.requiredKeyword("data"),
                Parameter.requiredKeyword("latch"),
                Parameter.keyword("value_to_latch", Words.TRUE),
                Parameter.requiredKeyword("key_count"),
                Parameter.requiredKeyword("value_when_pressed"),
                interval(),
                maxEvents(),
                threshold());
        Level toLatch = vm.isTrue(given[3]) ? Level.HIGH : Level.LOW;
        Level pressed = vm.isTrue(given[5]) ? Level.HIGH : Level.LOW;
        vm.clock.settle();
        List<Pin> data = vm.is(given[1], HardwareTypes.PIN)
                ? List.of(hardware.pin(hardware.pins.requireFree(given[1], "data")))
                : hardware.pins.requireFreeList(given[1], "data");
        List<Integer> counts = counts(vm, given[4], data.size());
        Pin clock = hardware.pin(hardware.pins.requireFree(given[0], "clock"));
        Pin latch = hardware.pin(hardware.pins.requireFree(given[2], "latch"));
        Schedule schedule = schedule(vm, given[6], given[7], given[8]);
        @Word int self = vm.allocateObject(type, BYTES);
        setField(vm, self, CLOCK, output(vm, clock, Level.LOW));
        setField(vm, self, LATCH, output(vm, latch, Level.HIGH));
        setField(vm, self, DATA, inputs(vm, data, Pull.NONE));
        setField(vm, self, COUNTS, vm.allocate(4 * counts.size(), Heap.Content.BYTES));
        List<Pin> pins = new ArrayList<>(List.of(clock, latch));
        pins.addAll(data);
        return start(vm, self, new ShiftRegisterReader(clock, latch, data, counts, toLatch, pressed), pins, schedule);
    }

    private static List<Integer> counts(Vm vm, @Word int given, int registers) {
        boolean single = vm.operations.isInt(given) && !Words.isBool(given);
        int length = single ? 1 : Checks.length(vm, given);
        Checks.length(vm, length, registers, "key_count");
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            @Word int count = single ? given : vm.operations.subscript(given, Words.ofSmall(i), Words.SENTINEL);
            counts.add(Checks.atLeast(vm, vm.toInt(count), 1, "key_count"));
        }
        return counts;
    }

    /** The memory of the pin's object on the device; the pin becomes an output. */
    private @Word int output(Vm vm, Pin pin, Level level) {
        hardware.pads().claim(pin, "keypad");
        pin.output(Drive.PUSH_PULL, level);
        return vm.allocateObject(HardwareTypes.DIGITAL_IN_OUT, DigitalInOutType.bytes(hardware));
    }
}
