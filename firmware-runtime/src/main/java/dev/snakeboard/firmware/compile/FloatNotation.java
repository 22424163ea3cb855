package dev.snakeboard.firmware.compile;

/**
 * How a target reads and writes decimal numbers ({@code py/parsenum.c}, {@code py/formatfloat.c}): its scaling by powers of ten rounds more than once, so
 * what it reads can miss the nearest float by a bit, and what it writes need not be the shortest text.
 */
public interface FloatNotation {
    /**
     * The float that is written so.
     *
     * @param decimal digits with an optional point and an optional exponent, without sign
     */
    double parse(String decimal);

    /** A float as {@code repr} writes it. */
    String repr(double value);
}
