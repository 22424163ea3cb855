package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A class of objects behind which a peripheral stands: word 1 is the id of the peer. The objects have a finaliser, which gives the peripheral
 * and its pins back when
 * an object is collected ({@code mp_obj_malloc_with_finaliser}).
 *
 * @param <P> the peripheral
 */
abstract class PeerType<P> extends HardwareType {
    private static final int PEER = 1;

    private final Class<P> peerType;

    PeerType(String name, Hardware hardware, Class<P> peerType) {
        super(name, hardware);
        this.peerType = peerType;
    }

    /** Adds {@code deinit}, {@code __del__} and {@code with}. */
    final void defineFinaliser(Members members) {
        defineContext(members);
        members.function("__del__", (vm, self) -> {
            deinitialise(vm, self);
            return Words.NONE;
        });
    }

    /** A new object without a peer; whatever is raised before {@link #attach} leaves nothing behind. */
    final @Word int allocate(Vm vm, @Word int type, int bytes) {
        @Word int self = vm.allocateObject(type, bytes);
        vm.heap.setFinaliser(self);
        return self;
    }

    final void attach(Vm vm, @Word int self, P peer) {
        setField(vm, self, PEER, hardware.peers.add(peer));
    }

    final boolean isDeinitialised(Vm vm, @Word int self) {
        return field(vm, self, PEER) == Peers.NONE;
    }

    /** The peripheral, with everything that was due until now done; ValueError after {@code deinit()}. */
    final P peer(Vm vm, @Word int self) {
        vm.clock.settle();
        int id = field(vm, self, PEER);
        if (id == Peers.NONE) {
            throw deinitialised(vm);
        }
        return hardware.peers.get(id, peerType);
    }

    /** Gives the peripheral and its pins back. */
    abstract void close(P peer);

    @Override
    void deinitialise(Vm vm, @Word int self) {
        int id = field(vm, self, PEER);
        if (id != Peers.NONE) {
            close(hardware.peers.get(id, peerType));
            hardware.peers.remove(id);
            setField(vm, self, PEER, Peers.NONE);
        }
    }

    @Override
    public void finalise(Vm vm, @Word int self) {
        deinitialise(vm, self);
    }
}
