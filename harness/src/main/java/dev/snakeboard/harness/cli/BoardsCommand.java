package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Feature;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code boards}: what there is to choose from. */
@Command(name = "boards", mixinStandardHelpOptions = true, description = "List the boards: chip, clock, RAM, and whether asyncio works there.")
final class BoardsCommand implements Runnable {

    private static final String[] HEAD = {"BOARD", "CHIP", "CLOCK", "RAM", "FOR PYTHON", "ASYNCIO", "NAME"};

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEAD);
        for (String id : Boards.ids()) {
            rows.add(row(Boards.find(id)));
        }
        int[] widths = new int[HEAD.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            spec.commandLine().getOut().println(line.toString().stripTrailing());
        }
    }

    private static String[] row(BoardDefinition board) {
        String psram = board.ram().psram().map(bytes -> " + " + kib(bytes.value())).orElse("");
        return new String[] {
            board.id(),
            board.chip().id(),
            board.clockHz() / 1_000_000 + " MHz",
            kib(board.ram().sram().value()) + psram,
            kib(board.ram().freeAtStart().value()),
            board.has(Feature.ASYNCIO) ? "yes" : "no",
            board.name()
        };
    }

    private static String kib(long bytes) {
        return bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
    }
}
