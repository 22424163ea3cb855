/** The one door to a running board, for the front panel, tests and the command line: {@link dev.snakeboard.harness.Simulation}. */
package dev.snakeboard.harness;
