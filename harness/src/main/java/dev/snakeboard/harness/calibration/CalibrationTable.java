package dev.snakeboard.harness.calibration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link CalibrationProgram} said on a board.
 *
 * @param board the board's id
 * @param firmware the release
 * @param cpuHz the CPU's clock
 * @param nanoseconds by operation, of one turn, the loop included
 * @param bytes of the heap, by object
 * @param without what the board cannot do
 */
public record CalibrationTable(
        String board, String firmware, long cpuHz, Map<String, Double> nanoseconds, Map<String, Long> bytes, Set<String> without) {

    private static final String START = "# snakeboard calibration 1";
    private static final String END = "# end";
    private static final int FIRST = 2;

    /** A table that cannot be read: the message names file, line and reason. */
    public static final class MalformedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MalformedException(String file, int line, String reason) {
            super(file + ":" + line + ": " + reason);
        }
    }

    /** Reads, line by line. */
    private static final class Reader {
        final String file;
        final Map<String, Double> times = new LinkedHashMap<>();
        final Map<String, Long> bytes = new LinkedHashMap<>();
        final Map<String, String> about = new LinkedHashMap<>();
        final Set<String> without = new LinkedHashSet<>();
        int line;

        Reader(String file) {
            this.file = file;
        }

        MalformedException malformed(String reason) {
            return new MalformedException(file, line, reason);
        }

        void read(String text) {
            String[] fields = text.split(",", -1);
            switch (fields[0]) {
                case "time" -> {
                    expect(fields, 4);
                    long turns = number(fields[2]);
                    if (turns == 0) {
                        throw malformed("\"" + fields[1] + "\" was measured over no turn");
                    }
                    long ms = number(fields[3]);
                    if (ms == 0) {
                        throw malformed("\"" + fields[1] + "\" took no time");
                    }
                    once(times.put(fields[1], ms * 1e6 / turns), fields[1]);
                }
                case "ram" -> {
                    expect(fields, 3);
                    once(bytes.put(fields[1], number(fields[2])), fields[1]);
                }
                case "without" -> {
                    expect(fields, 2);
                    without.add(fields[1]);
                }
                case "board", "firmware", "machine", "cpu_hz" -> {
                    expect(fields, 2);
                    once(about.put(fields[0], fields[1]), fields[0]);
                }
                default -> throw malformed("a line begins with time, ram, without, board, firmware, machine or cpu_hz, and not \"" + fields[0] + "\"");
            }
        }

        private void expect(String[] fields, int count) {
            if (fields.length != count) {
                throw malformed("\"" + fields[0] + "\" has " + count + " fields with commas between, and not " + fields.length);
            }
        }

        private void once(Object before, String name) {
            if (before != null) {
                throw malformed("\"" + name + "\" is there twice");
            }
        }

        private long number(String text) {
            if (!text.matches("[0-9]{1,15}")) {
                throw malformed("\"" + text + "\" is no whole number");
            }
            return Long.parseLong(text);
        }

        String about(String name) {
            String value = about.get(name);
            if (value == null) {
                throw malformed("the table has no line with " + name);
            }
            return value;
        }
    }

    /**
     * Reads what was saved from a serial console; what is before the table and behind it does not matter.
     *
     * @param file for messages
     * @throws MalformedException if there is no table, or not a whole one
     */
    public static CalibrationTable parse(String file, String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        Reader reader = new Reader(file);
        int start = lastIndex(lines);
        if (start < 0) {
            reader.line = Math.max(1, lines.size());
            throw reader.malformed("there is no line \"" + START + "\"; is this what the program printed?");
        }
        boolean ended = false;
        for (int i = start + 1; i < lines.size() && !ended; i++) {
            reader.line = i + 1;
            String line = lines.get(i);
            ended = line.equals(END);
            if (!ended && !line.isEmpty()) {
                reader.read(line);
            }
        }
        if (!ended) {
            throw reader.malformed("the table ends without \"" + END + "\"; the program had not ended");
        }
        for (Operation operation : Operation.ALL.subList(0, FIRST)) {
            if (!reader.times.containsKey(operation.name())) {
                throw reader.malformed("the table has no time of \"" + operation.name() + "\"");
            }
        }
        long hz = reader.number(reader.about("cpu_hz"));
        if (hz == 0) {
            throw reader.malformed("cpu_hz is 0");
        }
        return new CalibrationTable(reader.about("board"), reader.about("firmware"), hz, reader.times, reader.bytes, reader.without);
    }

    /** The last one counts, if there are several: the program may have been started again. The line may have escape sequences before it. */
    private static int lastIndex(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).endsWith(START)) {
                return i;
            }
        }
        return -1;
    }

    /** Nanoseconds of an operation alone, without the loop around it. */
    double alone(Operation operation) {
        double whole = nanoseconds.get(operation.name());
        return operation.equals(Operation.LOOP) ? whole : whole - nanoseconds.get(Operation.LOOP.name());
    }

    /** Whether it was measured. */
    boolean has(Operation operation) {
        return nanoseconds.containsKey(operation.name());
    }

    /** Whether something of this name, operation or object, was measured. */
    boolean hasNamed(String name) {
        return nanoseconds.containsKey(name) || bytes.containsKey(name);
    }
}
