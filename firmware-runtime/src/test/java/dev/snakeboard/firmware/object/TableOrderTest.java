package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of dicts and sets follows from hashes, table sizes and probing; each line is recorded from CircuitPython with the boards' settings. */
class TableOrderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            d = {k: 1 for k in ("red", "green", "blue", "x", "y", "alpha", "beta", "gamma", "delta", "name", "value", "pin")} -> \
            ['pin', 'delta', 'gamma', 'blue', 'y', 'x', 'beta', 'name', 'value', 'alpha', 'green', 'red']
            d = {k: 1 for k in (5, 1, 100, 17, 3, 64, 1000, -1, 2)} -> [100, 1, 1000, 3, 64, 5, -1, 17, 2]
            d = {"b": 1, "a": 2, "c": 3} -> ['c', 'b', 'a']
            d = {k for k in ("red", "green", "blue", "x", "y")} -> ['green', 'y', 'blue', 'red', 'x']
            d = {"key%d" % i: i for i in range(12)}; del d["key3"]; d["again"] = 0 -> \
            ['key10', 'key11', 'key8', 'key9', 'key2', 'again', 'key0', 'key1', 'key6', 'key7', 'key4', 'key5']
            d = {1.5: 1, None: 3, True: 4, b"ab": 5, -7: 6} -> [-7, 1.5, True, b'ab', None]
            """)
    void isThatOfTheBoard(String program, String order) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, program + "\nprint(list(d))\n")).containsExactly(order);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0", "1, 2", "2, 2", "3, 4", "7, 8", "12, 12", "13, 17", "17, 17", "18, 23", "128, 167", "1000, 1223"})
    void tablesGrowInTheFirmwaresSteps(int entries, int size) {
        assertThat(MapTable.sizeFor(entries)).isEqualTo(size);
    }
}
