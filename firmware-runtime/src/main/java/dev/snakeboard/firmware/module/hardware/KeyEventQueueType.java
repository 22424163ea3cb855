package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.peripheral.KeyEventQueue;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code keypad.EventQueue} ({@code shared-bindings/keypad/EventQueue.c}): 32 bytes, and a buffer of 6 bytes per event.
 *
 * <pre>
 * word 0  type
 * word 1  peer
 * word 2  address of the buffer
 * </pre>
 *
 * It outlives its scanner: the peer goes when the object is collected.
 */
final class KeyEventQueueType extends PeerType<KeyEventQueue> {
    private static final int BUFFER = 2;
    private static final int BYTES = 32;
    private static final int BYTES_PER_EVENT = 6;

    KeyEventQueueType(Hardware hardware) {
        super("EventQueue", hardware, KeyEventQueue.class);
    }

    @Override
    public boolean canMake() {
        return false;
    }

    @Override
    public void define(Members members) {
        members.function("clear", (vm, self) -> {
            peer(vm, self).clear();
            return Words.NONE;
        });
        members.function("get", this::get).function("get_into", this::getInto);
        members.property("overflowed", (vm, self) -> Words.ofBool(peer(vm, self).isOverflowed()));
    }

    /** The object of a queue, with the memory that its events take. */
    @Word int make(Vm vm, int maxEvents) {
        @Word int self = allocate(vm, HardwareTypes.KEY_EVENT_QUEUE, BYTES);
        long bytes = (long) maxEvents * BYTES_PER_EVENT;
        if (bytes > Integer.MAX_VALUE) {
            throw vm.memoryError((int) bytes);
        }
        setField(vm, self, BUFFER, vm.allocate((int) bytes, Heap.Content.BYTES));
        return self;
    }

    private @Word int get(Vm vm, @Word int self) {
        KeyEventQueue queue = peer(vm, self);
        // The device makes the event first, and frees it if there is none to give.
        @Word int event = KeyEventType.allocate(vm);
        if (queue.isEmpty()) {
            vm.heap.free(event);
            return Words.NONE;
        }
        KeyEventType.fill(vm, event, queue.remove());
        return event;
    }

    private @Word int getInto(Vm vm, @Word int self, @Word int event) {
        Checks.type(vm, event, HardwareTypes.KEY_EVENT, "event");
        KeyEventQueue queue = peer(vm, self);
        if (queue.isEmpty()) {
            return Words.FALSE;
        }
        KeyEventType.fill(vm, event, queue.remove());
        return Words.TRUE;
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(!peer(vm, self).isEmpty());
            case LEN -> Words.ofSmall(peer(vm, self).size());
            default -> Words.NULL;
        };
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        return new Stream() {
            @Override
            public int poll(int wanted) {
                return peer(vm, self).isEmpty() ? 0 : wanted & POLL_READ;
            }
        };
    }

    @Override
    void close(KeyEventQueue queue) {
        // Nothing but memory.
    }
}
