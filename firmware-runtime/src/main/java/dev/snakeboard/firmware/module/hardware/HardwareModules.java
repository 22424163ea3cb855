package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/** The modules of a board's firmware: adds those that the board's build has, and takes out those of the language that it lacks. */
public final class HardwareModules {
    /** Modules that every build has, whether a definition lists them or not. */
    private static final List<String> ALWAYS = List.of("builtins", "__main__");

    private HardwareModules() {}

    /** Installs the modules for a program that runs with no firmware around it. */
    public static void install(Vm vm, Mcu mcu, BoardDefinition board) {
        install(vm, mcu, board, new DetachedSupervisor(vm));
    }

    /**
     * Installs the modules, before any program runs. The VM's clock must be the chip's.
     *
     * @param supervisor the firmware around the program
     */
    public static void install(Vm vm, Mcu mcu, BoardDefinition board, SupervisorState supervisor) {
        if (vm.clock != mcu.clock()) {
            throw new IllegalArgumentException("the VM and the chip must have one clock");
        }
        Hardware hardware = new Hardware(vm, mcu, board, supervisor);
        for (String name : List.copyOf(vm.modules.names())) {
            if (!board.hasModule(name) && !ALWAYS.contains(name)) {
                vm.modules.remove(name);
            }
        }
        for (NativeModule module : modules(hardware)) {
            if (board.hasModule(module.name())) {
                vm.modules.add(module);
            }
        }
        addUnmodelled(vm, board);
    }

    /** Modules that have a name and no more: those of the board that nothing else provides. */
    private static void addUnmodelled(Vm vm, BoardDefinition board) {
        for (NativeModule module : UnmodelledModule.all()) {
            if (board.hasModule(module.name()) && !vm.modules.has(module.name())) {
                vm.modules.add(module);
            }
        }
    }

    private static List<NativeModule> modules(Hardware hardware) {
        TimeSource source = new TimeSource(hardware);
        return List.of(
                new AnalogioModule(hardware),
                new BoardModule(hardware),
                new BusioModule(hardware),
                new CountioModule(hardware),
                new DigitalioModule(hardware),
                new EspidfModule(hardware),
                new KeypadModule(hardware),
                new MicrocontrollerModule(hardware),
                new NeopixelWriteModule(hardware),
                new NvmModule(hardware),
                new PixelbufModule(),
                new PwmioModule(hardware),
                new RainbowioModule(),
                new RtcModule(hardware, source),
                new StorageModule(hardware),
                new SupervisorModule(hardware),
                new TimeModule(hardware, source),
                new UsbCdcModule(hardware));
    }
}
