package dev.snakeboard.emulator.mcu;

/** Holds a run back so that it goes along with something outside, such as the wall clock. Implemented above the emulator, which has no wall clock. */
@FunctionalInterface
public interface Pacer {
    /**
     * Called on the VM thread each time a step of virtual time has passed; may block, but must return soon after a pause was asked for.
     *
     * @param time virtual time reached, in units of the time base
     */
    void pace(long time);
}
