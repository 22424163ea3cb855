package dev.snakeboard.harness.cli;

import dev.snakeboard.firmware.module.MarksModule.Mark;
import dev.snakeboard.firmware.module.MarksModule;
import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.Target;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * {@code exec}: a plain script without a board. Standard output gets exactly what the program prints, standard error the traceback. It must start
 * fast, so it
 * uses none of the libraries of the other commands.
 */
final class ExecCommand {

    private static final String HELP = """
            usage: snakeboard exec [--heap SIZE] [--pystack BYTES] [--float single30|double] [--board BOARD]
                                   [--marks] [--json FILE] FILE.py [ARGS]
            Run a plain script without a board: no pins; modules are found beside the script, in $MICROPYPATH, and among Snakeboard's libraries.
              --heap SIZE       of the Python heap: 8m, 64k (default: 8m)
              --pystack BYTES   of the stack of Python frames (default: 8192)
              --float FORMAT    double, or single30 as on boards (default: double)
              --board BOARD     that board's limits, floats and modules instead
              --marks           a module _snakeboard, whose mark(n) notes instructions, cycles, time and heap
              --json FILE       write the marks as JSON to a file, or with - to standard output after the program's
            Exit status: 0, 1 after an uncaught exception, that of sys.exit(), or 2 if the command line is not usable.
            """;

    private static final int USAGE = 2;
    private static final int FAULT = 5;
    private static final int LEAST_HEAP = 4096;
    private static final int MOST_HEAP = 512 << 20;
    private static final int LEAST_PYSTACK = 256;
    private static final int MOST_PYSTACK = 64 << 20;
    /** Natives that call back nest on the Java stack; the firmware's own limit must come first. */
    private static final long STACK_BYTES = 512L << 20;
    private static final int BUFFER = 1 << 16;

    private UnaryOperator<Target> changes = UnaryOperator.identity();
    private Optional<String> board = Optional.empty();
    private Optional<List<Mark>> marks = Optional.empty();
    private Optional<String> json = Optional.empty();
    private int status;

    private ExecCommand() {
    }

    static int run(String[] arguments) {
        try {
            return new ExecCommand().start(arguments);
        } catch (UsageException wrong) {
            complain(wrong.getMessage());
            return USAGE;
        }
    }

    private static void complain(String text) {
        System.err.println("snakeboard exec: " + text);
    }

    private int start(String[] arguments) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(arguments));
        while (!words.isEmpty() && words.peek().startsWith("-")) {
            String option = words.remove();
            switch (option) {
                case "--heap" -> {
                    int bytes = Quantities.size(value(option, words), LEAST_HEAP, MOST_HEAP);
                    change(target -> target.withHeap(bytes));
                }
                case "--pystack" -> {
                    int bytes = Quantities.size(value(option, words), LEAST_PYSTACK, MOST_PYSTACK);
                    change(target -> target.withPystack(bytes));
                }
                case "--float" -> {
                    FloatFormat format = floats(value(option, words));
                    change(target -> target.withFloats(format));
                }
                case "--marks" -> marks = Optional.of(new ArrayList<>());
                case "--json" -> json = Optional.of(value(option, words));
                case "--board" -> board = Optional.of(value(option, words));
                case "-h", "--help" -> {
                    System.out.print(HELP);
                    return 0;
                }
                default -> throw new UsageException("there is no option " + option + "; --help tells which there are");
            }
        }
        if (words.isEmpty()) {
            throw new UsageException("which file? --help tells more");
        }
        return execute(List.copyOf(words));
    }

    private void change(UnaryOperator<Target> more) {
        UnaryOperator<Target> before = changes;
        changes = target -> more.apply(before.apply(target));
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        return words.remove();
    }

    private static FloatFormat floats(String text) {
        return switch (text) {
            case "double" -> FloatFormat.DOUBLE;
            case "single30" -> FloatFormat.SINGLE30;
            default -> throw new UsageException("\"" + text + "\" is no float format; there are double and single30");
        };
    }

    private int execute(List<String> words) {
        Path script = Path.of(words.getFirst());
        if (!Files.isRegularFile(script)) {
            throw new UsageException(!Files.exists(script) ? "there is no file " + script
                    : Files.isDirectory(script) ? script + " is a folder; exec runs one file, and run a project"
                    : script + " is no regular file");
        }
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        OutputStream err = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), BUFFER);
        Thread flushing = new Thread(() -> flush(out), "flush");
        Runtime.getRuntime().addShutdownHook(flushing);
        Thread runner = new Thread(null, () -> execute(script, words, out, err), "firmware", STACK_BYTES);
        runner.start();
        boolean interrupted = false;
        while (runner.isAlive()) {
            try {
                runner.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return status;
    }

    private static synchronized void flush(OutputStream out) {
        try {
            out.flush();
        } catch (IOException closed) {
            // Nobody reads any more.
        }
    }

    private void execute(Path script, List<String> words, OutputStream out, OutputStream err) {
        try {
            Path root = script.toAbsolutePath().getRoot();
            LibraryDrive drive = new LibraryDrive(new HostDrive(root, true, HostDrive.UNLIMITED));
            PlainExecution execution = board.map(text -> new BoardExecution(text).start(changes, drive, System.in, out, err))
                    .orElseGet(() -> new PlainExecution(changes.apply(Target.PLAIN), drive, System.in, out, err));
            marks.ifPresent(list -> execution.vm().modules.add(new MarksModule(list::add)));
            execution.changeDirectory(slashed(root, Path.of("").toAbsolutePath()));
            status = execution.run(script, searchPath(root, script), words);
            if (json.isPresent()) {
                writeMarks(json.get(), out);
            }
        } catch (UsageException wrong) {
            complain(wrong.getMessage());
            status = USAGE;
        } catch (IOException | UncheckedIOException unreadable) {
            complain(script + " cannot be read, or its output cannot be written");
            status = USAGE;
        } catch (RuntimeException | Error fault) {
            flush(out);
            StackTraceElement[] places = fault.getStackTrace();
            complain("a fault of Snakeboard itself, please report it: " + fault + " at " + (places.length > 0 ? places[0] : "an unknown place"));
            status = FAULT;
        }
    }

    /** Without the library that writes JSON elsewhere: it takes longer to load than most scripts run. */
    private void writeMarks(String file, OutputStream out) throws IOException {
        String rows = marks.orElse(List.of()).stream()
                .map(mark -> "    { \"n\": %d, \"instructions\": %d, \"cycles\": %d, \"ns\": %d, \"heap\": %d }"
                        .formatted(mark.n(), mark.instructions(), mark.cycles(), mark.ns(), mark.heap()))
                .collect(Collectors.joining(",\n"));
        byte[] text = ("{\n  \"marks\": [\n" + rows + "\n  ]\n}\n").getBytes(StandardCharsets.UTF_8);
        if (file.equals("-")) {
            out.write(text);
            out.flush();
        } else {
            Files.write(Path.of(file), text);
        }
    }

    /** Beside the script, then where {@code MICROPYPATH} says, then our libraries. */
    private static List<String> searchPath(Path root, Path script) {
        List<String> path = new ArrayList<>();
        path.add(slashed(root, script.toAbsolutePath().getParent()));
        String more = System.getenv("MICROPYPATH");
        if (more != null) {
            for (String entry : more.split(File.pathSeparator)) {
                if (!entry.isEmpty()) {
                    path.add(entry.equals(LibraryDrive.FOLDER) ? entry : slashed(root, Path.of(entry).toAbsolutePath()));
                }
            }
        }
        if (!path.contains(LibraryDrive.FOLDER)) {
            path.add(LibraryDrive.FOLDER);
        }
        return path;
    }

    /** A path of the host as one of the drive whose root is that of the host's file system. */
    private static String slashed(Path root, Path path) {
        return "/" + root.relativize(path.normalize()).toString().replace('\\', '/');
    }
}
