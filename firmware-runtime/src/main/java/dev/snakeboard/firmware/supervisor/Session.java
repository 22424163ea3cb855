package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.module.AtexitModule;
import dev.snakeboard.firmware.module.hardware.HardwareModules;
import dev.snakeboard.firmware.module.hardware.SupervisorState;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.FilePaths;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Importer;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One VM from its start to its end ({@code start_mp} … {@code cleanup_after_vm} in {@code main.c}): a program, or a REPL. */
final class Session {

    private static final List<String> PATH = List.of("", "/", ".frozen", "/lib");
    private static final String STDIN = "<stdin>";

    private final Mcu mcu;
    private final BoardHost host;
    private final Console console;
    private final Vm vm;

    Session(Mcu mcu, Target target, BoardHost host, Console console, SupervisorState state) {
        this.mcu = mcu;
        this.host = host;
        this.console = console;
        vm = new Vm(target, mcu.clock(), host);
        HardwareModules.install(vm, mcu, mcu.board(), state);
        for (String entry : PATH) {
            ListObject.append(vm, vm.root(Vm.ROOT_SYS_PATH), vm.ofString(entry));
        }
        vm.heap.release(0);
        host.attach(vm);
        console.setCost(() -> vm.charge(CostEvent.PRINT_BYTE));
    }

    Vm vm() {
        return vm;
    }

    void changeDirectory(String path) {
        FilePaths.change(vm, path);
    }

    /** Runs a file of the drive as the main program. */
    Ending runFile(String path) {
        byte[] source = host.drive().read(path).orElse(new byte[0]);
        return run(source, path, SourceMode.FILE, "");
    }

    /** Runs what was typed. */
    Ending runTyped(byte[] source, SourceMode mode) {
        return run(source, STDIN, mode, "");
    }

    /** Runs what the raw REPL received: {@code endOfOutput} is printed after the output, and again after the traceback. */
    Ending runRaw(byte[] source, String endOfOutput) {
        return run(source, STDIN, SourceMode.FILE, endOfOutput);
    }

    /** What the raw REPL answers to a program that Ctrl-C cut off on its way. */
    Ending interruptedRaw(String endOfOutput) {
        console.output(endOfOutput);
        int mark = vm.heap.mark();
        Ending ending = ending(vm.raiseWith(Types.KEYBOARD_INTERRUPT).exception());
        vm.heap.release(mark);
        console.output(endOfOutput);
        return ending;
    }

    private Ending run(byte[] source, String file, SourceMode mode, String endOfOutput) {
        int mark = vm.heap.mark();
        Ending ending;
        try {
            execute(source, file, mode);
            console.output(endOfOutput);
            ending = Ending.NORMAL;
        } catch (PythonException raised) {
            host.setInterruptible(false);
            vm.clearInterrupt();
            console.output(endOfOutput);
            ending = ending(raised.exception());
        }
        console.output(endOfOutput);
        vm.heap.release(mark);
        return ending;
    }

    private void execute(byte[] source, String file, SourceMode mode) {
        @Word int main = vm.mainModuleDict();
        Importer importer = vm.modules.importer();
        if (mode == SourceMode.FILE) {
            importer.runModule(source, file, main, () -> {
                vm.collect();
                host.setInterruptible(true);
            });
        } else {
            importer.runTyped(source, file, mode, main, () -> host.setInterruptible(true));
        }
        host.setInterruptible(false);
        vm.checkPending();
    }

    private Ending ending(@Word int exception) {
        vm.heap.pin(exception);
        if (host.isReload(exception)) {
            return Ending.RELOAD;
        }
        Optional<ProgramError> error = Optional.of(ProgramError.of(vm, exception));
        if (vm.isInstance(exception, Types.SYSTEM_EXIT)) {
            return new Ending(Ending.Kind.EXIT, error);
        }
        TracebackObject.print(vm, console.printer(), exception, 0);
        return new Ending(Ending.Kind.EXCEPTION, error);
    }

    /** Calls what the program registered with {@code atexit}. */
    void runAtExit() {
        AtexitModule.run(vm, raised -> TracebackObject.print(vm, console.printer(), raised.exception(), 0));
    }

    /** Gives back what the program used, finalisers first. */
    void end() {
        console.setCost(() -> { });
        vm.clearInterrupt();
        vm.heap.finaliseAll();
        host.detach();
        mcu.background().reset();
        mcu.resetPeripherals();
    }

    /** The bytes of a typed text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
