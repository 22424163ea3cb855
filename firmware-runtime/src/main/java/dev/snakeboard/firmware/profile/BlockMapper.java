package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.Area;
import dev.snakeboard.emulator.memory.Heap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws up the {@link BlockMap} of a heap from its runs. */
final class BlockMapper {
    private static final int MOST_CELLS = 16_384;
    private static final int FREE = 0;
    private static final int GARBAGE = 1;
    private static final int FIRST_HOLDING = 2;

    private final Heap heap;
    /** By block: what it belongs to. */
    private final int[] owners;
    private final boolean[] begins;
    /** How many blocks of the present cell belong to an owner. */
    private final int[] counts;
    private final int blocksPerCell;

    /** @param holdings how many there are */
    BlockMapper(Heap heap, int holdings) {
        this.heap = heap;
        int blocks = Runs.blocks(heap);
        owners = new int[blocks];
        begins = new boolean[blocks];
        counts = new int[FIRST_HOLDING + holdings];
        int most = 1;
        while (heap.blockCount() / most > MOST_CELLS) {
            most *= 2;
        }
        blocksPerCell = most;
    }

    void garbage(Runs runs) {
        for (int run = 0; run < runs.size(); run++) {
            fill(runs, run, GARBAGE);
        }
    }

    /** @param holdings of each run, where in the census it is */
    void live(Runs runs, int[] holdings) {
        for (int run = 0; run < runs.size(); run++) {
            fill(runs, run, FIRST_HOLDING + holdings[run]);
        }
    }

    private void fill(Runs runs, int run, int owner) {
        int first = runs.address(run) - heap.start() >> 4;
        Arrays.fill(owners, first, first + (runs.bytes(run) >> 4), owner);
        begins[first] = true;
    }

    BlockMap map() {
        List<BlockMap.Part> parts = new ArrayList<>();
        for (Area area : heap.areas()) {
            List<BlockMap.Cell> cells = new ArrayList<>();
            for (int block = area.first(); block < area.limit(); block += blocksPerCell) {
                cells.add(cell(block, Math.min(area.limit(), block + blocksPerCell)));
            }
            parts.add(new BlockMap.Part(
                    area.region(), heap.start() + area.first() * Heap.BLOCK, area.blocks() * Heap.BLOCK, List.copyOf(cells)));
        }
        return new BlockMap(blocksPerCell, parts, heap.capacityBytes() - heap.totalBytes());
    }

    private BlockMap.Cell cell(int from, int to) {
        int best = FREE;
        int used = 0;
        boolean head = false;
        for (int block = from; block < to; block++) {
            int owner = owners[block];
            head |= begins[block];
            if (owner != FREE) {
                used++;
                if (++counts[owner] > counts[best]) {
                    best = owner;
                }
            }
        }
        for (int block = from; block < to; block++) {
            counts[owners[block]] = 0;
        }
        return switch (best) {
            case FREE -> BlockMap.Cell.EMPTY;
            case GARBAGE -> new BlockMap.Cell(BlockMap.Use.GARBAGE, 0, used, head);
            default -> new BlockMap.Cell(BlockMap.Use.LIVE, best - FIRST_HOLDING, used, head);
        };
    }
}
