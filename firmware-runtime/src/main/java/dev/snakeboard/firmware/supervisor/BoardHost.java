package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.emulator.bench.SerialPort;
import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** What a board gives the VM that runs on it: console, drive, background work, and what interrupts a program. */
final class BoardHost implements Vm.Host {

    private static final int CTRL_C = 3;

    /** What a program is to be interrupted by: one thing at a time, the last one wins. */
    private enum Pending { KEYBOARD, RELOAD }

    private final Mcu mcu;
    private final Console console;
    private final Drive drive;
    private Vm vm;
    private Pending pending = Pending.KEYBOARD;
    private boolean interruptible;
    private @Word int reloadException = Words.NULL;

    BoardHost(Mcu mcu, Console console, Drive drive) {
        this.mcu = mcu;
        this.console = console;
        this.drive = drive;
    }

    /** The VM that runs from now on. */
    void attach(Vm newVm) {
        vm = newVm;
        interruptible = false;
        reloadException = Words.NULL;
    }

    /** No VM runs any more. */
    void detach() {
        vm = null;
        interruptible = false;
    }

    /** Whether Ctrl-C interrupts, rather than being a byte to be read. */
    void setInterruptible(boolean on) {
        interruptible = on;
    }

    /** A byte arrives on the console: Ctrl-C is looked at before it is queued. */
    SerialPort.Fate arrived(int value) {
        if (interruptible && value == CTRL_C) {
            console.flushInput();
            interrupt(Pending.KEYBOARD);
            return SerialPort.Fate.CONSUMED;
        }
        return SerialPort.Fate.QUEUED;
    }

    /** Stops a running program so that it is run again. */
    void reload() {
        interrupt(Pending.RELOAD);
    }

    private void interrupt(Pending by) {
        if (vm != null) {
            pending = by;
            vm.interrupt();
        }
    }

    /** Whether an exception is the one that {@link #reload} raised. */
    boolean isReload(@Word int exception) {
        return exception == reloadException && exception != Words.NULL;
    }

    @Override
    public PythonException pendingException(Vm raising) {
        if (pending == Pending.KEYBOARD) {
            return raising.raiseWith(Types.KEYBOARD_INTERRUPT);
        }
        PythonException reload = raising.raiseWith(Types.RELOAD_EXCEPTION);
        reloadException = reload.exception();
        return reload;
    }

    @Override
    public void trace(Heap heap) {
        heap.trace(reloadException);
    }

    @Override
    public Printer console() {
        return console.printer();
    }

    @Override
    public Drive drive() {
        return drive;
    }

    @Override
    public void background() {
        mcu.background().runPending();
    }

    @Override
    public int readConsole() {
        return console.available() > 0 ? console.read() : -1;
    }

    @Override
    public boolean consoleReady() {
        return console.available() > 0;
    }
}
