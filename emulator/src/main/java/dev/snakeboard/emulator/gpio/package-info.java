/**
 * Pads of the chip and what they carry: who drives, what pulls, what comes from outside, and the level that results.
 */
package dev.snakeboard.emulator.gpio;
