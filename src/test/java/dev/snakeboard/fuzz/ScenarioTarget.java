package dev.snakeboard.fuzz;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.harness.cli.Quantities;
import dev.snakeboard.harness.cli.Scenario;
import dev.snakeboard.harness.cli.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Presses, settings, times, sizes and voltages as they are given on the command line, and ids of boards. */
final class ScenarioTarget implements FuzzTarget {
    private final BoardDefinition board = Boards.find(Boards.ids().getFirst());
    private final Mutator mutator = Mutator.ofText(
            List.of("D5@1s..1.2s", "A0=1.65@2s", "D5=low@1s", "D5=float@2ms", "RESET@1s", "5s", "1.5h", "999999999h", "8m", "64k", "3.3V", "123456789.123456789us"),
            "D5 A0 RESET @ = .. . 1s 2s 200ms 10us 2min 1h 1.65 high low float -1 0 999999999 9999999999 k K m M V s h ms us min \u0661 _");

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        List<Consumer<String>> readers = List.of(
                it -> new Scenario().press(board, it).end(), it -> new Scenario().set(board, it).end(), Quantities::duration, Quantities::volts,
                it -> Quantities.size(it, 1, Integer.MAX_VALUE));
        boolean accepted = false;
        for (Consumer<String> reader : readers) {
            try {
                reader.accept(text);
                accepted = true;
            } catch (UsageException refused) {
                if (refused.getMessage().isBlank()) {
                    throw new AssertionError("refused without a reason", refused);
                }
            }
        }
        return accepted;
    }
}
