package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.calibration.CalibrationProgram;
import dev.snakeboard.harness.calibration.CalibrationTable;
import dev.snakeboard.harness.calibration.Comparison;
import dev.snakeboard.harness.calibration.CoreFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: what operations cost on a real board, beside what they cost here. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Write a program that measures a real board: copy it there as code.py, and save what it prints.",
            "With --read, read what it printed, run the same program on the model of that board, and compare."
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final long LONGEST = TimeBase.seconds(600);

    @Parameters(arity = "0..1", paramLabel = "FILE", defaultValue = "code.py", description = "Where to write the program (default: ${DEFAULT-VALUE}).")
    private Path program;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Option(names = "--read", paramLabel = "TABLE", description = "Read the table that the program printed, and compare it with the model.")
    private Path table;

    @Option(names = "--board", paramLabel = "BOARD", description = "The model to compare with, if it is not that of the board in the table.")
    private String board;

    @Option(names = "--write", paramLabel = "CORE.json", description = "With --read: write the measured costs into the JSON file of the board's core.")
    private Path core;

    @Override
    public Integer call() {
        if (table == null) {
            if (core != null || board != null) {
                throw new UsageException("--write and --board need --read");
            }
            writeProgram();
            return 0;
        }
        CalibrationTable device;
        try {
            device = CalibrationTable.parse(table.toString(), read(table));
        } catch (CalibrationTable.MalformedException malformed) {
            throw new UsageException(malformed.getMessage());
        }
        BoardDefinition on = Boards.of(board == null ? device.board() : board);
        CalibrationTable model = model(on);
        if (Math.abs(device.cpuHz() - model.cpuHz()) > model.cpuHz() / 100) {
            throw new UsageException(String.format(Locale.ROOT, "%s ran at %.1f MHz, and %s runs at %.1f MHz: their times say nothing of each other",
                    device.board(), device.cpuHz() / 1e6, on.id(), model.cpuHz() / 1e6));
        }
        Comparison comparison = new Comparison(device, model, on.chip().core());
        print(comparison.text());
        if (core != null) {
            try {
                write(core, CoreFile.update(core.toString(), read(core), comparison));
            } catch (CoreFile.UnsuitableException unsuitable) {
                throw new UsageException(unsuitable.getMessage());
            }
            print("\nwritten to " + core + "\n");
        }
        return 0;
    }

    private void writeProgram() {
        Path to = Files.isDirectory(program) ? program.resolve("code.py") : program;
        if (Files.exists(to) && !force) {
            throw new UsageException(to + " is there already; name another file, or replace it with --force");
        }
        write(to, CalibrationProgram.text());
        print(to + " is written. Copy it to CIRCUITPY as code.py, save what it prints, and read that: ./snakeboard calibrate --read FILE\n");
    }

    private static CalibrationTable model(BoardDefinition on) {
        MemoryDrive drive = MemoryDrive.fresh(on.flash().drive()).file("code.py", CalibrationProgram.text());
        try (Simulation simulation = Simulation.builder(on).drive(drive, "calibrate").build()) {
            simulation.runToProgram(TimeBase.seconds(60));
            simulation.runToEnd(0, simulation.now() + LONGEST);
            return CalibrationTable.parse("the model of " + on.id(), simulation.serial().text());
        } catch (CalibrationTable.MalformedException failed) {
            throw new UsageException("the program does not run on " + failed.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UsageException("the file cannot be read: " + file);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UsageException("the file cannot be written: " + file);
        }
    }

    private static void print(String text) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }
}
