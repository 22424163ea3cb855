package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardPin;
import dev.snakeboard.board.DefaultBus;
import dev.snakeboard.board.Display;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.vm.Vm;

/** {@code board}: the board's names for its pins, in the firmware's order, and its ready-made buses. */
record BoardModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "board";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.string("board_id", hardware.board.id());
        for (BoardPin pin : hardware.board.pins()) {
            members.value(pin.name(), hardware.pins.word(pin.pad()));
        }
        for (DefaultBus bus : hardware.board.buses()) {
            for (String name : bus.names()) {
                members.function(name, v -> hardware.buses().get(v, bus));
            }
        }
        for (Display display : hardware.board.displays()) {
            members.value(display.name(), UnmodelledObject.of(vm, "board." + display.name()));
        }
    }
}
