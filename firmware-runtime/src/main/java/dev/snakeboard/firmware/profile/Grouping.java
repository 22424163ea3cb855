package dev.snakeboard.firmware.profile;

import dev.snakeboard.firmware.profile.HeapCensus.Holding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Runs of the same kind from the same place, together; the largest group first. */
final class Grouping {
    private static final int BYTES = 0;
    private static final int COUNT = 1;

    private final List<int[]> sums = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<Integer> order;
    private final int[] groups;

    /**
     * @param from the first run
     * @param to one past the last run
     * @param siteOf by address, a number for where its memory was asked for
     */
    Grouping(Runs runs, int from, int to, Kinds kinds, IntUnaryOperator siteOf) {
        Map<Long, Integer> known = new LinkedHashMap<>();
        groups = new int[to - from];
        long lastKey = 0;
        int last = 0;
        for (int run = from; run < to; run++) {
            long key = (long) siteOf.applyAsInt(runs.address(run)) << 32 | kinds.of(run);
            if (run == from || key != lastKey) {
                lastKey = key;
                last = known.computeIfAbsent(key, unknown -> {
                    keys.add(unknown);
                    sums.add(new int[2]);
                    return keys.size() - 1;
                });
            }
            groups[run - from] = last;
            sums.get(last)[BYTES] += runs.bytes(run);
            sums.get(last)[COUNT]++;
        }
        order = IntStream.range(0, keys.size()).boxed().sorted((a, b) -> Integer.compare(sums.get(b)[BYTES], sums.get(a)[BYTES])).toList();
    }

    List<Holding> holdings(Kinds kinds, List<Site> sites) {
        return order.stream().map(group -> {
            long key = keys.get(group);
            int[] sum = sums.get(group);
            return new Holding(sites.get((int) (key >> 32)), kinds.name((int) key), sum[BYTES], sum[COUNT]);
        }).toList();
    }

    /** Of each run, where among the holdings its group is. */
    int[] places() {
        int[] ranks = new int[order.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return IntStream.of(groups).map(group -> ranks[group]).toArray();
    }
}
