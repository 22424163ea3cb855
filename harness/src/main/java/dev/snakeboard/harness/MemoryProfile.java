package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.firmware.profile.AllocationProfile.Refusal;
import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import dev.snakeboard.firmware.profile.Site;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program's memory is used for. Sizes are in bytes, of whole blocks of 16.
 *
 * @param time when it was looked at, in units of the time base
 * @param capacity what the heap has, and could take from the firmware's heap
 * @param peak the most that was ever in use, garbage included
 * @param now the heap at the end of the program, or of the run
 * @param fullest the heap when most of it was live
 * @param importers the modules that were loaded from files, each with the module that imported it, or nothing for the program
 * @param refusals allocations that failed, the first and the last ones
 */
public record MemoryProfile(
        BoardDefinition board,
        long time,
        int capacity,
        int peak,
        long collections,
        HeapCensus now,
        HeapCensus fullest,
        Map<String, String> importers,
        List<Refusal> refusals) {

    /** A row of a table: how much of the fullest heap belongs to a line, a type, an import or a task. */
    public record Row(String name, int bytes, int count) {}

    /** What memory is counted by. */
    public enum By {
        LINE, KIND,
        /** The module that was being loaded; what modules allocate later, when they are called, is not among it. */
        IMPORT,
        /** The task whose turn it was. */
        TASK;

        /** The row that something is counted in; empty if it is in none. */
        public String name(Holding holding) {
            Site site = holding.site();
            return switch (this) {
                case LINE -> site.line() == 0 ? "(firmware)" : site.file() + ":" + site.line();
                case KIND -> holding.kind();
                case IMPORT -> site.importing();
                case TASK -> site.task();
            };
        }

        /** The table, the largest row first. */
        public List<Row> rows(List<Holding> holdings) {
            Map<String, int[]> sums = new LinkedHashMap<>();
            for (Holding holding : holdings) {
                String name = name(holding);
                if (!name.isEmpty()) {
                    int[] sum = sums.computeIfAbsent(name, key -> new int[2]);
                    sum[0] += holding.bytes();
                    sum[1] += holding.count();
                }
            }
            return sums.entrySet().stream()
                    .map(sum -> new Row(sum.getKey(), sum.getValue()[0], sum.getValue()[1]))
                    .sorted(Comparator.comparingInt(Row::bytes).reversed())
                    .toList();
        }
    }

    /** The last allocation that failed, if one did. */
    public Optional<OutOfMemory> failure() {
        return refusals.isEmpty() ? Optional.empty() : Optional.of(new OutOfMemory(refusals.getLast()));
    }

    /** The modules and packages that the program itself imports from files, by what they and their own imports hold, the largest first. */
    public List<String> importsBySize() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        importers.forEach((module, importer) -> {
            if (importer.isEmpty() && !module.contains(".")) {
                sizes.put(module, 0);
            }
        });
        for (Row row : By.IMPORT.rows(fullest.holdings())) {
            String module = row.name();
            while (!importers.getOrDefault(module, "").isEmpty()) {
                module = importers.get(module);
            }
            String root = module.contains(".") ? module.substring(0, module.indexOf('.')) : module;
            sizes.computeIfPresent(root, (name, bytes) -> bytes + row.bytes());
        }
        return sizes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }
}
