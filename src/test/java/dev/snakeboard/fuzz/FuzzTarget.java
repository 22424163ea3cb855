package dev.snakeboard.fuzz;

import java.util.random.RandomGenerator;

/** A part of Snakeboard that takes input from outside: makes inputs, mostly damaged ones, and hands them over. */
interface FuzzTarget {
    /** An input; it depends on the random numbers alone. */
    byte[] input(RandomGenerator random);

    /**
     * Hands an input over.
     *
     * @return whether it was taken; false if it was refused in the way that is meant for that
     * @throws Throwable anything else that comes of it, which is a finding
     */
    boolean accepts(byte[] input) throws Throwable;
}
