package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.peripheral.EdgeCounter;
import dev.snakeboard.emulator.peripheral.EdgeKind;
import dev.snakeboard.emulator.peripheral.RefusedException;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code countio.Counter} ({@code shared-bindings/countio/Counter.c}): type, peer, count; 12 bytes on SAM and nRF, 20 on ESP. */
final class CounterType extends PeerType<EdgeCounter> {
    private final EnumType<EdgeKind> edge;

    CounterType(Hardware hardware, EnumType<EdgeKind> edge) {
        super("Counter", hardware, EdgeCounter.class);
        this.edge = edge;
    }

    @Override
    public void define(Members members) {
        defineFinaliser(members);
        members.property("count", (vm, self) -> vm.ofLong((int) peer(vm, self).count()), (vm, self, value) -> {
            peer(vm, self).setCount(vm.toInt(value));
            return Words.NONE;
        });
        members.function("reset", (vm, self) -> {
            peer(vm, self).setCount(0);
            return Words.NONE;
        });
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("pin"), Parameter.keyword("edge", edge.word(EdgeKind.FALL)), Parameter.keyword("pull", Words.NONE));
        vm.clock.settle();
        @Word int pin = hardware.pins.requireFree(given[0], "pin");
        EdgeKind kind = edge.argument(given[1], "edge");
        Pull pull = hardware.pull(given[2], "pull");
        @Word int self = allocate(vm, type, hardware.port() == Port.ESPRESSIF ? 20 : 12);
        try {
            attach(vm, self, hardware.mcu.counters().open(hardware.pin(pin), kind, pull));
        } catch (RefusedException refused) {
            throw hardware.raise(refused);
        }
        return self;
    }

    @Override
    void close(EdgeCounter counter) {
        counter.close();
    }
}
