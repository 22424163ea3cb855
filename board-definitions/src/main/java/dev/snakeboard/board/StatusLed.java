package dev.snakeboard.board;

import java.util.Optional;

/**
 * The LED that shows the firmware's state ({@code supervisor/shared/status_leds.c}): the first of NeoPixel, DotStar, RGB by
 * PWM and plain LED that the board has.
 */
public sealed interface StatusLed {

    /** Value of {@code supervisor.runtime.rgb_status_brightness} after reset: 0 to 255. */
    int brightness();

    /** @param power pad that feeds the pixel while the firmware shows its state */
    record NeoPixel(String pad, WireOrder order, int brightness, Optional<PowerSwitch> power) implements StatusLed {
    }

    record DotStar(String data, String clock, WireOrder order, int brightness, Optional<PowerSwitch> power) implements StatusLed {
    }

    /** @param lit the level that lights a colour: {@code LOW} on boards with a common anode */
    record Rgb(String red, String green, String blue, Level lit, int brightness) implements StatusLed {
    }

    record Plain(String pad, Level lit, int brightness) implements StatusLed {
    }

    /** The board shows nothing. */
    record None(int brightness) implements StatusLed {
    }
}
