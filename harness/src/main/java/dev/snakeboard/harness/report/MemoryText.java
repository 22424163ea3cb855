package dev.snakeboard.harness.report;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.profile.AllocationProfile.Refusal;
import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import dev.snakeboard.firmware.profile.Site;
import dev.snakeboard.harness.ImportsFirst;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.MemoryProfile.By;
import dev.snakeboard.harness.MemoryProfile.Row;
import dev.snakeboard.harness.OutOfMemory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A memory profile for people. */
public final class MemoryText {

    private static final int ROWS = 12;

    private MemoryText() {
    }

    /** What failed, if something did, the tables and the map. */
    public static String write(RunReport report, MemoryProfile profile, String map, Optional<ImportsFirst> importsFirst) {
        StringBuilder text = new StringBuilder();
        HeapCensus fullest = profile.fullest();
        add(text, "-- memory of %s on %s", report.last().project(), profile.board().id());
        add(text, "end     %s after %s s", report.reason(), TimeBase.format(report.duration()));
        add(text, "ram     %s", RamFigures.freeAtStart(profile.board().ram()));
        add(text, "stacks  %s", RamFigures.stacks(profile.board().ram()));
        add(text, "heap    %,d bytes; at most %,d in use, garbage included, %,d of them live after a collection; %d collections",
                profile.capacity(), profile.peak(), fullest.live(), profile.collections());
        add(text, "at end  %,d live, %,d garbage, %,d free; the longest free run is %,d bytes",
                profile.now().live(), profile.now().garbage(), profile.now().free(), profile.now().largestFree());
        profile.failure().ifPresent(failure -> {
            text.append("\nThe last allocation that failed:\n");
            reasons(text, failure, importsFirst);
        });
        text.append("\nWhere it was fullest:\n");
        tables(text, fullest.holdings());
        text.append("\nThe heap at the end (a letter per block of 16 bytes: what begins there; = goes on; . is free):\n");
        return text.append(map).toString();
    }

    private static void tables(StringBuilder text, List<Holding> holdings) {
        table(text, "by kind", By.KIND.rows(holdings));
        table(text, "by line", By.LINE.rows(holdings));
        table(text, "by import, while it was loaded", By.IMPORT.rows(holdings));
        table(text, "by task", By.TASK.rows(holdings));
    }

    private static void table(StringBuilder text, String title, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        add(text, "  %s", title);
        rows.stream().limit(ROWS).forEach(row -> add(text, "  %,10d bytes %,6d x  %s", row.bytes(), row.count(), row.name()));
        if (rows.size() > ROWS) {
            int rest = rows.stream().skip(ROWS).mapToInt(Row::bytes).sum();
            add(text, "  %,10d bytes in %d more", rest, rows.size() - ROWS);
        }
    }

    /** Why the last allocation that failed did, and what held the memory then; empty if none failed. */
    public static String failure(MemoryProfile profile, Optional<ImportsFirst> importsFirst) {
        return profile.failure().map(failure -> {
            StringBuilder text = new StringBuilder("-- out of memory\n");
            reasons(text, failure, importsFirst);
            tables(text, failure.refusal().census().holdings());
            return text.toString();
        }).orElse("");
    }

    /** Why an allocation failed, in a few lines. */
    public static String reasons(OutOfMemory failure) {
        StringBuilder text = new StringBuilder();
        reasons(text, failure, Optional.empty());
        return text.toString();
    }

    private static void reasons(StringBuilder text, OutOfMemory failure, Optional<ImportsFirst> importsFirst) {
        Refusal refusal = failure.refusal();
        HeapCensus census = refusal.census();
        add(text, "asked   for %,d bytes in one piece, at %s", Integer.toUnsignedLong(refusal.bytes()), place(refusal.site()));
        add(text, "heap    %,d of %,d bytes live, %,d garbage; free: %,d, of which the longest run is %,d",
                census.live(), failure.capacity(), census.garbage(), census.free(), census.largestFree());
        add(text, "why     %s", reason(refusal, census));
        if (!census.obstacle().isEmpty() && isFragmented(refusal, census)) {
            int bytes = census.obstacle().stream().mapToInt(Holding::bytes).sum();
            add(text, "between %,d bytes lie in the way where there is most room: %s", bytes, places(census.obstacle()));
        }
        importsFirst.ifPresent(other -> add(text, "imports %s", advice(other)));
    }

    /** There would be room if what is free were in one piece. */
    private static boolean isFragmented(Refusal refusal, HeapCensus census) {
        return !isFull(census) && Integer.compareUnsigned(refusal.bytes(), census.free() + census.garbage()) <= 0;
    }

    /** What is free then is less than an area of the heap takes. */
    private static boolean isFull(HeapCensus census) {
        return census.largestAfterCollection() == 0;
    }

    private static String reason(Refusal refusal, HeapCensus census) {
        if (census.garbage() > 0 && Integer.compareUnsigned(refusal.bytes(), census.largestAfterCollection()) <= 0) {
            // There is garbage at a failure only if the collection before it did not come.
            return ("a collection would have helped, but gc.disable() turned it off: %s are garbage, and without them the longest run is %,d bytes; "
                    + "call gc.enable(), or gc.collect() before").formatted(amount(census.garbage()), census.largestAfterCollection());
        }
        String collection = census.garbage() == 0 ? "nothing is garbage" : "a collection would free %s, and not help".formatted(amount(census.garbage()));
        if (isFull(census)) {
            return "no block is free; " + collection;
        }
        return isFragmented(refusal, census)
                ? "the free memory is in pieces, none as long as that; " + collection
                : "all that is free is less than that; " + collection;
    }

    private static String amount(int bytes) {
        return String.format(Locale.ROOT, "%,d bytes", bytes);
    }

    private static String places(List<Holding> holdings) {
        List<String> shown = holdings.stream().limit(4).map(holding -> holding.kind() + " of " + place(holding.site())).toList();
        return String.join(", ", shown) + (holdings.size() > shown.size() ? " and %d more".formatted(holdings.size() - shown.size()) : "");
    }

    private static String place(Site site) {
        String task = site.task().isEmpty() ? "" : ", task " + site.task();
        String importing = site.importing().isEmpty() ? "" : ", while importing " + site.importing();
        return (site.line() == 0 ? "no line of Python (the firmware asked)" : site.file() + ":" + site.line()) + task + importing;
    }

    /** Whether another order of imports would have helped, in one line. */
    public static String advice(ImportsFirst other) {
        String order = String.join(", ", other.modules());
        if (other.fails()) {
            return "another order does not help: with the imports first, largest first (" + order + "), it runs out of memory all the same";
        }
        return "with the imports first, largest first (" + order + "), and gc.collect() before each, it does not run out of memory"
                + other.error().map(error -> " (it ends with " + error + ")").orElse("");
    }

    private static void add(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
