/**
 * The chip's peripherals as the firmware uses them. Each one gets the collaborators it needs (clock, interrupts, pads), never the whole chip, and
 * keeps its state in plain fields.
 */
package dev.snakeboard.emulator.peripheral;
