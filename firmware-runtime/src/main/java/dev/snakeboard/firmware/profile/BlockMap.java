package dev.snakeboard.firmware.profile;

import dev.snakeboard.emulator.memory.Region;
import java.util.List;

/**
 * What lies where in a heap, in cells of one block, or of several if there are many.
 *
 * @param blocksPerCell a power of 2; the last cell of a part may stand for fewer
 * @param parts the heap's areas, in the order in which they are searched
 * @param untaken bytes that the heap could still take from the firmware's outer heap
 */
public record BlockMap(int blocksPerCell, List<Part> parts, int untaken) {

    /**
     * One area.
     *
     * @param address of its first block
     * @param bytes of its blocks
     * @param cells each for the next blocks
     */
    public record Part(Region region, int address, int bytes, List<Cell> cells) {}

    /** What most of the used blocks of a cell hold. */
    public enum Use {
        FREE,
        /** No root reaches it: the next collection frees it. */
        GARBAGE,
        LIVE
    }

    /**
     * Some blocks in a row.
     *
     * @param holding where in the census's holdings that of most of the used blocks is; 0 if they are not live
     * @param usedBlocks how many of the cell's blocks are in use
     * @param begins whether an object begins in it; else it goes on with that of the cell before
     */
    public record Cell(Use use, int holding, int usedBlocks, boolean begins) {
        static final Cell EMPTY = new Cell(Use.FREE, 0, 0, false);
    }

    public BlockMap {
        parts = List.copyOf(parts);
    }
}
