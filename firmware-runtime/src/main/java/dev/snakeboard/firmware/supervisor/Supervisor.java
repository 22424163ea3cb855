package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.FirmwareRelease;
import dev.snakeboard.board.FirmwareRelease.ExceptionStatus;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.bench.SerialPort;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.mcu.ResetReason;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.module.hardware.SupervisorState.NextCode;
import dev.snakeboard.firmware.module.hardware.SupervisorState.NextCodeOption;
import dev.snakeboard.firmware.module.hardware.SupervisorState.Phase;
import dev.snakeboard.firmware.module.hardware.SupervisorState.RunMode;
import dev.snakeboard.firmware.module.hardware.SupervisorState.RunReason;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The firmware around programs ({@code main.c}): start, {@code boot.py}, {@code code.py}, wait, REPL, and again. Runs for ever, on the firmware's
 * thread.
 */
public final class Supervisor implements Runnable {

    static final String CLEAR_LINE = "\u001b[2K\u001b[0G";
    private static final String BOOT_OUT = "/boot_out.txt";

    private static final List<String> SAFEMODE_FILES = List.of("safemode.py", "safemode.txt");
    private static final List<String> BOOT_FILES = List.of("boot.py", "boot.txt");
    /** The names that a program is looked for by, in this order. */
    public static final List<String> CODE_FILES = List.of("code.txt", "code.py", "main.py", "main.txt");
    private static final List<String> DOUBLE_EXTENSIONS = List.of(
            "code.txt.py", "code.py.txt", "code.txt.txt", "code.py.py", "main.txt.py", "main.py.txt", "main.txt.txt", "main.py.py");

    private static final long SAFE_MODE_WINDOW_MS = 1000;
    private static final long SAFE_MODE_BLINK_MS = 125;
    /** {@code boot_out.txt} is written late, in case power fails again at once. */
    private static final long BOOT_OUT_DELAY = TimeBase.seconds(1);

    private final Mcu mcu;
    private final BoardDefinition board;
    private final Console console;
    private final MountedDrive drive;
    private final BoardHost host;
    private final StatusIndicator led;
    private final StatusBar bar;
    private final AutoReload reload;
    private final FirmwareState state;
    private final boolean stress;

    private SupervisorListener listener = SupervisorListener.NONE;
    private volatile Activity activity = Activity.STARTING;
    private Optional<Vm> vm = Optional.empty();
    private Optional<Ending> lastEnding = Optional.empty();
    private Repl.Mode replMode = Repl.Mode.FRIENDLY;
    private boolean windowOpen;
    private boolean idle;

    /**
     * The firmware of a board.
     *
     * @param port the console between host and board
     * @param files what is on the drive
     * @param stress test mode: collects at every allocation
     */
    public Supervisor(Mcu mcu, SerialPort port, Drive files, boolean stress) {
        this.mcu = mcu;
        this.board = mcu.board();
        this.stress = stress;
        console = new Console(port, mcu);
        drive = new MountedDrive(files, mcu.flash()::writeDrive);
        host = new BoardHost(mcu, console, drive);
        led = new StatusIndicator(mcu);
        bar = new StatusBar(board, console);
        reload = new AutoReload(mcu.ticks());
        state = new FirmwareState(mcu, console, drive, led, bar, reload, host);
        port.setArrival(host::arrived);
    }

    /** Who is told; before the firmware starts. */
    public void setListener(SupervisorListener newListener) {
        listener = newListener;
        state.setListener(newListener);
    }

    // ---- what there is to see, while the firmware stands still

    public Activity activity() {
        return activity;
    }

    /** The VM that runs, or the last one that did. */
    public Optional<Vm> vm() {
        return vm;
    }

    /** How the last program ended. */
    public Optional<Ending> lastEnding() {
        return lastEnding;
    }

    /** Whether nothing more happens until somebody types, saves a file or presses reset. */
    public boolean isIdle() {
        return idle && console.available() == 0 && !reload.isPending();
    }

    /** {@code 0xRRGGBB} that the status LED was last told to show. */
    public int statusColor() {
        return led.color();
    }

    /** The drive as programs see it. */
    public Drive drive() {
        return drive;
    }

    // ---- what happens to the board, while the firmware stands still or from an event

    /** The host wrote to the drive. */
    public void driveChanged() {
        state.driveChanged();
    }

    /** The reset button is pressed: what the next start has to know of this one. */
    public void resetPressed() {
        host.detach();
        idle = false;
        activity = Activity.STARTING;
        if (windowOpen) {
            state.setNextSafeMode(SafeMode.USER);
        }
    }

    // ---- the firmware

    @Override
    public void run() {
        while (true) {
            try {
                start();
                loop();
            } catch (ChipReset reset) {
                host.detach();
                mcu.reset(ResetReason.SOFTWARE);
                listener.chipReset();
            }
        }
    }

    private void start() {
        activity = Activity.STARTING;
        windowOpen = false;
        idle = false;
        replMode = Repl.Mode.FRIENDLY;
        lastEnding = Optional.empty();
        console.close();
        led.reset();
        bar.reset();
        reload.reset();
        state.begin();
        stayInBootloader();
        if (!board.has(Feature.USB_DEVICE)) {
            console.open();
        }
        if (board.consoleUart().isPresent()) {
            console.status("Serial console setup\n");
        }
        console.raw(CLEAR_LINE);
        if (state.safeMode() == SafeMode.NONE) {
            safeModeWindow();
        }
        mcu.resetPeripherals();
        console.raw(CLEAR_LINE);
        if (state.safeMode() == SafeMode.NONE) {
            reload.setEnabled(true);
        }
        drive.setAccess(board.has(Feature.USB_DEVICE) ? MountedDrive.Access.READ_ONLY : MountedDrive.Access.READ_WRITE);
        activity = Activity.BOOT_PY;
        runSafeModePy();
        runBootPy();
        state.setPhase(Phase.CODE);
        if (board.has(Feature.USB_DEVICE)) {
            console.open();
        }
    }

    /** After {@code on_next_reset} another program has the chip: only a reset gets it back. */
    private void stayInBootloader() {
        RunMode mode = state.takeNextRunMode();
        while (mode == RunMode.BOOTLOADER || mode == RunMode.UF2) {
            mcu.sleepUntil(Long.MAX_VALUE, () -> false);
        }
    }

    /** For a second, the reset button or the boot button asks for safe mode ({@code wait_for_safe_mode_reset}). */
    private void safeModeWindow() {
        boolean brokeDown = switch (mcu.resetReason()) {
            case BROWNOUT, WATCHDOG, RESCUE_DEBUG -> true;
            default -> false;
        };
        if (brokeDown || board.has(Feature.SKIP_SAFE_MODE_WAIT)) {
            return;
        }
        windowOpen = true;
        led.take();
        long length = SAFE_MODE_WINDOW_MS;
        OptionalDouble asked = board.has(Feature.SETTINGS_TOML)
                ? SettingNumbers.number(drive, "CIRCUITPY_SAFE_MODE_DELAY", console::status) : OptionalDouble.empty();
        if (asked.isPresent() && asked.getAsDouble() >= 0) {
            length = (long) Math.min(asked.getAsDouble() * 1000, 4_294_967_295.0);
        }
        long begin = mcu.ticks().ms();
        for (long passed = 0; passed < length && !isBootPressed(); passed = mcu.ticks().ms() - begin) {
            led.show(passed % (2 * SAFE_MODE_BLINK_MS) < SAFE_MODE_BLINK_MS ? StatusIndicator.SAFE_MODE : StatusIndicator.BLACK);
            long next = Math.min(length, (passed / SAFE_MODE_BLINK_MS + 1) * SAFE_MODE_BLINK_MS);
            mcu.clock().spinUntil(timeOfMs(begin + next), this::isBootPressed);
        }
        led.show(StatusIndicator.BLACK);
        led.release();
        if (isBootPressed()) {
            state.setSafeMode(SafeMode.USER);
        }
        windowOpen = false;
    }

    private boolean isBootPressed() {
        return board.bootButton().flatMap(button -> button.pad().map(pad -> {
            Pin pin = mcu.pads().pin(pad);
            return (pin.level() == Level.HIGH) == (button.pressed() == Level.HIGH) && !pin.isFloating();
        })).orElse(false);
    }

    /** Sleeps for as long as only a person can make something happen. */
    private void idle(long until, BooleanSupplier wake) {
        idle = true;
        listener.idles(activity);
        mcu.sleepUntil(until, wake);
        idle = false;
    }

    /** The time at which the firmware's count of milliseconds reaches a value. */
    private long timeOfMs(long ms) {
        return Math.max(mcu.clock().now(), mcu.ticks().timeOfTick((ms * 1024 + 999) / 1000));
    }

    // ---- sessions

    private Session startSession() {
        // Both come out of the same memory, the stack first.
        long room = board.ram().freeAtStart().value();
        long pystack = size("CIRCUITPY_PYSTACK_SIZE", board.ram().pystack().value(), room);
        long heapStart = size("CIRCUITPY_HEAP_START_SIZE", board.ram().heapStart().value(), room - pystack);
        Session session = new Session(mcu, BoardTarget.of(board, (int) pystack, (int) heapStart), host, console, state);
        session.vm().heap.stress(stress);
        vm = Optional.of(session.vm());
        listener.sessionStarts(session.vm(), activity);
        return session;
    }

    /** A size that settings.toml may change; what the board's memory cannot hold falls back to the size that the firmware was built with. */
    private long size(String setting, long built, long room) {
        OptionalLong asked = board.has(Feature.SETTINGS_TOML) && state.safeMode() == SafeMode.NONE
                ? SettingNumbers.integer(drive, setting, console::status) : OptionalLong.empty();
        return asked.isPresent() && asked.getAsLong() > 0 && asked.getAsLong() < room ? asked.getAsLong() : built;
    }

    /** {@code cleanup_after_vm}; the traceback of the run is kept for the next one. */
    private void endSession(Session session, Ending ending) {
        listener.sessionEnds(session.vm(), activity, ending);
        state.setTraceback(ending.kind() == Ending.Kind.RELOAD ? Optional.empty() : ending.error().map(ProgramError::traceback));
        session.end();
    }

    private Optional<String> firstOf(List<String> files) {
        return files.stream().filter(file -> drive.kind(file) == Drive.Kind.FILE).findFirst();
    }

    /** Runs the first of some files that is there ({@code maybe_run_list}). */
    private Optional<Ending> runFirst(Session session, List<String> files) {
        Optional<String> found = firstOf(files);
        found.ifPresent(file -> {
            console.raw(CLEAR_LINE);
            console.output(file);
            console.status(" output:\n");
            bar.show(file);
        });
        if (activity == Activity.CODE_PY) {
            found.ifPresent(listener::programStarts);
        }
        Optional<Ending> ending = found.map(session::runFile);
        ending.ifPresent(end -> {
            session.runAtExit();
            showEnding(end);
        });
        return ending;
    }

    private boolean showsExceptions() {
        return board.firmware().exceptionStatus() == ExceptionStatus.AS_EXCEPTION;
    }

    private void showEnding(Ending ending) {
        boolean places = ending.kind() == Ending.Kind.EXCEPTION && showsExceptions();
        bar.show(places ? ending.error().filter(error -> error.line() > 0).map(ProgramError::inTitle).orElse("Done") : "Done");
    }

    private void runSafeModePy() {
        if (state.safeMode() == SafeMode.NONE || state.safeMode() == SafeMode.USER || !board.has(Feature.SAFEMODE_PY)) {
            return;
        }
        Session session = startSession();
        Optional<Ending> ending = runFirst(session, SAFEMODE_FILES);
        if (ending.flatMap(Ending::error).isPresent()) {
            state.setSafeMode(SafeMode.SAFEMODE_PY_ERROR);
        }
        endSession(session, ending.orElse(Ending.NORMAL));
    }

    private void runBootPy() {
        Session session = startSession();
        Optional<Ending> ending = Optional.empty();
        if (state.safeMode() == SafeMode.NONE) {
            drive.setProtection(MountedDrive.Protection.SUSPENDED);
            console.startCapture();
            console.output(banner() + "\r\nBoard ID:" + board.id() + "\r\nUID:" + mcu.uid() + "\r\n");
            if (board.has(Feature.WIFI)) {
                console.output("MAC:" + HexFormat.ofDelimiter(":").withUpperCase().formatHex(mcu.uid().bytes()) + "\r\n");
            }
            ending = runFirst(session, BOOT_FILES);
            console.endCapture().ifPresent(this::writeBootOut);
            drive.setProtection(MountedDrive.Protection.IN_FORCE);
        }
        endSession(session, ending.orElse(Ending.NORMAL));
    }

    private void writeBootOut(byte[] text) {
        boolean same = drive.read(BOOT_OUT).map(old -> Arrays.equals(old, text)).orElse(false);
        if (!same) {
            mcu.sleepUntil(mcu.clock().now() + BOOT_OUT_DELAY, () -> false);
            drive.write(BOOT_OUT, text);
        }
    }

    private String banner() {
        FirmwareRelease release = board.firmware();
        return "Adafruit CircuitPython " + release.version() + " on " + release.date() + "; " + board.machine();
    }

    // ---- programs and prompts

    private void loop() {
        boolean first = true;
        boolean soft = true;
        AfterRun.Next next = AfterRun.Next.RUN_AGAIN;
        while (true) {
            if (next == AfterRun.Next.REPL) {
                Repl.Left left = runRepl();
                state.setRunReason(RunReason.REPL_RELOAD);
                replMode = left.mode();
                soft = left.exit() == Repl.Exit.SOFT_RESET;
            }
            if (soft) {
                if (!first) {
                    console.status("soft reboot\n");
                }
                first = false;
                next = replMode == Repl.Mode.FRIENDLY ? runCodePy() : AfterRun.Next.REPL;
            }
        }
    }

    private AfterRun.Next runCodePy() {
        Set<NextCodeOption> situation = EnumSet.noneOf(NextCodeOption.class);
        Ending ending = Ending.NORMAL;
        boolean again = false;
        if (state.safeMode() == SafeMode.NONE && !reload.isPending()) {
            activity = Activity.CODE_PY;
            lastEnding = Optional.empty();
            Session session = startSession();
            Optional<NextCode> chosen = state.beginNextCode();
            ending = runProgram(session, chosen);
            lastEnding = Optional.of(ending);
            boolean byAutoReload = ending.kind() == Ending.Kind.RELOAD && state.runReason() == RunReason.AUTO_RELOAD;
            console.status(byAutoReload ? "\nCode stopped by auto-reload. Reloading soon.\n" : "\nCode done running.\n");
            endSession(session, ending);
            again = runsAgain(ending, byAutoReload, chosen.map(NextCode::options).orElse(Set.of()), situation);
        }
        AfterRun.Next next = AfterRun.Next.RUN_AGAIN;
        if (ending.kind() == Ending.Kind.EXIT) {
            next = AfterRun.Next.REPL;
        } else if (!again) {
            AfterRun after = new AfterRun(mcu, console, led, reload, state, doing -> activity = doing, this::idle);
            next = after.await(blinks(ending));
            if (next == AfterRun.Next.RUN_AGAIN) {
                situation.add(NextCodeOption.STICKY_ON_RELOAD);
            }
        }
        state.endNextCode(situation);
        return next;
    }

    private Ending runProgram(Session session, Optional<NextCode> chosen) {
        Optional<String> file = chosen.map(NextCode::file).filter(name -> !name.isEmpty());
        if (file.isPresent()) {
            chosen.flatMap(NextCode::workingDirectory).ifPresent(session::changeDirectory);
            Optional<Ending> ending = runFirst(session, List.of(file.get()));
            if (ending.isPresent()) {
                return ending.get();
            }
            console.raw(file.get());
            console.status(" not found.\n");
        }
        Optional<Ending> ending = runFirst(session, CODE_FILES);
        if (ending.isEmpty() && board.has(Feature.FULL_BUILD)) {
            ending = runFirst(session, DOUBLE_EXTENSIONS);
            ending.ifPresent(_ -> console.status("WARNING: Your code filename has two extensions\n"));
        }
        return ending.orElse(Ending.NORMAL);
    }

    /** Whether the program runs again without a wait; notes what may keep the choice of the next file. */
    private static boolean runsAgain(Ending ending, boolean byAutoReload, Set<NextCodeOption> options, Set<NextCodeOption> situation) {
        return switch (ending.kind()) {
            case RELOAD -> {
                situation.add(NextCodeOption.STICKY_ON_RELOAD);
                yield !byAutoReload;
            }
            case NORMAL -> {
                situation.add(NextCodeOption.STICKY_ON_SUCCESS);
                yield options.contains(NextCodeOption.RELOAD_ON_SUCCESS);
            }
            case EXCEPTION, EXIT -> {
                situation.add(NextCodeOption.STICKY_ON_ERROR);
                yield options.contains(NextCodeOption.RELOAD_ON_ERROR);
            }
        };
    }

    private AfterRun.Blinks blinks(Ending ending) {
        if (ending.kind() == Ending.Kind.EXCEPTION && showsExceptions()) {
            return new AfterRun.Blinks(StatusIndicator.EXCEPTION, 2);
        }
        return state.safeMode() == SafeMode.NONE
                ? new AfterRun.Blinks(StatusIndicator.DONE, 1)
                : new AfterRun.Blinks(StatusIndicator.SAFE_MODE, 3);
    }

    private Repl.Left runRepl() {
        activity = Activity.REPL;
        Session session = startSession();
        reload.setSuspended(true);
        if (state.safeMode() == SafeMode.NONE) {
            runFirst(session, List.of("repl.py"));
        }
        led.take();
        led.show(StatusIndicator.REPL);
        led.release();
        if (replMode == Repl.Mode.FRIENDLY) {
            bar.show("REPL");
        }
        Repl.Left left = new Repl(mcu, session, console, host, banner(), this::idle).run(replMode);
        if (replMode == Repl.Mode.FRIENDLY) {
            bar.show("Done");
        }
        session.runAtExit();
        listener.sessionEnds(session.vm(), activity, Ending.NORMAL);
        session.end();
        led.take();
        led.show(StatusIndicator.BLACK);
        led.release();
        reload.setSuspended(false);
        return left;
    }
}
