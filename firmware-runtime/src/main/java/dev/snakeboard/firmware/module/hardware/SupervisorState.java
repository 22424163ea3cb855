package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code supervisor}, {@code storage}, {@code usb_cdc} and {@code microcontroller} need of the firmware around the running program: what
 * it wants
 * to know, and what it asks for. All calls come from the VM's thread while a program runs.
 */
public interface SupervisorState {
    /** {@code supervisor.RunReason}: why the program runs. */
    enum RunReason {
        STARTUP,
        AUTO_RELOAD,
        SUPERVISOR_RELOAD,
        REPL_RELOAD
    }

    /** {@code supervisor.SafeModeReason}, in the order of its Python names. */
    enum SafeModeReason {
        NONE,
        BROWNOUT,
        FLASH_WRITE_FAIL,
        GC_ALLOC_OUTSIDE_VM,
        HARD_FAULT,
        INTERRUPT_ERROR,
        NLR_JUMP_FAIL,
        NO_CIRCUITPY,
        NO_HEAP,
        PROGRAMMATIC,
        SDK_FATAL_ERROR,
        STACK_OVERFLOW,
        USB_BOOT_DEVICE_NOT_INTERFACE_ZERO,
        USB_TOO_MANY_ENDPOINTS,
        USB_TOO_MANY_INTERFACE_NAMES,
        USER,
        WATCHDOG
    }

    /** {@code microcontroller.RunMode}: what comes after the next reset. */
    enum RunMode {
        UF2,
        NORMAL,
        SAFE_MODE,
        BOOTLOADER
    }

    /** What is done with {@code supervisor.set_next_code_file}'s choice after the run. */
    enum NextCodeOption {
        RELOAD_ON_SUCCESS,
        RELOAD_ON_ERROR,
        STICKY_ON_SUCCESS,
        STICKY_ON_ERROR,
        STICKY_ON_RELOAD
    }

    /**
     * The choice of {@code supervisor.set_next_code_file}.
     *
     * @param file empty: the usual files, with these options
     */
    record NextCode(String file, Optional<String> workingDirectory, Set<NextCodeOption> options) {}

    /** Whether {@code boot.py} runs: USB is not started yet, and what it offers can still be changed. */
    enum Phase {
        BOOT,
        CODE
    }

    /** Who may write the drive ({@code storage.remount}). */
    enum DriveOwner {
        HOST,
        PROGRAM
    }

    RunReason runReason();

    SafeModeReason safeModeReason();

    Phase phase();

    // ---- the console ----

    /** Whether a host has enumerated the board. */
    boolean isUsbConnected();

    /** Whether a terminal has opened the console. */
    boolean isSerialConnected();

    /** Bytes of console input that can be read without waiting; the clock is settled. */
    int serialBytesAvailable();

    // ---- running again ----

    boolean isAutoReloadEnabled();

    void setAutoReloadEnabled(boolean enabled);

    /** {@code supervisor.reload()}: makes ReloadException pending, with run reason SUPERVISOR_RELOAD. */
    void requestReload();

    /** Replaces the choice; empty takes it back. */
    void setNextCode(Optional<NextCode> next);

    /** The text of the last run's traceback, if it ended with one. */
    Optional<String> previousTraceback();

    // ---- reset ----

    /** {@code microcontroller.reset()}. Does not return: it unwinds the VM's thread. */
    void reset();

    void setNextRunMode(RunMode mode);

    /** Resets at once into safe mode, because the firmware found its own state broken. Does not return. */
    void enterSafeMode(SafeModeReason reason);

    // ---- status ----

    /** {@code supervisor.runtime.rgb_status_brightness}: 0 … 255. */
    int statusBrightness();

    void setStatusBrightness(int brightness);

    /** Whether the status bar shows on the console's title. */
    boolean isStatusBarOnConsole();

    void setStatusBarOnConsole(boolean shown);

    /** Whether the status bar shows on the display. */
    boolean isStatusBarOnDisplay();

    void setStatusBarOnDisplay(boolean shown);

    // ---- settings and drive ----

    /**
     * The value of a key of {@code settings.toml} as a Python object, or {@link dev.snakeboard.firmware.object.Words#NULL} if there is none; raises
     * ValueError ({@code Invalid value}) where the file is broken.
     */
    @Word int setting(Vm vm, String key);

    DriveOwner driveOwner();

    /** Hands the drive over; false if the host has it open, which refuses. */
    boolean setDriveOwner(DriveOwner owner);

    /** Whether the drive is shown over USB, from the next start of USB on; false if it is too late to change. */
    boolean setUsbDriveEnabled(boolean enabled);

    /** Which of the two serial channels over USB there will be; false if it is too late to change. */
    boolean setUsbSerial(boolean console, boolean data);

    /**
     * The hardware refused something: the reason in plain words, with pads and units, for the report. The program gets the device's exception.
     */
    void refused(String reason);
}
