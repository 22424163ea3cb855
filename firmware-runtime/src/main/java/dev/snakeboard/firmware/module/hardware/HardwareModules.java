package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.ChipDefinition.Family;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.Identity;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.OsModule;
import dev.snakeboard.firmware.module.RandomModule;
import dev.snakeboard.firmware.module.SysModule;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.OptionalLong;

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
        // In ROM whether or not the program imports board.
        board.pins().forEach(pin -> vm.names.firmwareName(pin.name()));
    }

    /** Modules that have a name and no more: those of the board that nothing else provides. */
    private static void addUnmodelled(Vm vm, BoardDefinition board) {
        for (NativeModule module : UnmodelledModule.all()) {
            if (board.hasModule(module.name()) && !vm.modules.has(module.name())) {
                vm.modules.add(module);
            }
        }
    }

    /** The SAMD21 has no random number generator. */
    private static OptionalLong randomSeed(Hardware hardware) {
        boolean has = hardware.board.chip().family() != Family.SAMD21;
        return has ? OptionalLong.of(hardware.mcu.random().next()) : OptionalLong.empty();
    }

    private static Identity identity(BoardDefinition board) {
        String[] machine = board.machine().split(" with ", 2);
        return new Identity(board.firmware().version(), board.firmware().date(), machine[0], machine[machine.length - 1]);
    }

    private static List<NativeModule> modules(Hardware hardware) {
        TimeSource source = new TimeSource(hardware);
        Identity identity = identity(hardware.board);
        return List.of(
                new AnalogioModule(hardware),
                new BitmaptoolsModule(),
                new BoardModule(hardware),
                new BusDeviceModule(hardware),
                new BusioModule(hardware),
                new CountioModule(hardware),
                new DigitalioModule(hardware),
                new DisplayioModule(),
                new EspidfModule(hardware),
                new FontioModule(),
                new KeypadModule(hardware),
                new MicrocontrollerModule(hardware),
                new NeopixelWriteModule(hardware),
                new NvmModule(hardware),
                new OsModule(identity, randomSeed(hardware)),
                new PixelbufModule(),
                new PwmioModule(hardware),
                new RandomModule(hardware.mcu.random().next()),
                new RotaryioModule(hardware),
                new RtcModule(hardware, source),
                new StorageModule(hardware),
                new SupervisorModule(hardware),
                new SysModule(identity),
                new TimeModule(hardware, source),
                new UsbCdcModule(hardware));
    }
}
