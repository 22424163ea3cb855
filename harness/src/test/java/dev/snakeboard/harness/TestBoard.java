package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A simulation for tests, and its console as readable text. */
final class TestBoard implements AutoCloseable {

    static final String M4 = "feather_m4_express";
    static final String VERSION = Boards.find(M4).firmware().version();
    static final String BANNER =
            "\nAdafruit CircuitPython " + VERSION + " on " + Boards.find(M4).firmware().date() + "; " + Boards.find(M4).machine() + "\n";
    static final String PRESS_ANY_KEY = """
            <clear>Auto-reload is on. Simply save files over USB to run them or enter REPL to disable.

            Press any key to enter the REPL. Use CTRL-D to reload.
            """;

    private static final long DEADLINE = TimeBase.seconds(100);
    private static final Pattern TITLE = Pattern.compile("\u001b]0;\uD83D\uDC0D([^\u001b]*) \\| [^|\u001b]*\u001b\\\\");

    final MemoryDrive drive = new MemoryDrive(1 << 20);
    final Simulation simulation;
    private long read;

    private TestBoard(BoardDefinition board, UnaryOperator<SimulationBuilder> setup, String... files) {
        for (int i = 0; i < files.length; i += 2) {
            drive.file(files[i], files[i + 1]);
        }
        Libraries.files().forEach((file, contents) -> drive.file("lib/" + file, contents));
        simulation = setup.apply(Simulation.builder(board).drive(drive, "test")).build();
    }

    /** A Feather M4 with files on its drive: path, contents, path, contents … */
    static TestBoard with(String... files) {
        return on(Boards.find(M4), files);
    }

    static TestBoard on(BoardDefinition board, String... files) {
        return new TestBoard(board, setup -> setup, files);
    }

    static TestBoard with(UnaryOperator<SimulationBuilder> setup, String... files) {
        return new TestBoard(Boards.find(M4), setup, files);
    }

    static TestBoard on(BoardDefinition board, UnaryOperator<SimulationBuilder> setup, String... files) {
        return new TestBoard(board, setup, files);
    }

    /** Runs until the firmware waits for somebody. */
    TestBoard toEnd() {
        simulation.runToEnd(0, simulation.now() + DEADLINE);
        return this;
    }

    TestBoard run(long ms) {
        simulation.runFor(TimeBase.ms(ms));
        return this;
    }

    /** Types, and runs until the firmware waits again. */
    TestBoard type(String text) {
        for (char c : text.toCharArray()) {
            simulation.typeSerial(new byte[] {(byte) c});
            run(5);
        }
        return toEnd();
    }

    /** Whole console since the last call: titles as {@code <title …>}, the clearing of a line as {@code <clear>}, other escapes as {@code <esc>}. */
    String console() {
        String text = simulation.serial().text(read);
        read = simulation.serial().length();
        return readable(text);
    }

    static String readable(String text) {
        return TITLE.matcher(text).replaceAll("<title $1>")
                .replace("\u001b[2K\u001b[0G", "<clear>")
                .replace("\u001b", "<esc>").replace("\b", "<back>").replace("\u0004", "<eot>").replace("\r\n", "\n").replace("\r", "<cr>");
    }

    @Override
    public void close() {
        simulation.close();
    }
}
