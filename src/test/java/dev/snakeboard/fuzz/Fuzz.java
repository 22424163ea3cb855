package dev.snakeboard.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fuzzes for long: {@code -Dfuzz.target} (a name, several with commas, or {@code all}), {@code -Dfuzz.seed}, {@code -Dfuzz.first}, {@code -Dfuzz.count} (of all
 * targets together), {@code -Dfuzz.seconds} (after which no batch is begun), {@code -Dfuzz.threads}.
 * A finding is printed, and the target goes on after it; the exit status says whether there was one.
 */
final class Fuzz {
    private static final int MOST_FINDINGS = 20;
    private static final int BATCHES = 200;

    /** Targets that no thread uses: making one takes as long as many inputs. */
    private static final Map<String, Queue<FuzzTarget>> IDLE = new ConcurrentHashMap<>();

    private Fuzz() {}

    /** A run of consecutive inputs, and what came of it. */
    private record Batch(String target, long count, long taken, long nanoseconds, List<Finding> findings) {
        static Batch none(String target) {
            return new Batch(target, 0, 0, 0, List.of());
        }
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException, IOException {
        String wanted = System.getProperty("fuzz.target", "all");
        List<String> names = wanted.equals("all") ? List.copyOf(Targets.ALL.keySet()) : List.of(wanted.split(","));
        long seed = Long.getLong("fuzz.seed", 1);
        long first = Long.getLong("fuzz.first", 0);
        long total = Long.getLong("fuzz.count", 100_000);
        if (wanted.equals("differential")) {
            System.exit(differential(seed, first, total) == 0 ? 0 : 1);
        }
        long begun = System.nanoTime();
        long end = begun + 1_000_000_000 * Long.getLong("fuzz.seconds", Integer.MAX_VALUE);
        int shares = names.stream().mapToInt(Fuzz::share).sum();
        List<Future<Batch>> batches = new ArrayList<>();
        long inputs = 0;
        int findings = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(Integer.getInteger("fuzz.threads", 2))) {
            // All targets take turns, so that each has had its share whenever the time is up.
            for (int round = 0; round < BATCHES; round++) {
                for (String name : names) {
                    long count = total * share(name) / shares;
                    long from = count * round / BATCHES;
                    long length = count * (round + 1) / BATCHES - from;
                    batches.add(pool.submit(() -> System.nanoTime() < end ? batch(name, seed, first + from, length) : Batch.none(name)));
                }
            }
            for (Future<Batch> each : batches) {
                each.get().findings().forEach(System.out::println);
                inputs += each.get().count();
                findings += each.get().findings().size();
            }
        }
        for (String name : names) {
            report(name, batches);
        }
        System.out.printf(Locale.ROOT, "%,d inputs in %.0f s, %d findings%n", inputs, (System.nanoTime() - begun) / 1e9, findings);
        System.exit(findings == 0 ? 0 : 1);
    }

    private static void report(String name, List<Future<Batch>> batches) throws InterruptedException, ExecutionException {
        long count = 0;
        long taken = 0;
        long nanoseconds = 0;
        for (Future<Batch> each : batches) {
            if (each.get().target().equals(name)) {
                count += each.get().count();
                taken += each.get().taken();
                nanoseconds += each.get().nanoseconds();
            }
        }
        System.out.printf(Locale.ROOT, "%-10s %,10d inputs, %,10d taken, %6.0f µs each%n", name, count, taken, nanoseconds / 1e3 / Math.max(1, count));
    }

    /** Compares with CPython; not one of all targets, because it needs one. */
    private static int differential(long seed, long first, long count) throws IOException {
        List<Differential.Difference> differences = Differential.differences(seed, first, count);
        differences.forEach(System.out::println);
        return differences.size();
    }

    /** How many of a thousand inputs a target gets: those of which each takes long get few. */
    private static int share(String target) {
        return switch (target) {
            case "compiler", "mpy", "json" -> 200;
            case "re", "struct", "format", "settings" -> 80;
            case "scenario" -> 40;
            case "numbers", "codecs" -> 20;
            case "statements" -> 4;
            case "boards", "calls" -> 2;
            default -> 1;
        };
    }

    private static Batch batch(String name, long seed, long first, long count) throws InterruptedException {
        long begun = System.nanoTime();
        long end = first + count;
        long taken = 0;
        List<Finding> findings = new ArrayList<>();
        Queue<FuzzTarget> idle = IDLE.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>());
        for (long at = first; at < end && findings.size() < MOST_FINDINGS;) {
            FuzzTarget used = idle.poll();
            FuzzTarget target = used == null ? Targets.ALL.get(name).get() : used;
            Fuzzer fuzzer = new Fuzzer(name, target, seed);
            Optional<Finding> finding = fuzzer.run(at, end - at);
            taken += fuzzer.taken();
            if (finding.isEmpty()) {
                idle.add(target);
            }
            finding.ifPresent(findings::add);
            at = finding.map(found -> found.index() + 1).orElse(end);
        }
        return new Batch(name, count, taken, System.nanoTime() - begun, findings);
    }
}
