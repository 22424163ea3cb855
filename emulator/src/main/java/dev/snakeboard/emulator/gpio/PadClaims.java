package dev.snakeboard.emulator.gpio;

/** Who may have a pad, and what becomes of it when it is given back; kept by {@link Pads}. */
final class PadClaims {
    boolean claimed;
    /** The module that the pad was claimed for; "" if it is free. */
    String owner = "";
    boolean neverReset;
    boolean reserved;
    boolean heldLow;
    Pull resetPull = Pull.NONE;
}
