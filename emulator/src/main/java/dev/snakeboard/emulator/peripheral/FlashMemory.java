package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.board.FlashDefinition.Medium;
import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;

/**
 * How long writing to flash takes: what is changed is erased in whole units, and written page by page. While the flash that the firmware runs from is
 * busy, the CPU stands still, and interrupts wait; for a flash chip of its own the firmware waits in a loop, and interrupts go on.
 */
public final class FlashMemory {

    /** The chips on boards erase sectors of 4 KiB and write pages of 256 bytes. */
    private static final int SECTOR = 4096;
    private static final int PAGE = 256;
    /** A change of a file changes an entry of its directory, and the table of clusters. */
    private static final int UNITS_BESIDE_DATA = 2;

    private final Clock clock;
    private final InterruptController interrupts;
    private final TimingDefinition timing;
    private final Medium medium;

    /** @param medium where the drive is */
    public FlashMemory(Clock clock, InterruptController interrupts, TimingDefinition timing, Medium medium) {
        this.clock = clock;
        this.interrupts = interrupts;
        this.timing = timing;
        this.medium = medium;
    }

    /** Lets a change of the drive take its time: a file of so many bytes, its directory and the table of clusters. */
    public void writeDrive(long bytes) {
        long unit = medium == Medium.INTERNAL ? timing.of(Timing.FLASH_DRIVE_BYTES) : SECTOR;
        for (long units = Math.ceilDiv(bytes, unit) + UNITS_BESIDE_DATA; units > 0; units--) {
            if (medium == Medium.INTERNAL) {
                rewrite(unit);
            } else {
                await(TimeBase.ns(timing.of(Timing.SPI_FLASH_ERASE_NS)) + SECTOR / PAGE * TimeBase.ns(timing.of(Timing.SPI_FLASH_PROGRAM_NS)));
            }
        }
    }

    /** Lets a change of {@code microcontroller.nvm} take its time, which is in the flash that the firmware runs from. */
    public void writeNonVolatileMemory(int from, int length) {
        long unit = timing.of(Timing.FLASH_NVM_BYTES);
        for (long at = from / unit; length > 0 && at <= (from + length - 1) / unit; at++) {
            rewrite(unit);
        }
    }

    private void rewrite(long bytes) {
        stall(Timing.FLASH_ERASE_NS, Math.ceilDiv(bytes, timing.of(Timing.FLASH_ERASE_BYTES)));
        stall(Timing.FLASH_PROGRAM_NS, Math.ceilDiv(bytes, timing.of(Timing.FLASH_PROGRAM_BYTES)));
    }

    private void stall(Timing each, long times) {
        for (long left = times; left > 0; left--) {
            interrupts.mask();
            clock.pass(TimeBase.ns(timing.of(each)));
            clock.settle();
            interrupts.unmask();
            clock.settle();
        }
    }

    private void await(long units) {
        clock.spinUntil(clock.now() + units, () -> false);
    }
}
