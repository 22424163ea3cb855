/** Measures a real board with a program, and compares what it says with the model. */
package dev.snakeboard.harness.calibration;
