package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.peripheral.KeyEvent;
import dev.snakeboard.emulator.trace.TraceEvent.KeyAction;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code keypad.Event} ({@code shared-bindings/keypad/Event.c}); the timestamp does not count when events are compared.
 *
 * <pre>
 * word 0  type
 * word 1  key number (16 bits), bit 16 pressed
 * word 2  timestamp
 * </pre>
 */
final class KeyEventType extends HardwareType {
    private static final int KEY = 1;
    private static final int TIMESTAMP = 2;
    private static final int PRESSED = 1 << 16;
    private static final int HASH_PRESSED = 1 << 15;

    KeyEventType(Hardware hardware) {
        super("Event", hardware);
    }

    @Override
    public void define(Members members) {
        members.property("key_number", (vm, self) -> Words.ofSmall(key(vm, self)))
                .property("pressed", (vm, self) -> Words.ofBool(isPressed(vm, self)))
                .property("released", (vm, self) -> Words.ofBool(!isPressed(vm, self)))
                .property("timestamp", (vm, self) -> field(vm, self, TIMESTAMP));
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.optional("key_number", Words.ofSmall(0)),
                Parameter.optional("pressed", Words.TRUE),
                Parameter.optional("timestamp", Words.NONE));
        int key = Checks.atLeast(vm, vm.toInt(given[0]), 0, "key_number");
        boolean pressed = vm.isTrue(given[1]);
        @Word int timestamp = given[2];
        if (timestamp == Words.NONE) {
            vm.clock.settle();
            timestamp = Words.ofSmall(hardware.mcu.ticks().ticksMs());
        } else {
            vm.operations.toBigInteger(timestamp);
        }
        @Word int self = allocate(vm);
        fill(vm, self, key & 0xffff | (pressed ? PRESSED : 0), timestamp);
        return self;
    }

    /** An event to be filled in. */
    static @Word int allocate(Vm vm) {
        return vm.allocateObject(HardwareTypes.KEY_EVENT, 12);
    }

    static void fill(Vm vm, @Word int self, KeyEvent event) {
        fill(vm, self, event.key() & 0x7fff | (event.action() == KeyAction.PRESSED ? PRESSED : 0), Words.ofSmall(event.timestamp()));
    }

    private static void fill(Vm vm, @Word int self, int key, @Word int timestamp) {
        setField(vm, self, KEY, key);
        setField(vm, self, TIMESTAMP, timestamp);
    }

    private static int key(Vm vm, @Word int self) {
        return field(vm, self, KEY) & 0xffff;
    }

    private static boolean isPressed(Vm vm, @Word int self) {
        return (field(vm, self, KEY) & PRESSED) != 0;
    }

    @Override
    public @Word int binary(Vm vm, BinaryOp op, @Word int self, @Word int other) {
        if (op != BinaryOp.EQUAL) {
            return Words.NULL;
        }
        return Words.ofBool(vm.is(other, HardwareTypes.KEY_EVENT) && field(vm, self, KEY) == field(vm, other, KEY));
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return op == UnaryOp.HASH ? Words.ofSmall(key(vm, self) + (isPressed(vm, self) ? HASH_PRESSED : 0)) : Words.NULL;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<Event: key_number %d %s>".formatted(key(vm, self), isPressed(vm, self) ? "pressed" : "released"));
    }
}
