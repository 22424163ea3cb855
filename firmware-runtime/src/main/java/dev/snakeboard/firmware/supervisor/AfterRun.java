package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.hardware.SupervisorState.RunReason;
import java.util.function.Consumer;

/**
 * The time between a program's end and what comes next: the status LED blinks, and a key or a saved file ends it ({@code run_code_py} in {@code
 * main.c}).
 */
final class AfterRun {

    private static final int CTRL_D = 4;
    private static final long BLINK_MS = 100;
    private static final long BLINK_PERIOD_MS = 400;
    private static final long PAUSE_MS = 5000;

    /** What comes next. */
    enum Next { REPL, RUN_AGAIN }

    /**
     * What the LED says.
     *
     * @param color {@code 0xRRGGBB} before brightness
     * @param count blinks in a row
     */
    record Blinks(int color, int count) {
    }

    private final Mcu mcu;
    private final Console console;
    private final StatusIndicator led;
    private final AutoReload reload;
    private final FirmwareState state;
    private final Consumer<Activity> activity;
    private final Idling idling;
    private boolean lit;

    AfterRun(Mcu mcu, Console console, StatusIndicator led, AutoReload reload, FirmwareState state, Consumer<Activity> activity, Idling idling) {
        this.mcu = mcu;
        this.console = console;
        this.led = led;
        this.reload = reload;
        this.state = state;
        this.activity = activity;
        this.idling = idling;
    }

    Next await(Blinks blinks) {
        Next next = waitForEvent(blinks);
        dark();
        return next;
    }

    private Next waitForEvent(Blinks blinks) {
        boolean told = false;
        long patternStart = mcu.ticks().ms();
        while (true) {
            mcu.background().runPending();
            activity.accept(reload.isPending() ? Activity.RELOADING : Activity.WAITING);
            if (reload.isReady()) {
                reload.clear();
                return Next.RUN_AGAIN;
            }
            if (console.isConnected() && !reload.isPending()) {
                if (console.available() > 0) {
                    return read();
                }
                if (!told) {
                    tell();
                    told = true;
                }
            }
            told &= console.isConnected();
            long passed = mcu.ticks().ms() - patternStart;
            if (passed > blinks.count() * BLINK_PERIOD_MS + PAUSE_MS) {
                patternStart = mcu.ticks().ms();
                passed = 0;
            }
            idle(patternStart + show(blinks, passed));
        }
    }

    private Next read() {
        if (console.read() != CTRL_D) {
            return Next.REPL;
        }
        state.setRunReason(RunReason.REPL_RELOAD);
        return Next.RUN_AGAIN;
    }

    private void tell() {
        BoardDefinition board = mcu.board();
        console.raw(Supervisor.CLEAR_LINE);
        console.status(reload.isEnabled()
                ? "Auto-reload is on. Simply save files over USB to run them or enter REPL to disable.\n"
                : "Auto-reload is off.\n");
        if (state.safeMode() != SafeMode.NONE) {
            console.status("Running in safe mode! Not running saved code.\n");
            console.status(state.safeMode().message(board));
        }
        console.raw("\r\n");
        console.status("Press any key to enter the REPL. Use CTRL-D to reload.\n");
    }

    /** Lights the LED or not; returns when in the pattern that changes, in ms. */
    private long show(Blinks blinks, long passed) {
        long blinking = blinks.count() * BLINK_PERIOD_MS;
        if (passed >= blinking) {
            dark();
            return blinking + PAUSE_MS + 1;
        }
        long begin = passed / BLINK_PERIOD_MS * BLINK_PERIOD_MS;
        if (passed - begin >= BLINK_MS) {
            dark();
            return begin + BLINK_PERIOD_MS;
        }
        if (!lit) {
            led.take();
            led.show(blinks.color());
            lit = true;
        }
        return begin + BLINK_MS;
    }

    private void dark() {
        if (lit) {
            led.show(StatusIndicator.BLACK);
            led.release();
            lit = false;
        }
    }

    private void idle(long untilMs) {
        long change = Math.max(mcu.clock().now(), mcu.ticks().timeOfTick((untilMs * 1024 + 999) / 1000));
        boolean connected = console.isConnected();
        boolean pending = reload.isPending();
        idling.until(Math.min(change, Math.max(mcu.clock().now(), reload.readyAt())), () -> console.available() > 0 && !reload.isPending()
                || reload.isPending() != pending || console.isConnected() != connected || mcu.background().isPending());
    }
}
