package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first area of the heap is as large as settings.toml says, if the board has so much memory. */
class HeapStartTest {
    private static final String PROGRAM = """
            import gc
            def took():
                gc.collect()
                before = gc.mem_free()
                block = bytearray(41000)
                return before - gc.mem_free()
            # what a further area costs: its tables, and a step in what the firmware's heap tells
            print("took", took() == 41008 + 16, gc.mem_free() > 100000)
            """;

    @ParameterizedTest(name = "{0}: 41,000 bytes fit into the first area: {1}")
    @CsvSource({
        "'', False",
        "CIRCUITPY_HEAP_START_SIZE = 4096, False",
        "CIRCUITPY_HEAP_START_SIZE = 1, False",
        "CIRCUITPY_HEAP_START_SIZE = 50000, True",
        "CIRCUITPY_HEAP_START_SIZE = 9000000, False",
    })
    void isWhatTheSettingsSay(String settings, String fits) {
        try (TestBoard board = TestBoard.with("code.py", PROGRAM, "settings.toml", settings + "\n")) {
            assertThat(board.toEnd().console()).contains("took " + fits + " True\n");
        }
    }
}
