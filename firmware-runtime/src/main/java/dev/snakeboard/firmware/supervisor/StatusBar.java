package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Feature;

/** The line in the terminal's title that says what runs ({@code supervisor/shared/status_bar.c}). */
final class StatusBar {

    private final BoardDefinition board;
    private final Console console;
    private boolean onConsole = true;
    private boolean onDisplay = true;

    StatusBar(BoardDefinition board, Console console) {
        this.board = board;
        this.console = console;
    }

    /** As after a reset of the chip. */
    void reset() {
        onConsole = true;
        onDisplay = true;
    }

    boolean isOnConsole() {
        return onConsole;
    }

    /** Switched off, it is cleared. */
    void setOnConsole(boolean shown) {
        if (onConsole && !shown && board.has(Feature.STATUS_BAR)) {
            console.raw("\u001b]0;\u001b\\");
        }
        onConsole = shown;
    }

    boolean isOnDisplay() {
        return onDisplay;
    }

    void setOnDisplay(boolean shown) {
        onDisplay = shown;
    }

    /** @param doing the file that runs, {@code REPL}, {@code Done}, or place and name of the exception that ended the last run */
    void show(String doing) {
        if (!board.has(Feature.STATUS_BAR) || !onConsole || !console.isConnected()) {
            return;
        }
        // Wi-Fi and BLE workflows are not modelled: they are off.
        String wifi = board.has(Feature.WEB_WORKFLOW) ? "Wi-Fi: off | " : "";
        String ble = board.has(Feature.BLE_FILE_SERVICE) || board.has(Feature.BLE_SERIAL) ? "BLE:Off | " : "";
        console.raw("\u001b]0;\uD83D\uDC0D" + wifi + ble + doing + " | " + board.firmware().version() + "\u001b\\");
    }
}
