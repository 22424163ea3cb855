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
        mutator = Mutator.ofText(
                List.of("""
                                {"extends": "feather_m4_express", "id": "mine", "name": "Mine",
                                 "buttons": [{"name": "D5", "pad": "PA16", "pressed": "low", "resting": "floating"}],
                                 "ram": {"freeAtStart": {"value": 140000, "basis": "measured", "source": "mine"}}, "formFactor": null}""",
                        """
                                {"extends": "feather_nrf52840_express", "id": "mine", "name": "Mine", "formFactor": null,
                                 "pins": [{"name": "D1", "pad": "P0_25"}], "leds": [], "buttons": []}""",
                        """
                                {"extends": "adafruit_qtpy_esp32c3", "id": "mine", "name": "Mine", "longInt": "none", "clockHz": 80000000}""",
                        """
                                {"extends": "feather_m0_express", "chip": "mine.json"}""",
                        "{}", "[]", "{\"extends\": 1}"),
                "{ } [ ] : , \"extends\": \"feather_m4_express\" \"id\": \"name\": \"pins\": \"pad\": \"chip\": \"ram\": \"features\": \"clockHz\": "
                        + "\"buttons\": \"leds\": \"modules\": \"formFactor\": \"PA01\" \"\" null true 1 -1 1e99 1.5 99999999999999999999 \\u0000 .json / ..");
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
