package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.Area;
import dev.snakeboard.emulator.memory.Heap;

/** The room between what is live, as if the garbage had been collected. */
final class Gaps {
    private final Runs runs;
    private final int wanted;
    private int largest;
    private int obstacleFrom;
    private int obstacleTo;
    private int least = Integer.MAX_VALUE;

    /**
     * @param runs what is live
     * @param wanted bytes of an allocation for which there is no room, or 0
     */
    Gaps(Heap heap, Runs runs, int wanted) {
        this.runs = runs;
        // More than an int holds is asked for at times: as bytes, those are negative.
        this.wanted = Integer.compareUnsigned(wanted, Integer.MAX_VALUE - Heap.BLOCK) > 0 ? Integer.MAX_VALUE : wanted + Heap.BLOCK - 1 & -Heap.BLOCK;
        for (Area area : heap.areas()) {
            look(heap.start() + area.first() * Heap.BLOCK, heap.start() + area.limit() * Heap.BLOCK);
        }
        largest = Math.max(largest, heap.largestFreeBytes());
    }

    /** Bytes of the longest run without anything live, or of what the outer heap can give. */
    int largest() {
        return largest;
    }

    /** The first run in the stretch of the wanted length that has the least live bytes in it. */
    int obstacleFrom() {
        return obstacleFrom;
    }

    /** One past the last run in that stretch. */
    int obstacleTo() {
        return obstacleTo;
    }

    private void look(int start, int end) {
        int free = start;
        consider(free, runs.from(start), end);
        for (int run = runs.from(start); run < runs.size() && runs.address(run) < end; run++) {
            largest = Math.max(largest, runs.address(run) - free);
            free = runs.end(run);
            consider(free, run + 1, end);
        }
        largest = Math.max(largest, end - free);
    }

    /** @param first the first run from {@code begin} on */
    private void consider(int begin, int first, int end) {
        if (wanted == 0 || end - begin < wanted) {
            return;
        }
        int bytes = 0;
        int run = first;
        for (; run < runs.size() && runs.address(run) < begin + wanted; run++) {
            bytes += runs.bytes(run);
            if (bytes >= least) {
                return;
            }
        }
        least = bytes;
        obstacleFrom = first;
        obstacleTo = run;
    }
}
