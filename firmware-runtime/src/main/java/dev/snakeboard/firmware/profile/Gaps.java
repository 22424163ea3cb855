package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.Area;
import dev.snakeboard.emulator.memory.Heap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The room between what is live, as if the garbage had been collected. */
final class Gaps {
    private final TreeMap<Integer, Integer> runs;
    private final int wanted;
    private int largest;
    private Map<Integer, Integer> obstacle = Map.of();
    private int least = Integer.MAX_VALUE;

    /**
     * @param runs lengths of the live runs by address
     * @param wanted bytes of an allocation for which there is no room, or 0
     */
    Gaps(Heap heap, Map<Integer, Integer> runs, int wanted) {
        this.runs = new TreeMap<>(runs);
        this.wanted = wanted + Heap.BLOCK - 1 & -Heap.BLOCK;
        for (Area area : heap.areas()) {
            look(heap.start() + area.first() * Heap.BLOCK, heap.start() + area.limit() * Heap.BLOCK);
        }
        largest = Math.max(largest, heap.info().maxNewSplit());
    }

    /** Bytes of the longest run without anything live, or of what the outer heap can give. */
    int largest() {
        return largest;
    }

    /** The live runs in the stretch of the wanted length that has the least live bytes in it. */
    Map<Integer, Integer> obstacle() {
        return obstacle;
    }

    private void look(int start, int end) {
        List<Integer> begins = new ArrayList<>();
        begins.add(start);
        int free = start;
        for (Map.Entry<Integer, Integer> run : runs.subMap(start, end).entrySet()) {
            largest = Math.max(largest, run.getKey() - free);
            free = run.getKey() + run.getValue();
            begins.add(free);
        }
        largest = Math.max(largest, end - free);
        if (wanted > 0) {
            begins.forEach(begin -> consider(begin, end));
        }
    }

    private void consider(int begin, int end) {
        if (begin + wanted > end) {
            return;
        }
        Map<Integer, Integer> inside = runs.subMap(begin, begin + wanted);
        int bytes = 0;
        for (int length : inside.values()) {
            bytes += length;
            if (bytes >= least) {
                return;
            }
        }
        least = bytes;
        obstacle = new LinkedHashMap<>(inside);
    }
}
