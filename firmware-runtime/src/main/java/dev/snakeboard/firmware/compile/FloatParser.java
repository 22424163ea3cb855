package dev.snakeboard.firmware.compile;

/**
 * Reads decimal numbers as a target does ({@code mp_parse_float_internal} in {@code py/parsenum.c}): its scaling by powers of ten rounds more than
 * once, so the result can miss the nearest float by a bit.
 */
@FunctionalInterface
public interface FloatParser {
    /**
     * The float that is written so.
     *
     * @param decimal digits with an optional point and an optional exponent, without sign
     */
    double parse(String decimal);
}
