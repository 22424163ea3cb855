/**
 * Virtual time: one exact integer base, the clock that the VM charges, and the queue of what is going to happen.
 *
 * <p>No wall clock anywhere here. Time passes only because somebody charges for work or sleeps.
 */
package dev.snakeboard.emulator.time;
