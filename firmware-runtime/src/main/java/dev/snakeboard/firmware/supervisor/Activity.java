package dev.snakeboard.firmware.supervisor;

/** What the firmware is doing ({@code main.c}). */
public enum Activity {
    /** Before anything of the user's runs: chip, drive, safe mode window. */
    STARTING,
    /** {@code safemode.py} or {@code boot.py} runs. */
    BOOT_PY,
    /** {@code code.py} runs. */
    CODE_PY,
    /** {@code code.py} has ended, or may not run: the firmware waits for a key, Ctrl-D or a saved file. */
    WAITING,
    /** The drive changed, and the firmware waits until it has not changed for a while. */
    RELOADING,
    /** The prompt waits for a line, or runs one. */
    REPL
}
