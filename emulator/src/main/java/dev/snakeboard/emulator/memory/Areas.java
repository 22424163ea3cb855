package dev.snakeboard.emulator.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The areas of a heap, in the order in which they are searched: where the next search for free blocks begins, when another area is taken from the
 * firmware's heap and when it is given back. Memory of the host is taken for blocks when they are used for the first time.
 */
final class Areas {
    /** The host's memory begins with so many blocks: 32 KiB. */
    private static final int LEAST_COVERED = 2048;

    private final Ram ram;
    private final Blocks blocks;
    private final int start;
    private final Optional<OuterHeap> outer;
    private final List<Area> areas = new ArrayList<>();

    /** The area that a search for free blocks begins in; those before it have none. */
    private Area searched;

    /** One area at the heap's first address. */
    Areas(Ram ram, Blocks blocks, int start, int bytes, Region region, Optional<OuterHeap> outer) {
        this.ram = ram;
        this.blocks = blocks;
        this.start = start;
        this.outer = outer;
        this.searched = new Area(start, region, 0, Area.blocksIn(bytes), new FreeRuns(blocks));
        areas.add(searched);
    }

    /** The area in which a search begins. */
    Area searched() {
        return searched;
    }

    List<Area> list() {
        return Collections.unmodifiableList(areas);
    }

    /** How many blocks {@link #find} looks at if it finds nothing. */
    int blocksToSearch() {
        int blocks = 0;
        for (int i = areas.indexOf(searched); i < areas.size(); i++) {
            Area area = areas.get(i);
            blocks += Math.max(0, area.limit() - area.searchFrom);
        }
        return blocks;
    }

    /** The first block of a free run, or −1. Only the search for one block tells where the next search may begin: none before it was free. */
    int find(int count) {
        for (int i = areas.indexOf(searched); i < areas.size(); i++) {
            Area area = areas.get(i);
            int found = findIn(area, count);
            if (found < area.limit()) {
                if (count == 1) {
                    searched = area;
                    area.searchFrom = found + 1;
                }
                return found;
            }
            if (count == 1) {
                area.searchFrom = area.limit();
            }
        }
        return -1;
    }

    /** As {@link #find}, if the area that is searched has a run among the blocks that were in use before; else −1, and nothing is changed. */
    int findQuickly(int count) {
        Area area = searched;
        int limit = Math.min(area.limit(), blocks.covered());
        int found = area.runs.find(area.searchFrom, limit, count);
        return found < limit ? found : -1;
    }

    /** The first block of a free run of an area, or the area's limit. Memory of the host is taken for the blocks that were never in use. */
    private int findIn(Area area, int count) {
        int limit = area.limit();
        int known = Math.min(limit, blocks.covered());
        int found = count == 1 ? blocks.nextFree(area.searchFrom, known) : area.runs.find(area.searchFrom, known, count);
        if (found < known) {
            return found;
        }
        if (known == limit) {
            return limit;
        }
        int from = Math.max(area.searchFrom, area.first());
        while (known > from && !blocks.isUsed(known - 1)) {
            known--;
        }
        from = Math.max(from, known);
        if (limit - from < count) {
            return limit;
        }
        cover(from + count);
        return from;
    }

    /** Has the tables, and the host's memory, reach further. */
    void cover(int upTo) {
        int covered = blocks.covered();
        if (upTo <= covered) {
            return;
        }
        int end = 0;
        for (Area area : areas) {
            end = Math.max(end, area.limit());
        }
        int reach = Math.max(upTo, Math.min(Math.max(covered * 2, LEAST_COVERED), end)) + 63 & -64;
        ram.cover(start + (reach << 4));
        blocks.cover(reach);
        for (Area area : areas) {
            int from = Math.max(area.first(), covered);
            int to = Math.min(area.limit(), reach);
            if (from < to) {
                blocks.open(from, to);
            }
            if (area.limit() >= covered) {
                blocks.beginGap(area.limit());
            }
        }
    }

    /** Takes one more area for an allocation that failed ({@code gc_try_add_heap}). */
    boolean grow(int count) {
        if (outer.isEmpty()) {
            return false;
        }
        OuterHeap from = outer.get();
        int needed = Area.bytesFor(count);
        int available = from.largest();
        if (available < needed) {
            return false;
        }
        int bytes = Math.min(available, Math.max(Area.bytesFor(blockCount()), needed));
        int memory = from.allocate(bytes);
        if (memory == 0) {
            return false;
        }
        int end = memory + bytes & -Heap.BLOCK;
        int size = Area.blocksBetween(memory, memory + bytes);
        Area area = new Area(memory, from.region(), (end - start >> 4) - size, size, new FreeRuns(blocks));
        areas.add(area);
        int covered = Math.min(area.limit(), blocks.covered());
        if (area.first() < covered) {
            blocks.open(area.first(), covered);
            blocks.beginGap(area.limit());
        }
        return true;
    }

    /** Told of blocks of an area that are free now. */
    void freed(Area area, int from, int to) {
        area.searchFrom = Math.min(area.searchFrom, from);
        area.runs.free(from - blocks.freeBefore(from), to + blocks.freeAfter(to));
        if (searched != area) {
            searched = areas.getFirst();
        }
    }

    /** After a sweep: searches begin at the start again, and areas that are empty go back, but the first. */
    void swept() {
        for (Area area : areas) {
            area.searchFromStart();
            blocks.beginGap(area.limit());
        }
        searched = areas.getFirst();
        outer.ifPresent(this::giveBackEmptyAreas);
    }

    private void giveBackEmptyAreas(OuterHeap to) {
        for (Area area : List.copyOf(areas.subList(1, areas.size()))) {
            int covered = Math.min(area.limit(), blocks.covered());
            if (blocks.areFree(area.first(), covered)) {
                if (area.first() < covered) {
                    blocks.close(area.first(), covered);
                    blocks.joinGap(area.limit());
                }
                areas.remove(area);
                to.free(area.memory());
            }
        }
    }

    /** The area that a block is in; null if it is in none. */
    Area of(int block) {
        if (searched.has(block)) {
            return searched;
        }
        for (Area area : areas) {
            if (area.has(block)) {
                return area;
            }
        }
        return null;
    }

    int blockCount() {
        int total = 0;
        for (Area area : areas) {
            total += area.blocks();
        }
        return total;
    }

    /** Bytes that the outer heap can still give at once. */
    int available() {
        return outer.isEmpty() ? 0 : outer.get().largest();
    }

    /** The longest run of free blocks of an area. */
    int longestFree(Area area) {
        int known = Math.max(area.first(), Math.min(area.limit(), blocks.covered()));
        int best = known > area.first() ? blocks.longestFree(area.first(), known) : 0;
        int end = known;
        while (end > area.first() && !blocks.isUsed(end - 1)) {
            end--;
        }
        return Math.max(best, area.limit() - end);
    }
}
