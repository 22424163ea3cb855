/** The chip as a whole: its wiring, its reset, and the thread that runs its firmware. */
package dev.snakeboard.emulator.mcu;
