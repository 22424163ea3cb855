package dev.snakeboard.emulator.memory;

import java.util.Arrays;

/**
 * Finds the first free run of an area that is long enough, as the firmware does, but does not look again at what it knows: for each length, a block
 * before which there is none, except among a few runs that were freed since.
 */
final class FreeRuns {
    /** Runs of so many blocks and more share a bound. */
    private static final int LONG = 16;

    /** So many freed runs are remembered one by one. */
    private static final int FEW = 24;

    private final Blocks blocks;

    /** By length: no run that is as long begins before, but those that were freed since. */
    private final int[] bounds = new int[LONG + 1];

    private final int[] freedFrom = new int[FEW];
    private final int[] freedTo = new int[FEW];
    private int freed;

    FreeRuns(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Forgets all: anything may be free from a block on. */
    void begin(int first) {
        Arrays.fill(bounds, first);
        freed = 0;
    }

    /** Told that a run became free, or longer: it is given as a whole. */
    void free(int from, int to) {
        if (to - from < 2) {
            return;
        }
        if (freed == FEW) {
            while (freed > 0) {
                freed--;
                fold(freedFrom[freed], freedTo[freed]);
            }
        }
        freedFrom[freed] = from;
        freedTo[freed++] = to;
    }

    private void fold(int from, int to) {
        int at = blocks.nextFree(from, to);
        while (at < to) {
            int free = Math.min(blocks.freeAfter(at), to - at);
            for (int length = Math.min(free, LONG); length > 1; length--) {
                bounds[length] = Math.min(bounds[length], at);
            }
            at = blocks.nextFree(at + free, to);
        }
    }

    /** The first block of the first run of {@code count} free blocks, two or more, that begins at {@code from} or after it, or {@code to}. */
    int find(int from, int to, int count) {
        int kept = Math.min(count, LONG);
        int bound = bounds[kept];
        int first = to;
        for (int i = 0; i < freed; i++) {
            if (freedTo[i] - freedFrom[i] < count || freedFrom[i] >= bound) {
                continue;
            }
            int at = blocks.nextFree(freedFrom[i], freedTo[i]);
            if (at == freedTo[i]) {
                freed--;
                freedFrom[i] = freedFrom[freed];
                freedTo[i] = freedTo[freed];
                i--;
            } else if (at < bound && at < first) {
                int found = blocks.freeRun(at, freedTo[i], count);
                if (found < freedTo[i] && found < bound) {
                    first = Math.min(first, found);
                }
            }
        }
        if (first < to) {
            return first;
        }
        int found = blocks.freeRun(Math.max(from, bound), to, count);
        if (count == kept && found < to) {
            bounds[count] = found;
        }
        return found;
    }
}
