package dev.snakeboard.acceptance;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.MarksModule;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.hardware.HardwareModules;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.supervisor.BoardTarget;
import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constructs whose instructions were counted on the firmware ({@code cycles/constructs.tsv}): each is a statement in a loop in a function, less the empty
 * loop. The functions of a group are compiled together, as they were when it was counted: a text that one of them names is a name for the others. A collection
 * goes before each: it leaves holes low in the heap, past which an allocation of several blocks has to search, and with it the firmware's own count of
 * {@code fva(1,2,3)} is 1,935 where the table has 1,954, without it 1,097.
 */
final class ConstructCosts {
    static final Path FOLDER = Path.of("resources/cycles");

    /** What the heap was when the constructs were counted: one area, and so large that none of them collects. */
    private static final int HEAP = 160 << 10;

    /** Names in the ROM of the counted firmware: those of the program have the numbers behind. */
    private static final int ROM_NAMES = 500;

    /** What the counted firmware had built in: a board's further modules bring names, and a text that is a name costs less. */
    private static final Set<String> MODULES = Set.of(
            "builtins", "__main__", "math", "random", "struct", "array", "re", "json", "binascii", "collections", "io", "errno", "time", "sys", "gc",
            "micropython", "select", "_asyncio", "supervisor");

    /** Where {@code asyncio} is, and a {@code traceback}, which the counted firmware lacked. */
    static final List<String> LIBRARIES = Stream.of("../../firmware-runtime/src/main/resources/lib", "resources/cycles/lib")
            .map(path -> Path.of(path).toAbsolutePath().normalize().toString())
            .toList();

    private static final String MODULE = "[module level] ";

    /** Names that the counted program had beside these, so that globals are as full. */
    static final String HEAD = "__file__ = 0\nm0 = 0\n";

    private static final int FIRST_COUNT = 5;

    /** @param counted instructions by the number of the column */
    record Construct(String name, String group, int repeats, String setup, String statement, double[] counted) {
        boolean isEmpty() {
            return name.startsWith("empty");
        }

        private String function() {
            return "def mark(n):\n    %s\n    m1(1)\n    for _i in range(n):\n        %s\n    m1(2)\n".formatted(setup.isEmpty() ? "pass" : setup, statement);
        }

        /** Ends in the same way for all, so that what is subtracted was measured alike. */
        private String program(String common, List<Construct> all) {
            if (name.startsWith(MODULE)) {
                return HEAD + common + "import _snakeboard\n" + setup.replace("@module", "").strip()
                        + "\nn=%d\n_snakeboard.mark(1)\nfor _i in range(n):\n        %s\n_snakeboard.mark(2)\n".formatted(repeats, statement);
            }
            StringBuilder text = new StringBuilder(HEAD).append(common).append("from _snakeboard import mark as m1\n");
            boolean alone = group.isEmpty();
            all.stream().filter(other -> !alone && other.group.equals(group) && other != this).forEach(other -> text.append(other.function()));
            return text.append(function()).append("gc.collect()\nmark(").append(repeats).append(")\n").toString();
        }
    }

    /** The functions that the counted firmware had to measure calls of natives. */
    private static final class Natives implements NativeModule {
        @Override
        public String name() {
            return "cal";
        }

        @Override
        public void define(Vm vm, Members members) {
            members.function("nop0", v -> Words.NONE)
                    .function("nop1", (v, a) -> Words.NONE)
                    .function("nop3", (v, a, b, c) -> Words.NONE)
                    .function("nopv", 0, 20, (v, args) -> Words.NONE);
        }
    }

    private ConstructCosts() {}

    /** What the constructs use. */
    static String common() {
        return String.join("\n", lines("common.py")) + "\n";
    }

    /** The constructs of a file. */
    static List<Construct> all(String file) {
        return lines(file).stream().skip(1).map(line -> line.split("\t", -1)).map(part -> new Construct(
                part[0], part[1], Integer.parseInt(part[2]), unescaped(part[3]), unescaped(part[4]),
                Arrays.stream(part).skip(FIRST_COUNT).mapToDouble(Double::parseDouble).toArray())).toList();
    }

    static String unescaped(String text) {
        // A backslash that was there before is doubled, and is no part of what stands for the end of a line.
        return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\0", "\\");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The errors of a board's instructions, each a part of the count, in the order of the constructs of a file. */
    static List<Double> errors(String file, String board, int column) {
        List<Construct> all = all(file);
        String common = common(board);
        double empty = perTurn(board, all.getFirst(), common, all);
        List<Double> errors = new ArrayList<>();
        for (Construct construct : all) {
            double counted = construct.counted()[column];
            boolean atModule = construct.name().startsWith(MODULE);
            double less = construct.isEmpty() ? 0 : atModule ? emptyAtModule(board, common) : empty;
            errors.add(Math.abs(perTurn(board, construct, common, all) - less - counted) / counted);
        }
        return errors;
    }

    /** What the constructs use; SAMD21 has no coroutines. */
    private static String common(String board) {
        boolean coroutines = BoardTarget.of(Boards.find(board)).features().asyncAwait();
        return lines("common.py").stream().filter(line -> coroutines || !line.startsWith("async ")).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static double emptyAtModule(String board, String common) {
        return perTurn(board, new Construct(MODULE + "empty", "", 200, "", "pass", new double[0]), common, List.of());
    }

    private static double perTurn(String board, Construct construct, String common, List<Construct> all) {
        List<MarksModule.Mark> marks = marks(board, construct.program(common, all));
        return (double) (marks.get(1).instructions() - marks.get(0).instructions()) / construct.repeats();
    }

    /**
     * What a program marks on a board without the firmware around it. The counted firmware had no hardware modules, nor their names, which every text is compared
     * with.
     */
    static List<MarksModule.Mark> marks(String board, String program) {
        return marks(board, program, List.of());
    }

    /** The same, with folders that modules are imported from. */
    static List<MarksModule.Mark> marks(String board, String program, List<String> path) {
        BoardDefinition definition = Boards.find(board).withModules(MODULES);
        Mcu mcu = new Mcu(definition, 1);
        List<MarksModule.Mark> marks = new ArrayList<>();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("construct", ".py");
            file.toFile().deleteOnExit();
            Files.writeString(file, program);
            PlainExecution execution = new PlainExecution(
                    BoardTarget.of(definition).withHeap(HEAP), mcu.clock(), mcu.background()::runPending,
                    new HostDrive(file.getRoot(), true, HostDrive.UNLIMITED), InputStream.nullInputStream(), OutputStream.nullOutputStream(), errors);
            HardwareModules.install(execution.vm(), mcu, definition);
            execution.vm().names.numberFrom(ROM_NAMES);
            execution.vm().modules.add(new Natives());
            execution.vm().modules.add(new MarksModule(marks::add));
            if (execution.run(file, path, List.of("code.py")) != 0) {
                throw new AssertionError(errors.toString(StandardCharsets.UTF_8) + "\n" + program);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return marks;
    }
}
