package dev.snakeboard.firmware.profile;

import java.util.List;

/**
 * What a heap held at one time, in bytes of whole blocks.
 *
 * @param live what roots reached
 * @param garbage what a collection would have freed
 * @param free what the heap could still give, in one or more pieces
 * @param largestFree the longest run of free blocks, or what one more area would have
 * @param largestAfterCollection the same if the garbage were free
 * @param holdings of what was live, the largest first
 * @param obstacle what lies in the way in the run of blocks that is closest to having room for {@code wanted} bytes
 * @param wanted the bytes that the obstacle is about, 0 if none were
 * @param map what lies where
 */
public record HeapCensus(
        int live, int garbage, int free, int largestFree, int largestAfterCollection, List<Holding> holdings, List<Holding> obstacle, int wanted,
        BlockMap map) {

    /**
     * Objects of one kind from one place.
     *
     * @param kind the name of the type that the memory belongs to
     */
    public record Holding(Site site, String kind, int bytes, int count) {}

    /** What is in use, garbage included. */
    public int used() {
        return live + garbage;
    }
}
