package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A firmware with a drive, and a user who types at given times. */
final class Desk implements Vm.Host {
    final Clock clock = new Clock();
    final MemoryDrive drive = new MemoryDrive(64 * 1024);
    final Vm vm = new Vm(ScriptVm.BOARD, clock, this);
    private final Deque<Integer> typed = new ArrayDeque<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /** Types a text at a time. */
    Desk type(long ms, String text) {
        clock.schedule("typing", TimeBase.ms(ms), when -> text.chars().forEach(typed::add));
        return this;
    }

    /** Presses Ctrl-C at a time. */
    Desk interrupt(long ms) {
        clock.schedule("Ctrl-C", TimeBase.ms(ms), when -> vm.interrupt());
        return this;
    }

    /** Runs a program; what it printed, line by line, with the last line of the traceback if it ended with one. */
    List<String> run(String program) {
        try {
            vm.modules.importer().runMain("code.py", program.getBytes(StandardCharsets.UTF_8));
        } catch (PythonException raised) {
            report(raised);
        }
        return lines();
    }

    void report(PythonException raised) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TracebackObject.print(vm, text::write, raised.exception(), 0);
        String[] lines = text.toString(StandardCharsets.UTF_8).strip().split("\r?\n");
        output.writeBytes((lines[lines.length - 1] + "\n").getBytes(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Time that has passed, in whole ms. */
    long now() {
        return TimeBase.toMs(clock.now());
    }

    @Override
    public Printer console() {
        return output::write;
    }

    @Override
    public Drive drive() {
        return drive;
    }

    @Override
    public int readConsole() {
        return typed.isEmpty() ? -1 : typed.remove();
    }

    @Override
    public boolean consoleReady() {
        return !typed.isEmpty();
    }
}
