package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.vm.Target;
import java.util.List;

/** A table of Python expressions and what they give: {@code call | repr}, or {@code call | Exception: message}. One program evaluates them all. */
public final class CallTable {
    private static final String BAR = " | ";

    private CallTable() {}

    /** Checks a table on a target, as it is and with a collection at each allocation. */
    public static void check(Target target, String imports, String table) {
        List<String> rows = table.lines().toList();
        StringBuilder program = new StringBuilder(imports).append("\n");
        for (String row : rows) {
            program.append("try: print(repr(").append(call(row)).append("))\n");
            program.append("except Exception as e: print(str(type(e))[8:-2] + ': ' + str(e))\n");
        }
        List<String> expected = rows.stream().map(row -> call(row) + BAR + row.substring(row.indexOf(BAR) + BAR.length())).toList();
        assertThat(withCalls(rows, ScriptVm.run(target, program.toString()))).containsExactlyElementsOf(expected);
        assertThat(withCalls(rows, ScriptVm.runInStress(target, program.toString()))).containsExactlyElementsOf(expected);
    }

    private static String call(String row) {
        return row.substring(0, row.indexOf(BAR)).strip();
    }

    private static List<String> withCalls(List<String> rows, List<String> results) {
        assertThat(results).as("one result per call").hasSameSizeAs(rows);
        return java.util.stream.IntStream.range(0, rows.size()).mapToObj(i -> call(rows.get(i)) + BAR + results.get(i).stripTrailing()).toList();
    }
}
