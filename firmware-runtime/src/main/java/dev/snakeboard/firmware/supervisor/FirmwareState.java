package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.Feature;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.Settings;
import dev.snakeboard.firmware.module.hardware.SupervisorState;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** What the firmware around a program knows and can do for it. */
final class FirmwareState implements SupervisorState {

    private final Mcu mcu;
    private final Console console;
    private final MountedDrive drive;
    private final StatusIndicator led;
    private final StatusBar bar;
    private final AutoReload reload;
    private final BoardHost host;

    private SupervisorListener listener = SupervisorListener.NONE;
    private Phase phase = Phase.BOOT;
    private RunReason runReason = RunReason.STARTUP;
    private SafeMode safeMode = SafeMode.NONE;
    private Optional<NextCode> nextCode = Optional.empty();
    private boolean nextCodeIsNew;
    private Optional<String> traceback = Optional.empty();
    private boolean usbDrive;

    // These outlast a reset of the chip.
    private SafeMode nextSafeMode = SafeMode.NONE;
    private RunMode nextRunMode = RunMode.NORMAL;

    FirmwareState(Mcu mcu, Console console, MountedDrive drive, StatusIndicator led, StatusBar bar, AutoReload reload, BoardHost host) {
        this.mcu = mcu;
        this.console = console;
        this.drive = drive;
        this.led = led;
        this.bar = bar;
        this.reload = reload;
        this.host = host;
    }

    void setListener(SupervisorListener newListener) {
        listener = newListener;
    }

    /** As after a reset of the chip. */
    void begin() {
        phase = Phase.BOOT;
        runReason = RunReason.STARTUP;
        nextCode = Optional.empty();
        traceback = Optional.empty();
        usbDrive = mcu.board().has(Feature.USB_DEVICE);
        safeMode = nextSafeMode;
        nextSafeMode = SafeMode.NONE;
    }

    SafeMode safeMode() {
        return safeMode;
    }

    void setSafeMode(SafeMode mode) {
        safeMode = mode;
    }

    /** What the next start is to begin with, if it comes before another call. */
    void setNextSafeMode(SafeMode mode) {
        nextSafeMode = mode;
    }

    RunMode takeNextRunMode() {
        RunMode mode = nextRunMode;
        nextRunMode = RunMode.NORMAL;
        return mode;
    }

    void setPhase(Phase newPhase) {
        phase = newPhase;
    }

    void setRunReason(RunReason reason) {
        runReason = reason;
    }

    /** Keeps the traceback of a run, for the next. */
    void setTraceback(Optional<String> text) {
        traceback = text;
    }

    /** The choice that this run begins with. */
    Optional<NextCode> beginNextCode() {
        nextCodeIsNew = false;
        return nextCode;
    }

    /** Drops the choice unless it is new or has one of the options that make it stay. */
    void endNextCode(Set<NextCodeOption> situation) {
        boolean stays = nextCodeIsNew || nextCode.map(next -> next.options().stream().anyMatch(situation::contains)).orElse(false);
        if (!stays) {
            nextCode = Optional.empty();
        }
    }

    // ---- what programs ask

    @Override
    public RunReason runReason() {
        return runReason;
    }

    @Override
    public SafeModeReason safeModeReason() {
        return safeMode.reason();
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public boolean isUsbConnected() {
        return phase == Phase.CODE && mcu.board().has(Feature.USB_DEVICE);
    }

    @Override
    public boolean isSerialConnected() {
        return console.isConnected();
    }

    @Override
    public int serialBytesAvailable() {
        return console.available();
    }

    @Override
    public boolean isAutoReloadEnabled() {
        return reload.isEnabled();
    }

    @Override
    public void setAutoReloadEnabled(boolean enabled) {
        reload.setEnabled(enabled);
    }

    @Override
    public void requestReload() {
        runReason = RunReason.SUPERVISOR_RELOAD;
        host.reload();
    }

    /** The host wrote to the drive. */
    void driveChanged() {
        if (reload.trigger()) {
            runReason = RunReason.AUTO_RELOAD;
            host.reload();
        }
    }

    @Override
    public void setNextCode(Optional<NextCode> next) {
        nextCode = next;
        nextCodeIsNew = true;
    }

    @Override
    public Optional<String> previousTraceback() {
        return traceback;
    }

    @Override
    public void reset() {
        throw new ChipReset();
    }

    @Override
    public void setNextRunMode(RunMode mode) {
        nextRunMode = mode;
        if (mode == RunMode.SAFE_MODE) {
            nextSafeMode = SafeMode.PROGRAMMATIC;
        }
    }

    @Override
    public void enterSafeMode(SafeModeReason reason) {
        nextSafeMode = SafeMode.of(reason);
        throw new ChipReset();
    }

    @Override
    public int statusBrightness() {
        return led.brightness();
    }

    @Override
    public void setStatusBrightness(int brightness) {
        led.setBrightness(brightness);
    }

    @Override
    public boolean isStatusBarOnConsole() {
        return bar.isOnConsole();
    }

    @Override
    public void setStatusBarOnConsole(boolean shown) {
        bar.setOnConsole(shown);
    }

    @Override
    public boolean isStatusBarOnDisplay() {
        return bar.isOnDisplay();
    }

    @Override
    public void setStatusBarOnDisplay(boolean shown) {
        bar.setOnDisplay(shown);
    }

    @Override
    public @Word int setting(Vm vm, String key) {
        Settings.Value value = Settings.get(drive, key);
        return switch (value.status()) {
            case NO_FILE, NO_KEY -> Words.NULL;
            case BAD_VALUE, BAD_UNICODE -> throw vm.valueError("Invalid value");
            case FOUND -> value.quoted() ? Strings.ofUtf8(vm, value.text()) : bare(vm, value);
        };
    }

    private static @Word int bare(Vm vm, Settings.Value value) {
        String text = SettingNumbers.text(value);
        if (text.equals("true") || text.equals("false")) {
            return Words.ofBool(text.equals("true"));
        }
        OptionalLong integer = SettingNumbers.integer(value);
        if (integer.isPresent()) {
            return vm.ofLong(integer.getAsLong());
        }
        OptionalDouble number = SettingNumbers.number(value);
        if (number.isPresent()) {
            return vm.ofDouble(number.getAsDouble());
        }
        throw vm.valueError("Invalid value");
    }

    @Override
    public DriveOwner driveOwner() {
        return drive.access() == MountedDrive.Access.READ_WRITE ? DriveOwner.PROGRAM : DriveOwner.HOST;
    }

    @Override
    public boolean setDriveOwner(DriveOwner owner) {
        if (phase == Phase.CODE && usbDrive) {
            return false;
        }
        drive.setAccess(owner == DriveOwner.PROGRAM ? MountedDrive.Access.READ_WRITE : MountedDrive.Access.READ_ONLY);
        return true;
    }

    @Override
    public boolean setUsbDriveEnabled(boolean enabled) {
        if (phase == Phase.CODE) {
            return false;
        }
        usbDrive = enabled && mcu.board().has(Feature.USB_DEVICE);
        drive.setAccess(usbDrive ? MountedDrive.Access.READ_ONLY : MountedDrive.Access.READ_WRITE);
        return true;
    }

    @Override
    public boolean setUsbSerial(boolean consoleChannel, boolean data) {
        return phase == Phase.BOOT;
    }

    @Override
    public void refused(String reason) {
        listener.refused(reason);
    }
}
