package dev.snakeboard.acceptance;

import dev.snakeboard.board.Boards;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.bench.PushButton;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Libraries;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.Stop;
import dev.snakeboard.harness.cli.Quantities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A folder of src/test/resources/boards: {@code code.py}, what happens to the board ({@code scenario.txt}), and what is to be seen ({@code expected.txt}). The
 * drive has our libraries in {@code lib}. All times count from the line "ready" that the program prints: how long a board takes to
 * import libraries before that is another matter.
 *
 * <pre>
 * for 2s                          how long to run
 * watch D12 D9                    pins whose edges and waves belong to the timeline
 * press D5@1s..1.2s               a button from the pin to ground
 * bounce D5 5ms 4                 its contacts open and close four more times within 5 ms
 * set A1=1.65@200ms               a voltage
 * pixels D6 4                     a strip of NeoPixels; what is sent to it belongs to the timeline
 * </pre>
 */
record BoardScene(Path folder) {
    private static final Path SCENES = Path.of("resources", "boards");
    private static final String READY = "ready\r\n";
    /** What the firmware sends for the title bar, and to clear a line. */
    private static final Pattern CONTROL = Pattern.compile("\u001b][^\u001b]*\u001b\\\\|\u001b\\[[0-9;]*[A-Za-z]");
    private static final long DRIVE_BYTES = 4 << 20;

    /** One thing seen, by milliseconds. */
    record Event(long ms, String source, String what) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d.%03d %s %s", ms / 1000, ms % 1000, source, what);
        }

        static Event parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Event(Math.round(Double.parseDouble(parts[0]) * 1000), parts[1], parts[2]);
        }
    }

    static List<BoardScene> all() {
        try (var folders = Files.list(SCENES)) {
            return folders.filter(Files::isDirectory).sorted().map(BoardScene::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static BoardScene named(String name) {
        return new BoardScene(SCENES.resolve(name));
    }

    /** A drive with a program and our libraries. */
    static MemoryDrive drive(String program) {
        MemoryDrive drive = new MemoryDrive(DRIVE_BYTES).file("code.py", program);
        Libraries.files().forEach((path, contents) -> drive.file("lib/" + path, contents));
        return drive;
    }

    /** Everything recorded while a scene ran. */
    record Recording(List<Event> timeline, String serial, List<TraceEvent> trace) {}

    /** What is to be seen: the same on all boards, but for a board that has a file of its own, because its chip differs. */
    List<Event> expected(String board) {
        String own = "expected." + board + ".txt";
        return lines(Files.exists(folder.resolve(own)) ? own : "expected.txt").stream().map(Event::parse).toList();
    }

    Recording run(String board) {
        return run(board, UnaryOperator.identity());
    }

    /** @param setup of the simulation, such as a test mode */
    Recording run(String board, UnaryOperator<SimulationBuilder> setup) {
        List<String> scenario = lines("scenario.txt");
        SimulationBuilder builder = Simulation.builder(Boards.find(board)).drive(drive(String.join("\n", lines("code.py")) + "\n"), "");
        try (Simulation simulation = setup.apply(builder).build()) {
            TraceLog log = new TraceLog(event -> true);
            simulation.mcu().trace().attach(log);
            scenario.stream().filter(line -> line.startsWith("pixels ")).map(line -> line.split(" ")).forEach(
                    part -> simulation.wireNeoPixels(part[1], Integer.parseInt(part[2]), WireOrder.GRB));
            simulation.runToProgram(TimeBase.seconds(20));
            long serialFrom = runToReady(simulation);
            long origin = simulation.serial().timeOf(serialFrom - 1);
            Map<String, String> watched = new LinkedHashMap<>();
            Map<String, String> strips = new LinkedHashMap<>();
            long length = 0;
            for (String line : scenario) {
                String[] part = line.split(" ");
                switch (part[0]) {
                    case "for" -> length = Quantities.duration(part[1]);
                    case "watch" -> List.of(part).subList(1, part.length).forEach(pin -> watched.put(simulation.mcu().pin(pin).pad(), pin));
                    case "press" -> {
                        String[] at = part[1].split("@|\\.\\.");
                        simulation.pressBetween(at[0], origin + Quantities.duration(at[1]), origin + Quantities.duration(at[2]));
                    }
                    case "bounce" -> simulation.button(part[1]).setBounce(
                            new PushButton.Bounce(Quantities.duration(part[2]), Integer.parseInt(part[3])));
                    case "set" -> {
                        String[] at = part[1].split("[=@]");
                        simulation.setAnalogAt(Math.max(simulation.now(), origin + Quantities.duration(at[2])), at[0], Double.parseDouble(at[1]));
                    }
                    case "pixels" -> strips.put(simulation.mcu().pin(part[1]).pad(), part[1]);
                    default -> throw new IllegalArgumentException(folder + "/scenario.txt: " + line);
                }
            }
            simulation.runFor(length);
            List<Event> timeline = new ArrayList<>(serialLines(simulation, serialFrom, origin));
            for (TraceEvent event : log.events()) {
                if (event.time() >= origin) {
                    seen(event, watched, strips, origin, timeline);
                }
            }
            timeline.sort(Comparator.comparingLong(Event::ms));
            return new Recording(timeline, simulation.serial().text(), List.copyOf(log.events()));
        }
    }

    /** Where the line after "ready" begins in the serial stream. */
    private long runToReady(Simulation simulation) {
        long from = simulation.serial().length();
        if (simulation.runUntilSerial(READY, simulation.now() + TimeBase.seconds(20)) != Stop.CONDITION_MET) {
            throw new AssertionError(folder + " never got ready; serial:\n" + simulation.serial().text());
        }
        return from + simulation.serial().text(from).indexOf(READY) + READY.length();
    }

    private static void seen(TraceEvent event, Map<String, String> watched, Map<String, String> strips, long origin, List<Event> timeline) {
        long ms = ms(event.time() - origin);
        switch (event) {
            case TraceEvent.PinEdge(long _, String pad, var level) when watched.containsKey(pad) ->
                timeline.add(new Event(ms, watched.get(pad), level.name().toLowerCase(Locale.ROOT)));
            case TraceEvent.PinWave(long _, String pad, long period, long high) when watched.containsKey(pad) ->
                timeline.add(new Event(ms, watched.get(pad), String.format(Locale.ROOT, "%.0f Hz, %.0f %% high",
                        (double) TimeBase.UNITS_PER_SECOND / period, 100.0 * high / period)));
            case TraceEvent.PixelData(long _, String pad, String bytes) when strips.containsKey(pad) ->
                timeline.add(new Event(ms, strips.get(pad), bytes));
            default -> { }
        }
    }

    /** What the program printed, each line at the time of its end; from its end on it is the firmware that writes. */
    private static List<Event> serialLines(Simulation simulation, long from, long origin) {
        List<Event> lines = new ArrayList<>();
        byte[] bytes = simulation.serial().bytes(from);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = CONTROL.matcher(new String(bytes, start, i - start, StandardCharsets.UTF_8)).replaceAll("").strip();
                start = i + 1;
                if (line.equals("Code done running.")) {
                    break;
                }
                if (!line.isEmpty()) {
                    lines.add(new Event(ms(simulation.serial().timeOf(from + i) - origin), "serial", line));
                }
            }
        }
        return lines;
    }

    private static long ms(long units) {
        return Math.floorDiv(units + TimeBase.UNITS_PER_MS / 2, TimeBase.UNITS_PER_MS);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
