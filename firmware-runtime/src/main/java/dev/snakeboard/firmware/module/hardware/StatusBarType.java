package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Feature;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** The type of {@code supervisor.status_bar} ({@code shared-bindings/supervisor/StatusBar.c}). */
final class StatusBarType extends HardwareType {
    StatusBarType(Hardware hardware) {
        super("Status_Bar", hardware);
    }

    @Override
    public boolean canMake() {
        return false;
    }

    @Override
    public void define(Members members) {
        SupervisorState state = hardware.supervisor;
        boolean console = hardware.board.has(Feature.STATUS_BAR);
        boolean display = console && hardware.board.hasModule("terminalio");
        members.property("console", (vm, self) -> {
            require(vm, console);
            return Words.ofBool(state.isStatusBarOnConsole());
        }, (vm, self, value) -> {
            require(vm, console);
            state.setStatusBarOnConsole(vm.isTrue(value));
            return Words.NONE;
        });
        members.property("display", (vm, self) -> {
            require(vm, display);
            return Words.ofBool(state.isStatusBarOnDisplay());
        }, (vm, self, value) -> {
            require(vm, display);
            state.setStatusBarOnDisplay(vm.isTrue(value));
            return Words.NONE;
        });
    }

    private static void require(Vm vm, boolean built) {
        if (!built) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
    }
}
