package dev.snakeboard.board;

/** How far a figure can be trusted; reports repeat it beside the figure. */
public enum Basis {
    /** Fixed by a data sheet or by the firmware's source. */
    SPECIFIED,
    /** Observed on a device, or counted in the device's own instructions. */
    MEASURED,
    /** Reasoned from something else; the source says how. */
    ESTIMATED
}
