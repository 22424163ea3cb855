package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.LiveSimulation;
import dev.snakeboard.harness.Project;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.SimulationBuilder.Writes;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code repl}: this terminal as the board's serial console, against the wall clock. */
@Command(name = "repl", mixinStandardHelpOptions = true,
        description = "Connect this terminal to a board's serial console. Ctrl-C and Ctrl-D go to the board; Ctrl-X ends it.")
final class ReplCommand implements Callable<Integer> {

    private static final int CTRL_X = 24;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "What is on the drive; without it, what is on a board from the shop.")
    private Path project;

    @Mixin
    private BoardOption board;

    @Option(names = "--write", description = "Let the program's writes to its drive go to the folder; else they are kept in memory.")
    private boolean write;

    @Override
    public Integer call() {
        Writes writes = write ? Writes.TO_FOLDER : Writes.IN_MEMORY;
        SimulationBuilder builder = project == null ? Simulation.builder(board.get()) : Project.of(project).on(board.get(), writes);
        Simulation simulation = builder.build();
        SerialOutput out = new SerialOutput(simulation, true);
        terminal("raw", "-echo");
        try (LiveSimulation live = simulation.live(); out) {
            live.play();
            forward(live);
        } finally {
            terminal("sane");
        }
        return 0;
    }

    /** Sends what is typed until Ctrl-X or the end of input. */
    private static void forward(LiveSimulation live) {
        byte[] buffer = new byte[256];
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                byte[] typed = Arrays.copyOf(buffer, length);
                for (byte value : typed) {
                    if (value == CTRL_X) {
                        return;
                    }
                }
                live.submit(board -> board.typeSerial(typed));
            }
        } catch (IOException closed) {
            // The terminal is gone, and with it whoever used it.
        }
    }

    /** Sets the terminal, where there is {@code stty}; elsewhere the console works by lines. */
    private static void terminal(String... settings) {
        if (System.console() == null) {
            return;
        }
        String[] command = new String[settings.length + 1];
        command[0] = "stty";
        System.arraycopy(settings, 0, command, 1, settings.length);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException absent) {
            // No stty: Windows.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
