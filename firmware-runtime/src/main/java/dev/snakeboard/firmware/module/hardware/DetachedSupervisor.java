package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Optional;

/** No firmware around the program: nothing is connected, there are no settings, and a reset or reload ends the program. */
final class DetachedSupervisor implements SupervisorState {
    private static final int BRIGHTNESS = 255;

    private final Vm vm;
    private int brightness = BRIGHTNESS;
    private boolean autoReload;
    private boolean barOnConsole = true;
    private boolean barOnDisplay = true;

    DetachedSupervisor(Vm vm) {
        this.vm = vm;
    }

    @Override
    public RunReason runReason() {
        return RunReason.STARTUP;
    }

    @Override
    public SafeModeReason safeModeReason() {
        return SafeModeReason.NONE;
    }

    @Override
    public Phase phase() {
        return Phase.CODE;
    }

    @Override
    public boolean isUsbConnected() {
        return false;
    }

    @Override
    public boolean isSerialConnected() {
        return false;
    }

    @Override
    public int serialBytesAvailable() {
        return vm.host().consoleReady() ? 1 : 0;
    }

    @Override
    public boolean isAutoReloadEnabled() {
        return autoReload;
    }

    @Override
    public void setAutoReloadEnabled(boolean enabled) {
        autoReload = enabled;
    }

    @Override
    public void requestReload() {
        reset();
    }

    @Override
    public void setNextCode(Optional<NextCode> next) {
        // Nothing runs after this program.
    }

    @Override
    public Optional<String> previousTraceback() {
        return Optional.empty();
    }

    @Override
    public void reset() {
        throw vm.raiseWith(Types.SYSTEM_EXIT);
    }

    @Override
    public void setNextRunMode(RunMode mode) {
        // There is no next start.
    }

    @Override
    public void enterSafeMode(SafeModeReason reason) {
        reset();
    }

    @Override
    public int statusBrightness() {
        return brightness;
    }

    @Override
    public void setStatusBrightness(int newBrightness) {
        brightness = newBrightness;
    }

    @Override
    public boolean isStatusBarOnConsole() {
        return barOnConsole;
    }

    @Override
    public void setStatusBarOnConsole(boolean shown) {
        barOnConsole = shown;
    }

    @Override
    public boolean isStatusBarOnDisplay() {
        return barOnDisplay;
    }

    @Override
    public void setStatusBarOnDisplay(boolean shown) {
        barOnDisplay = shown;
    }

    @Override
    public @Word int setting(Vm asking, String key) {
        return Words.NULL;
    }

    @Override
    public DriveOwner driveOwner() {
        return vm.host().drive().isWritable() ? DriveOwner.PROGRAM : DriveOwner.HOST;
    }

    @Override
    public boolean setDriveOwner(DriveOwner owner) {
        return false;
    }

    @Override
    public boolean setUsbDriveEnabled(boolean enabled) {
        return false;
    }

    @Override
    public boolean setUsbSerial(boolean console, boolean data) {
        return false;
    }

    @Override
    public void refused(String reason) {
        // Nobody reports.
    }
}
