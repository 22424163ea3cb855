package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.firmware.module.hardware.SupervisorState.SafeModeReason;

/** Why the firmware runs no programs ({@code supervisor/shared/safe_mode.c}). */
enum SafeMode {
    NONE(SafeModeReason.NONE, ""),
    BROWNOUT(SafeModeReason.BROWNOUT, "Power dipped. Make sure you are providing enough power."),
    FLASH_WRITE_FAIL(SafeModeReason.FLASH_WRITE_FAIL, "Failed to write internal flash.", Gravity.CRASH),
    GC_ALLOC_OUTSIDE_VM(SafeModeReason.GC_ALLOC_OUTSIDE_VM, "Heap allocation when VM not running.", Gravity.CRASH),
    HARD_FAULT(SafeModeReason.HARD_FAULT, "Hard fault: memory access or instruction error.", Gravity.CRASH),
    INTERRUPT_ERROR(SafeModeReason.INTERRUPT_ERROR, "Interrupt error.", Gravity.CRASH),
    NLR_JUMP_FAIL(SafeModeReason.NLR_JUMP_FAIL, "NLR jump failed. Likely memory corruption.", Gravity.CRASH),
    NO_CIRCUITPY(SafeModeReason.NO_CIRCUITPY, "CIRCUITPY drive could not be found or created."),
    NO_HEAP(SafeModeReason.NO_HEAP, "Unable to allocate to the heap.", Gravity.CRASH),
    PROGRAMMATIC(SafeModeReason.PROGRAMMATIC, "The `microcontroller` module was used to boot into safe mode."),
    /** Has no Python name. */
    SAFEMODE_PY_ERROR(SafeModeReason.NONE, "Error in safemode.py."),
    SDK_FATAL_ERROR(SafeModeReason.SDK_FATAL_ERROR, "Third-party firmware fatal error.", Gravity.CRASH),
    STACK_OVERFLOW(SafeModeReason.STACK_OVERFLOW, "Stack overflow. Increase stack size."),
    USB_BOOT_DEVICE_NOT_INTERFACE_ZERO(
            SafeModeReason.USB_BOOT_DEVICE_NOT_INTERFACE_ZERO, "Boot device must be first (interface #0)."),
    USB_TOO_MANY_ENDPOINTS(SafeModeReason.USB_TOO_MANY_ENDPOINTS, "USB devices need more endpoints than are available."),
    USB_TOO_MANY_INTERFACE_NAMES(SafeModeReason.USB_TOO_MANY_INTERFACE_NAMES, "USB devices specify too many interface names."),
    USER(SafeModeReason.USER, ""),
    WATCHDOG(SafeModeReason.WATCHDOG, "Internal watchdog timer expired.");

    private enum Gravity { PLAIN, CRASH }

    private final SafeModeReason reason;
    private final String text;
    private final Gravity gravity;

    SafeMode(SafeModeReason reason, String text) {
        this(reason, text, Gravity.PLAIN);
    }

    SafeMode(SafeModeReason reason, String text, Gravity gravity) {
        this.reason = reason;
        this.text = text;
        this.gravity = gravity;
    }

    SafeModeReason reason() {
        return reason;
    }

    static SafeMode of(SafeModeReason reason) {
        return valueOf(reason.name());
    }

    /** What the console says while the firmware waits in safe mode. */
    String message(BoardDefinition board) {
        String why = this == USER ? userText(board) : text;
        String crash = "CircuitPython core code crashed hard. Whoops!\n" + why
                + "\nPlease file an issue with your program at github.com/adafruit/circuitpython/issues.";
        return "\nYou are in safe mode because:\n" + (gravity == Gravity.CRASH ? crash : why) + "\nPress reset to exit safe mode.\n";
    }

    private static String userText(BoardDefinition board) {
        return board.safeModeText().orElse(board.bootButton().isPresent()
                ? "You pressed the BOOT button at start up"
                : "You pressed the reset button during boot.");
    }
}
