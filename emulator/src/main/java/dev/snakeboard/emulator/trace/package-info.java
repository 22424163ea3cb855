/** What happened on a board, as typed events with exact virtual times, for the panel, reports and tests. */
package dev.snakeboard.emulator.trace;
