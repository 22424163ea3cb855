package dev.snakeboard.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fuzzes for long: {@code -Dfuzz.target} (a name, several with commas, or {@code all}), {@code -Dfuzz.seed}, {@code -Dfuzz.first}, {@code -Dfuzz.count} (of all
 * targets together), {@code -Dfuzz.threads}. A finding is printed, and the target goes on after it; the exit status says whether there was one.
 */
final class Fuzz {
    private static final int MOST_FINDINGS = 20;
    private static final int BATCHES = 40;

    private Fuzz() {}

    /** A run of consecutive inputs, and what came of it. */
    private record Batch(String target, long count, long taken, long nanoseconds, List<Finding> findings) {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        String wanted = System.getProperty("fuzz.target", "all");
        List<String> names = wanted.equals("all") ? List.copyOf(Targets.ALL.keySet()) : List.of(wanted.split(","));
        long seed = Long.getLong("fuzz.seed", 1);
        long first = Long.getLong("fuzz.first", 0);
        long total = Long.getLong("fuzz.count", 100_000);
        long begun = System.nanoTime();
        long inputs = 0;
        int findings = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(Integer.getInteger("fuzz.threads", 2))) {
            for (String name : names) {
                long count = wanted.equals("all") ? total * share(name) / 1000 : total / names.size();
                findings += run(pool, name, seed, first, count);
                inputs += count;
            }
        }
        System.out.printf(Locale.ROOT, "%,d inputs in %.0f s, %d findings%n", inputs, (System.nanoTime() - begun) / 1e9, findings);
        System.exit(findings == 0 ? 0 : 1);
    }

    /** How many of a thousand inputs a target gets: those of which each takes long get few. */
    private static int share(String target) {
        return switch (target) {
            case "compiler" -> 200;
            case "mpy" -> 200;
            case "json", "re", "struct" -> 100;
            case "format" -> 60;
            case "numbers" -> 30;
            case "codecs" -> 40;
            case "settings" -> 80;
            case "scenario" -> 60;
            case "statements" -> 20;
            case "boards" -> 5;
            case "calls" -> 4;
            default -> 1;
        };
    }

    private static int run(ExecutorService pool, String name, long seed, long first, long count) throws InterruptedException, ExecutionException {
        List<Future<Batch>> batches = new ArrayList<>();
        long size = Math.max(1, (count + BATCHES - 1) / BATCHES);
        for (long at = 0; at < count; at += size) {
            long from = first + at;
            long length = Math.min(size, count - at);
            batches.add(pool.submit(() -> batch(name, seed, from, length)));
        }
        long taken = 0;
        long nanoseconds = 0;
        int findings = 0;
        for (Future<Batch> each : batches) {
            Batch batch = each.get();
            taken += batch.taken();
            nanoseconds += batch.nanoseconds();
            for (Finding finding : batch.findings()) {
                System.out.println(finding);
            }
            findings += batch.findings().size();
        }
        System.out.printf(Locale.ROOT, "%-10s %,10d inputs, %,10d taken, %6.0f µs each, %d findings%n",
                name, count, taken, nanoseconds / 1e3 / Math.max(1, count), findings);
        return findings;
    }

    private static Batch batch(String name, long seed, long first, long count) throws InterruptedException {
        long begun = System.nanoTime();
        long end = first + count;
        long taken = 0;
        List<Finding> findings = new ArrayList<>();
        for (long at = first; at < end && findings.size() < MOST_FINDINGS;) {
            Fuzzer fuzzer = new Fuzzer(name, Targets.ALL.get(name).get(), seed);
            Optional<Finding> finding = fuzzer.run(at, end - at);
            taken += fuzzer.taken();
            finding.ifPresent(findings::add);
            at = finding.map(found -> found.index() + 1).orElse(end);
        }
        return new Batch(name, count, taken, System.nanoTime() - begun, findings);
    }
}
