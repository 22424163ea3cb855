/** Interrupts, the 1/1024 s tick and background tasks: how the firmware is told of what happens. */
package dev.snakeboard.emulator.interrupt;
