package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sorting is not stable: where items with equal keys end up, and how often keys are asked for, recorded from the firmware. */
class SortOrderTest {
    private static final String PROGRAM = """
            calls = 0
            def key(x):
                global calls
                calls += 1
                return x %% %d
            print(sorted([(i * 7) %% 13 for i in range(%d)], key=key, reverse=%s), calls)
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            2 0 False -> [] 0
            2 0 True -> [] 0
            2 1 False -> [0] 0
            2 1 True -> [0] 0
            2 2 False -> [0, 7] 2
            2 2 True -> [7, 0] 2
            2 3 False -> [0, 1, 7] 5
            2 3 True -> [1, 7, 0] 5
            2 5 False -> [2, 8, 0, 7, 1] 10
            2 5 True -> [1, 7, 0, 8, 2] 14
            2 8 False -> [8, 10, 2, 0, 1, 3, 9, 7] 21
            2 8 True -> [3, 7, 1, 9, 2, 8, 0, 10] 33
            2 13 False -> [2, 10, 4, 12, 6, 8, 0, 5, 3, 9, 1, 11, 7] 43
            2 13 True -> [5, 7, 1, 11, 3, 9, 2, 10, 4, 8, 0, 12, 6] 80
            2 20 False -> [4, 10, 8, 0, 12, 6, 2, 0, 2, 8, 1, 7, 9, 3, 1, 5, 7, 11, 9, 3] 70
            2 20 True -> [3, 7, 1, 9, 1, 9, 3, 7, 5, 11, 4, 12, 6, 0, 10, 2, 8, 2, 8, 0] 169
            3 0 False -> [] 0
            3 0 True -> [] 0
            3 1 False -> [0] 0
            3 1 True -> [0] 0
            3 2 False -> [0, 7] 2
            3 2 True -> [7, 0] 2
            3 3 False -> [0, 1, 7] 5
            3 3 True -> [1, 7, 0] 5
            3 5 False -> [0, 1, 7, 2, 8] 14
            3 5 True -> [2, 8, 1, 7, 0] 14
            3 8 False -> [3, 9, 0, 10, 1, 7, 8, 2] 21
            3 8 True -> [2, 8, 1, 7, 10, 9, 3, 0] 21
            3 13 False -> [6, 9, 3, 12, 0, 4, 10, 7, 1, 5, 8, 11, 2] 50
            3 13 True -> [5, 11, 2, 8, 1, 7, 4, 10, 3, 9, 0, 12, 6] 81
            3 20 False -> [12, 3, 3, 9, 6, 0, 9, 0, 1, 7, 7, 1, 10, 4, 8, 2, 2, 5, 8, 11] 86
            3 20 True -> [2, 8, 11, 8, 2, 5, 1, 10, 4, 7, 1, 7, 6, 0, 12, 9, 3, 0, 9, 3] 159
            20 0 False -> [] 0
            20 0 True -> [] 0
            20 1 False -> [0] 0
            20 1 True -> [0] 0
            20 2 False -> [0, 7] 2
            20 2 True -> [7, 0] 2
            20 3 False -> [0, 1, 7] 5
            20 3 True -> [7, 1, 0] 3
            20 5 False -> [0, 1, 2, 7, 8] 9
            20 5 True -> [8, 7, 2, 1, 0] 12
            20 8 False -> [0, 1, 2, 3, 7, 8, 9, 10] 29
            20 8 True -> [10, 9, 8, 7, 3, 2, 1, 0] 30
            20 13 False -> [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] 46
            20 13 True -> [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0] 53
            20 20 False -> [0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 7, 8, 8, 9, 9, 10, 11, 12] 102
            20 20 True -> [12, 11, 10, 9, 9, 8, 8, 7, 7, 6, 5, 4, 3, 3, 2, 2, 1, 1, 0, 0] 105
            """)
    void aSortedListIs(String modulusLengthReverse, String listAndCalls) {
        String[] given = modulusLengthReverse.split(" ");
        String program = PROGRAM.formatted(Integer.parseInt(given[0]), Integer.parseInt(given[1]), given[2]);
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly(listAndCalls);
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program)).containsExactly(listAndCalls);
    }
}
