package dev.snakeboard.board;

import java.util.Optional;

/** Addressable pixels soldered to the board, in the order of the chain. */
public sealed interface PixelChain {

    /** Number of pixels in the chain, at least 1. */
    int count();

    WireOrder order();

    /** What feeds the chain, where it can be switched. */
    Optional<PowerSwitch> power();

    record NeoPixel(String pad, int count, WireOrder order, Optional<PowerSwitch> power) implements PixelChain {
    }

    record DotStar(String data, String clock, int count, WireOrder order, Optional<PowerSwitch> power) implements PixelChain {
    }
}
