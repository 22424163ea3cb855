package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows can be copied out of it. */
class DocumentationTest {
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyBoardThatIsShownLoads() throws IOException {
        List<String> examples = JSON.matcher(Files.readString(Path.of("..", "..", "docs", "boards.md"))).results().map(found -> found.group(1)).toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            Path file = Files.writeString(folder.resolve("my_board.json"), example);
            assertThat(Boards.load(file).id()).isEqualTo("my_feather");
        }
    }
}
