package dev.snakeboard.emulator.memory;

/**
 * What a collection had to do.
 *
 * @param tracedObjects live objects whose words were followed, and their blocks
 * @param leaves live objects without pointers, and their blocks
 * @param pointers words found that point to objects
 * @param garbageBlocks blocks set free
 * @param freeBlocks blocks that were free, and lie before one in use of the same area
 * @param searches how often the mark stack was too small, and the heap searched for what did not fit
 * @param againObjects how many live objects these searches came upon after they had been looked at, all in all
 * @param againBlocks the blocks of those that have pointers
 * @param blocks that the heap has
 * @param areaSteps how many areas lie before the one in which a live object is, all in all
 */
public record CollectionWork(
        int tracedObjects, int tracedBlocks, int leaves, int untracedBlocks, int pointers, int garbageBlocks, int freeBlocks,
        int searches, long againObjects, long againBlocks, int blocks, long areaSteps) {}
