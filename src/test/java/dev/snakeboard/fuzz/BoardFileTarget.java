package dev.snakeboard.fuzz;

import dev.snakeboard.board.BoardFormatException;
import dev.snakeboard.board.Boards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Board files of users. */
final class BoardFileTarget implements FuzzTarget {
    private final Mutator mutator;
    private final Path file;

    BoardFileTarget() {
        String id = Boards.ids().getFirst();
        mutator = Mutator.ofText(
                List.of("{\"extends\": \"" + id + "\", \"id\": \"mine\", \"name\": \"Mine\", \"pins\": [{\"name\": \"D1\", \"pad\": \"PA01\"}]}",
                        "{\"extends\": \"" + id + "\", \"leds\": [], \"buttons\": [{\"name\": \"A\", \"pad\": \"PA02\"}], \"ram\": {\"bytes\": 1}}",
                        "{\"extends\": \"" + id + "\", \"chip\": \"mine.json\"}", "{}", "[]", "{\"extends\": 1}"),
                "{ } [ ] : , \"extends\": \"" + id + "\" \"id\": \"name\": \"pins\": \"pad\": \"chip\": \"ram\": \"features\": \"clockHz\": \"buttons\": \"PA01\" \"\" "
                        + "null true 1 -1 1e99 1.5 99999999999999999999 \\u0000 .json / ..");
        try {
            Path folder = Files.createTempDirectory("fuzz");
            file = folder.resolve("board.json");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            Boards.load(file);
            return true;
        } catch (BoardFormatException refused) {
            if (refused.faults().isEmpty() || refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
            return false;
        }
    }
}
