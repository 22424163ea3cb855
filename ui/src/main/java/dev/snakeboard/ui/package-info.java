/** The front panel: it draws {@link dev.snakeboard.harness.Snapshot snapshots} of a running board and hands a person's doings to it. */
package dev.snakeboard.ui;
