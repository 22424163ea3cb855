package dev.snakeboard.ui;

import dev.snakeboard.harness.Snapshot;

/** A part of the panel. All parts are given the same snapshot, so that none shows another time than the rest. */
interface PanelView {

    /** Shows what changes fast: lights, levels, lanes. Called for every frame in which something changed. */
    void showLight(Snapshot snapshot);

    /** Shows what has to be read: figures and words. Called four times a second, and at once after a step. */
    void showFigures(Snapshot snapshot);
}
