package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Note;
import dev.snakeboard.harness.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real board cannot do fails here in the same way, and Snakeboard says why in a sentence outside the serial stream. */
class RefusalsTest {

    private record Run(String serial, List<Note> notes) {}

    private static Run run(String board, MemoryDrive drive) {
        try (Simulation simulation = Simulation.builder(Boards.find(board)).drive(drive, "my_project").build()) {
            simulation.runToEnd(0, TimeBase.seconds(30));
            return new Run(simulation.serial().text(), simulation.notes());
        }
    }

    @ParameterizedTest
    @CsvSource({"trinket_m0", "microbit_v2"})
    void smallBoardsHaveNoAsync(String board) {
        Run run = run(board, new MemoryDrive(1 << 20).file("code.py", """
                async def main():
                    pass
                print("not reached")
                """));
        assertThat(run.serial()).contains("SyntaxError").doesNotContain("not reached");
        assertThat(run.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Note.Kind.REFUSED);
            assertThat(note.text()).contains("asyncio does not work on " + board, "feather_m4_express");
        });
    }

    @ParameterizedTest
    @CsvSource({"trinket_m0", "microbit_v2"})
    void smallBoardsRefuseTheAsyncioLibrary(String board) {
        Run run = run(board, BoardScene.drive("import asyncio\nprint('not reached')\n"));
        assertThat(run.serial()).containsAnyOf("SyntaxError", "ImportError", "MemoryError").doesNotContain("not reached");
        assertThat(run.notes()).isNotEmpty().allSatisfy(note -> assertThat(note.kind()).isEqualTo(Note.Kind.REFUSED));
    }

    @Test
    void aLibraryThatIsNotThereIsAnImportErrorAndAWayOut() {
        Run run = run("feather_m4_express", new MemoryDrive(1 << 20).file("code.py", "import asyncio\n"));
        assertThat(run.serial()).contains("ImportError: no module named 'asyncio'").doesNotContain("install");
        assertThat(run.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Note.Kind.MISSING_LIBRARY);
            assertThat(note.text()).contains("./snakeboard install asyncio my_project/");
        });
    }

    @Test
    void aModuleThatTheFirmwareLacksNamesBoardsThatHaveIt() {
        Run run = run("adafruit_qtpy_esp32c3", new MemoryDrive(1 << 20).file("code.py", "import countio\n"));
        assertThat(run.serial()).contains("ImportError: no module named 'countio'");
        assertThat(run.notes()).singleElement().satisfies(note -> assertThat(note.text()).contains("has no countio", "boards that have it"));
    }

    @Test
    void marksAreForRunsThatTakeThem() {
        Run run = run("feather_m4_express", new MemoryDrive(1 << 20).file("code.py", "from _snakeboard import mark\n"));
        assertThat(run.serial()).contains("ImportError: no module named '_snakeboard'");
        assertThat(run.notes()).singleElement().satisfies(note -> assertThat(note.text()).contains("in runs with --marks"));
    }

    @Test
    void threadsAreAbsentEverywhere() {
        assertThat(run("feather_m4_express", new MemoryDrive(1 << 20).file("code.py", "import _thread\n")).serial())
                .contains("ImportError: no module named '_thread'");
    }
}
