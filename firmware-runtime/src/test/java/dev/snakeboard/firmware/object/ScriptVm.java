package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A firmware with no board around it, to run a few lines of Python on. */
public final class ScriptVm implements Vm.Host {
    /** A SAMD51 board's build. */
    public static final Target BOARD =
            new Target(192 * 1024, 2048, 64 * 1024, Features.FULL, FloatFormat.SINGLE30, CostTable.PLAIN, "MicroChip SAMD51");

    /** A SAMD21 board's build: no big integers, short messages. */
    public static final Target SMALL =
            new Target(32 * 1024, 1536, 64 * 1024, Features.SMALL, FloatFormat.SINGLE30, CostTable.PLAIN, "MicroChip SAMD21");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Drive drive = new MemoryDrive(64 * 1024);
    private final Vm vm;

    private ScriptVm(Target target) {
        vm = new Vm(target, new Clock(), this);
    }

    public static Vm vm(Target target) {
        return new ScriptVm(target).vm;
    }

    /** What a program prints, line by line; an uncaught exception adds the last line of its traceback. */
    public static List<String> run(Target target, String source) {
        return new ScriptVm(target).run(source);
    }

    /** As {@link #run}, with a collection at every allocation. */
    public static List<String> runInStress(Target target, String source) {
        ScriptVm script = new ScriptVm(target);
        script.vm.heap.stress(true);
        return script.run(source);
    }

    private List<String> run(String source) {
        try {
            vm.modules.importer().runMain("code.py", source.getBytes(StandardCharsets.UTF_8));
        } catch (PythonException raised) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            TracebackObject.print(vm, text::write, raised.exception(), 0);
            String[] lines = text.toString(StandardCharsets.UTF_8).strip().split("\r?\n");
            output.writeBytes((lines[lines.length - 1] + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public Printer console() {
        return output::write;
    }

    @Override
    public Drive drive() {
        return drive;
    }
}
