package dev.snakeboard.harness.report;

import dev.snakeboard.firmware.profile.CycleCount;
import dev.snakeboard.firmware.profile.Spent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A profile of cycles for people: two tables. */
public final class ProfileText {

    private ProfileText() {
    }

    /** @param rows how many rows each table has at most */
    public static String write(RunReport report, CycleCount count, int rows) {
        StringBuilder text = new StringBuilder();
        Spent total = count.total();
        add(text, "%s on %s: %,d cycles at %,d MHz", report.last().project(), report.last().board().id(), report.cycles(total.total()),
                report.last().cpuHz() / 1_000_000);
        add(text, "program %,d (bytecode %,d, native functions %,d, compiling %,d, collecting garbage %,d), interrupts %,d, asleep %,d", report.cycles(total.own()),
                report.cycles(total.bytecode()), report.cycles(total.natives()), report.cycles(total.compiling()), report.cycles(total.collections()),
                report.cycles(total.interrupts()), report.cycles(total.idle()));
        text.append('\n');
        add(text, "%14s %6s %14s %6s %9s  %s", "cycles", "%", "with callees", "%", "calls", "function");
        for (CycleCount.Cost cost : some(count.functions(), rows)) {
            String place = cost.place().file().isEmpty() ? "" : " at " + cost.place().file() + ":" + cost.place().line();
            add(text, "%s %9s  %s", figures(cost, total, report), cost.calls() == 0 ? "" : String.format(Locale.ROOT, "%,d", cost.calls()),
                    cost.place().function() + place);
        }
        rest(text, count.functions(), rows);
        text.append('\n');
        add(text, "%14s %6s %14s %6s  %s", "cycles", "%", "with callees", "%", "line");
        for (CycleCount.Cost cost : some(count.lines(), rows)) {
            if (!cost.place().file().isEmpty()) {
                add(text, "%s  %s", figures(cost, total, report), cost.place().file() + ":" + cost.place().line() + " in " + cost.place().function());
            }
        }
        rest(text, count.lines(), rows);
        List<Map.Entry<String, Long>> natives =
                count.natives().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(rows).toList();
        if (!natives.isEmpty()) {
            text.append('\n');
            add(text, "%14s %6s  %s", "cycles", "%", "native function");
            natives.forEach(entry -> add(text, "%,14d %6s  %s", report.cycles(entry.getValue()), TextReport.percent(entry.getValue(), total.own()),
                    entry.getKey()));
        }
        return text.toString();
    }

    private static List<CycleCount.Cost> some(List<CycleCount.Cost> costs, int rows) {
        return costs.subList(0, Math.min(rows, costs.size()));
    }

    private static void rest(StringBuilder text, List<CycleCount.Cost> costs, int rows) {
        if (costs.size() > rows) {
            add(text, "               and %,d more", costs.size() - rows);
        }
    }

    private static String figures(CycleCount.Cost cost, Spent total, RunReport report) {
        return String.format(Locale.ROOT, "%,14d %6s %,14d %6s", report.cycles(cost.self().own()), TextReport.percent(cost.self().own(), total.own()),
                report.cycles(cost.cumulative()), TextReport.percent(cost.cumulative(), total.own()));
    }

    private static void add(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
    }
}
