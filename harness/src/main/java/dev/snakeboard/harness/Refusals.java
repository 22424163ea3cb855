package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Feature;
import dev.snakeboard.firmware.module.MarksModule;
import dev.snakeboard.firmware.supervisor.ProgramError;
import dev.snakeboard.firmware.vm.Drive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in plain words why a program failed, where the device's own message leaves a person in the dark, and what would help. */
final class Refusals {

    private static final Pattern IMPORT = Pattern.compile("\\b(?:import|from)\\s+([A-Za-z_]\\w*)");
    private static final Pattern NO_MODULE = Pattern.compile("no module named '([^'.]+)");
    private static final Pattern ASYNC = Pattern.compile("\\b(?:async|await)\\b");
    private static final Pattern SLEEP_STATEMENT = Pattern.compile("\\s*(?:asyncio\\.)?(sleep(?:_ms)?)\\(.*");
    private static final Pattern SLEEP_IMPORTED = Pattern.compile("(?m)^\\s*from asyncio import\\b.*\\bsleep");
    private static final int BOARDS_NAMED = 4;
    private static final List<String> WELL_KNOWN = List.of("feather_m4_express", "feather_nrf52840_express",
            "adafruit_feather_esp32s3_4mbflash_2mbpsram", "adafruit_qtpy_esp32c3");

    private final BoardDefinition board;
    private final Drive drive;
    private final String folder;
    private final ProgramError error;

    private Refusals(BoardDefinition board, Drive drive, String folder, ProgramError error) {
        this.board = board;
        this.drive = drive;
        this.folder = folder;
        this.error = error;
    }

    static List<Note> of(BoardDefinition board, Drive drive, String folder, ProgramError error) {
        Refusals refusals = new Refusals(board, drive, folder, error);
        return switch (error.type()) {
            case "SyntaxError" -> refusals.syntaxError();
            case "ImportError" -> refusals.importError();
            case "MemoryError" -> refusals.memoryError();
            case "NotImplementedError" -> refusals.notImplemented();
            case "AssertionError" -> refusals.forgottenSleep();
            default -> List.of();
        };
    }

    /** The line of source at which the exception was raised; empty if it cannot be told. */
    private String line() {
        String[] lines = drive.read(error.file()).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("").split("\r\n|\r|\n", -1);
        return error.line() >= 1 && error.line() <= lines.length ? lines[error.line() - 1] : "";
    }

    private static List<Note> refused(String text) {
        return List.of(new Note(Note.Kind.REFUSED, text));
    }

    private List<Note> syntaxError() {
        return !board.has(Feature.ASYNC_AWAIT) && ASYNC.matcher(line()).find() ? refused(noAsyncio()) : List.of();
    }

    private String noAsyncio() {
        return "asyncio does not work on " + board.id()
                + ", neither here nor on the real board, because its firmware has no room for async and await; "
                + "boards where it works: " + boardsThat(other -> other.has(Feature.ASYNCIO)) + ".";
    }

    /** Boards that many people have come first. */
    private static String boardsThat(Predicate<BoardDefinition> can) {
        List<String> able = Stream.concat(WELL_KNOWN.stream(), Boards.ids().stream()).distinct().filter(id -> can.test(Boards.find(id))).toList();
        if (able.isEmpty()) {
            return "none that Snakeboard knows";
        }
        String more = able.size() > BOARDS_NAMED ? " and " + (able.size() - BOARDS_NAMED) + " more (./snakeboard boards)" : "";
        return String.join(", ", able.subList(0, Math.min(BOARDS_NAMED, able.size()))) + more;
    }

    private Optional<String> missingModule() {
        Matcher message = NO_MODULE.matcher(error.message());
        if (message.find()) {
            return Optional.of(message.group(1));
        }
        Matcher source = IMPORT.matcher(line());
        return source.find() ? Optional.of(source.group(1)) : Optional.empty();
    }

    private List<Note> importError() {
        Optional<String> missing = missingModule();
        if (missing.isEmpty()) {
            return List.of();
        }
        String name = missing.get();
        if ((name.equals("asyncio") || name.equals("_asyncio")) && !board.has(Feature.ASYNCIO)) {
            return refused(noAsyncio());
        }
        if (Libraries.names().contains(name)) {
            return List.of(new Note(Note.Kind.MISSING_LIBRARY,
                    name + " is a library and not in the lib folder; the way out: ./snakeboard install " + name + " " + folder()));
        }
        if (name.equals(MarksModule.NAME)) {
            return List.of(new Note(Note.Kind.MISSING_LIBRARY, name + " is there in runs with --marks"));
        }
        if (board.hasModule(name)) {
            return List.of(new Note(Note.Kind.FIDELITY,
                    "The firmware of " + board.id() + " has " + name + ", but Snakeboard does not model it yet."));
        }
        if (Boards.ids().stream().anyMatch(id -> Boards.find(id).hasModule(name))) {
            return refused("The firmware of " + board.id() + " has no " + name + ", as on the real board; boards that have it: "
                    + boardsThat(other -> other.hasModule(name)) + ".");
        }
        return List.of(new Note(Note.Kind.MISSING_LIBRARY,
                name + " is neither in the firmware nor on the drive; a library goes into the folder " + folder() + "lib"));
    }

    /** The exception of a sleep after one that nobody awaited names its own line, and not the one with the mistake. */
    private List<Note> forgottenSleep() {
        if (!error.message().contains("missing `await`")) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        for (Drive.Entry file : drive.list("/").orElse(List.of())) {
            if (file.kind() == Drive.Kind.FILE && file.name().endsWith(".py")) {
                forgottenSleeps(file.name(), notes);
            }
        }
        return notes;
    }

    private void forgottenSleeps(String file, List<Note> notes) {
        String source = drive.read("/" + file).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        boolean imported = SLEEP_IMPORTED.matcher(source).find();
        String[] lines = source.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher statement = SLEEP_STATEMENT.matcher(lines[i]);
            if (statement.matches() && (imported || lines[i].contains("asyncio."))) {
                notes.add(new Note(Note.Kind.NEVER_AWAITED, statement.group(1) + "() was called at " + file + ":" + (i + 1)
                        + " without await: nothing slept there, and the next sleep stopped the program"));
            }
        }
    }

    private String folder() {
        return folder.isEmpty() ? "my_project/" : folder.endsWith("/") ? folder : folder + "/";
    }

    private List<Note> memoryError() {
        return refused("The RAM of " + board.id() + " was not enough for it: Python has about "
                + board.ram().freeAtStart().value() / 1024 + " KiB there when a program starts, as on the real board.");
    }

    private List<Note> notImplemented() {
        return error.message().endsWith("is not modelled")
                ? List.of(new Note(Note.Kind.FIDELITY, "Snakeboard: " + error.message() + "."))
                : List.of();
    }
}
