/** Parts wired to a board: what a person presses, turns and looks at. Change them from an event, or while the board is parked. */
package dev.snakeboard.emulator.bench;
