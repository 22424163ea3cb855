package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.parse.Continuation;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;

/** The interactive prompt: for people, and in raw mode for programs on the host ({@code shared/runtime/pyexec.c}). */
final class Repl implements Terminal {

    private static final int CTRL_A = 1;
    private static final int CTRL_B = 2;
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int CTRL_E = 5;

    private static final String END = "\u0004";
    private static final String WINDOW_FREE = "\u0001";
    /** Half of {@code MICROPY_REPL_STDIN_BUFFER_MAX}. */
    private static final int WINDOW = 128;

    /** Which of the two the next REPL is; outlives a session. */
    enum Mode { FRIENDLY, RAW }

    /** What comes after the REPL. */
    enum Exit {
        /** A soft reset: {@code code.py} again, or in raw mode a fresh REPL. */
        SOFT_RESET,
        /** Another REPL at once, in the other mode, with a fresh VM. */
        OTHER_MODE
    }

    /**
     * How a REPL was left.
     *
     * @param mode of the next one
     */
    record Left(Exit exit, Mode mode) {
    }

    private final Mcu mcu;
    private final Session session;
    private final Console console;
    private final BoardHost host;
    private final String banner;
    private final Idling idling;

    /**
     * The prompt of a session.
     *
     * @param banner the line that says what the firmware is
     * @param idling how it waits for input
     */
    Repl(Mcu mcu, Session session, Console console, BoardHost host, String banner, Idling idling) {
        this.mcu = mcu;
        this.session = session;
        this.console = console;
        this.host = host;
        this.banner = banner;
        this.idling = idling;
    }

    Left run(Mode mode) {
        return mode == Mode.RAW ? raw() : friendly();
    }

    // ---- the terminal

    @Override
    public void write(String text) {
        console.output(text);
    }

    /** Waits for a byte, with the background going on; what is pending is raised. */
    @Override
    public int read() {
        Vm vm = session.vm();
        while (true) {
            host.background();
            vm.checkPending();
            if (console.available() > 0) {
                return console.read();
            }
            idling.until(Long.MAX_VALUE, () -> console.available() > 0 || vm.isInterruptPending() || mcu.background().isPending());
        }
    }

    // ---- for people

    private Left friendly() {
        LineEditor editor = new LineEditor(this, new ReplCompletion(session.vm(), this));
        write("\r\n" + banner + "\r\n");
        while (true) {
            editor.clear();
            switch (readLine(editor)) {
                case CTRL_A -> {
                    write("\r\n");
                    return new Left(Exit.OTHER_MODE, Mode.RAW);
                }
                case CTRL_B -> write("\r\n\r\n" + banner + "\r\n");
                case CTRL_C -> write("\r\n");
                case CTRL_D -> {
                    write("\r\n");
                    return new Left(Exit.SOFT_RESET, Mode.FRIENDLY);
                }
                case CTRL_E -> {
                    if (isLeft(paste())) {
                        return new Left(Exit.SOFT_RESET, Mode.FRIENDLY);
                    }
                }
                case ENTERED -> {
                    if (!editor.text().isEmpty() && completeStatement(editor)
                            && isLeft(session.runTyped(Session.bytes(editor.text()), SourceMode.SINGLE))) {
                        return new Left(Exit.SOFT_RESET, Mode.FRIENDLY);
                    }
                }
            }
        }
    }

    private static boolean isLeft(Ending ending) {
        return ending.kind() == Ending.Kind.EXIT || ending.kind() == Ending.Kind.RELOAD;
    }

    private LineEditor.End readLine(LineEditor editor) {
        try {
            return editor.read(">>> ");
        } catch (PythonException delayed) {
            session.vm().clearInterrupt();
            write("\r\n");
            TracebackObject.print(session.vm(), console.printer(), delayed.exception(), 0);
            return LineEditor.End.ENTERED;
        }
    }

    /** Reads on until the statement is complete; false if it was cancelled. */
    private boolean completeStatement(LineEditor editor) {
        while (Continuation.needsMore(editor.text(), session.vm().target.features().asyncAwait())) {
            editor.continueLine();
            switch (editor.read("... ")) {
                case CTRL_C -> {
                    write("\r\n");
                    return false;
                }
                case CTRL_D -> {
                    return true;
                }
                default -> { }
            }
        }
        return true;
    }

    private Ending paste() {
        write("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (true) {
            int c = read();
            switch (c) {
                case CTRL_C -> {
                    write("\r\n");
                    return Ending.NORMAL;
                }
                case CTRL_D -> {
                    write("\r\n");
                    return session.runTyped(text.toByteArray(), SourceMode.FILE);
                }
                case '\r' -> {
                    text.write(c);
                    write("\r\n=== ");
                }
                default -> {
                    text.write(c);
                    console.output(new byte[] {(byte) c});
                }
            }
        }
    }

    // ---- for programs

    private Left raw() {
        write("raw REPL; CTRL-B to exit\r\n");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        write(">");
        while (true) {
            int c = read();
            switch (c) {
                case CTRL_A -> {
                    byte[] command = text.toByteArray();
                    text.reset();
                    if (command.length == 2 && command[0] == CTRL_E) {
                        if (isLeft(rawPaste(command[1]))) {
                            return new Left(Exit.SOFT_RESET, Mode.RAW);
                        }
                        write(">");
                    } else {
                        write("raw REPL; CTRL-B to exit\r\n>");
                    }
                }
                case CTRL_B -> {
                    write("\r\n");
                    return new Left(Exit.OTHER_MODE, Mode.FRIENDLY);
                }
                case CTRL_C -> text.reset();
                case CTRL_D -> {
                    write("OK");
                    if (text.size() == 0) {
                        write("\r\n");
                        return new Left(Exit.SOFT_RESET, Mode.RAW);
                    }
                    if (isLeft(session.runRaw(text.toByteArray(), END))) {
                        return new Left(Exit.SOFT_RESET, Mode.RAW);
                    }
                    text.reset();
                    write(">");
                }
                default -> text.write(c);
            }
        }
    }

    /**
     * Raw paste: the program comes in windows that the board acknowledges. The firmware compiles while it receives and so may refuse early; here it
     * receives everything first, which the host cannot tell from a slow compiler.
     */
    private Ending rawPaste(int command) {
        if (command != 'A') {
            console.output(new byte[] {'R', 0});
            return Ending.NORMAL;
        }
        console.output(new byte[] {'R', 1, (byte) WINDOW, (byte) (WINDOW >> 8), 1});
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int left = WINDOW;
        while (true) {
            int c = read();
            if (c == CTRL_C || c == CTRL_D) {
                write(END);
                return c == CTRL_C ? session.interruptedRaw(END) : session.runRaw(text.toByteArray(), END);
            }
            text.write(c);
            if (--left == 0) {
                write(WINDOW_FREE);
                left = WINDOW;
            }
        }
    }
}
