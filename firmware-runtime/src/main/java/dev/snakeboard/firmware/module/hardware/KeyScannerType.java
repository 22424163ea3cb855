package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.peripheral.KeyReader;
import dev.snakeboard.emulator.peripheral.KeyScanner;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/**
 * What {@code keypad.Keys}, {@code KeyMatrix} and {@code ShiftRegisterKeys} have in common ({@code shared-module/keypad/__init__.c}).
 *
 * <pre>
 * word 0   type
 * word 1   the scanner made before this one, as long as this one scans
 * word 2   peer
 * word 6   address of the debounce counters, a byte per key
 * word 7   event queue, or 0 after deinit()
 * word 10  tuple of the pins' objects
 * word 11  tuple of the columns' objects (KeyMatrix); further words in the subclasses
 * </pre>
 *
 * Scanners that scan are reachable from a list, so they live until {@code deinit()} even if the program forgets them.
 */
abstract class KeyScannerType extends HardwareType {
    private static final int NEXT = 1;
    private static final int PEER = 2;
    private static final int COUNTERS = 6;
    private static final int EVENTS = 7;
    static final int PINS = 10;

    /** What {@code interval} is if it is not given: 20 ms, which makes 20 ticks. */
    private static final double INTERVAL = 0.020f;

    /** The scanner of an object, and the pads it has claimed. */
    record Scanner(KeyScanner scanner, List<Pin> pins) {}

    /** How often to scan, how many events to keep, and how many equal scans make an edge. */
    record Schedule(long intervalTicks, int maxEvents, int threshold) {}

    private final KeyEventQueueType queues;
    private final int listRoot;

    KeyScannerType(String name, Hardware hardware, KeyEventQueueType queues, int listRoot) {
        super(name, hardware);
        this.queues = queues;
        this.listRoot = listRoot;
    }

    /** Whether the board's build has this class; it is there in any case, but refuses to make objects. */
    final void requireBuilt(Vm vm) {
        if (!hardware.board.hasModule("keypad." + name())) {
            throw vm.notImplemented(name());
        }
    }

    final void defineScanner(Members members) {
        defineContext(members);
        members.property("events", (vm, self) -> {
            scanner(vm, self);
            return field(vm, self, EVENTS);
        });
        members.property("key_count", (vm, self) -> Words.ofSmall(scanner(vm, self).scanner().keyCount()));
        members.function("reset", (vm, self) -> {
            scanner(vm, self).scanner().reset();
            return Words.NONE;
        });
    }

    // ---- making ----

    static Parameter interval() {
        return Parameter.keyword("interval", Words.NULL);
    }

    static Parameter maxEvents() {
        return Parameter.keyword("max_events", Words.ofSmall(64));
    }

    static Parameter threshold() {
        return Parameter.keyword("debounce_threshold", Words.ofSmall(1));
    }

    static Schedule schedule(Vm vm, @Word int interval, @Word int maxEvents, @Word int threshold) {
        double seconds = interval == Words.NULL ? INTERVAL : Checks.notNegative(vm, interval, "interval");
        return new Schedule(
                (long) ((float) seconds * 1024f),
                Checks.atLeast(vm, vm.toInt(maxEvents), 1, "max_events"),
                Checks.range(vm, vm.toInt(threshold), 1, 127, "debounce_threshold"));
    }

    /** A tuple with the memory of the {@code DigitalInOut} objects that the device makes for the pins, which become inputs. */
    final @Word int inputs(Vm vm, List<Pin> pins, Pull pull) {
        @Word int tuple = TupleObject.make(vm, pins.size());
        for (int i = 0; i < pins.size(); i++) {
            TupleObject.set(vm, tuple, i, vm.allocateObject(HardwareTypes.DIGITAL_IN_OUT, DigitalInOutType.bytes(hardware)));
            hardware.pads().claim(pins.get(i), "keypad");
            pins.get(i).input(pull);
        }
        return tuple;
    }

    /** Starts to scan. */
    final @Word int start(Vm vm, @Word int self, KeyReader reader, List<Pin> pins, Schedule schedule) {
        setField(vm, self, COUNTERS, vm.allocate(reader.keyCount(), Heap.Content.BYTES));
        @Word int events = queues.make(vm, schedule.maxEvents());
        setField(vm, self, EVENTS, events);
        KeyScanner scanner = hardware.mcu.keys().open(name(), reader, schedule.maxEvents(), schedule.intervalTicks(), schedule.threshold());
        queues.attach(vm, events, scanner.events());
        setField(vm, self, PEER, hardware.peers.add(new Scanner(scanner, pins)));
        setField(vm, self, NEXT, vm.root(listRoot));
        vm.setRoot(listRoot, self);
        return self;
    }

    // ---- the rest ----

    final Scanner scanner(Vm vm, @Word int self) {
        vm.clock.settle();
        if (field(vm, self, EVENTS) == Words.NULL) {
            throw deinitialised(vm);
        }
        return hardware.peers.get(field(vm, self, PEER), Scanner.class);
    }

    @Override
    void deinitialise(Vm vm, @Word int self) {
        if (field(vm, self, EVENTS) == Words.NULL) {
            return;
        }
        Scanner scanner = scanner(vm, self);
        scanner.scanner().close();
        scanner.pins().forEach(hardware.pads()::free);
        hardware.peers.remove(field(vm, self, PEER));
        unlink(vm, self);
        setField(vm, self, PINS, Words.NONE);
        setField(vm, self, EVENTS, Words.NULL);
    }

    private void unlink(Vm vm, @Word int self) {
        @Word int next = field(vm, self, NEXT);
        @Word int at = vm.root(listRoot);
        if (at == self) {
            vm.setRoot(listRoot, next);
        } else {
            while (field(vm, at, NEXT) != self) {
                at = field(vm, at, NEXT);
            }
            setField(vm, at, NEXT, next);
        }
        setField(vm, self, NEXT, Words.NULL);
    }
}
