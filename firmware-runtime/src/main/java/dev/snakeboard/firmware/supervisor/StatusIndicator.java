package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.PixelChain;
import dev.snakeboard.board.PowerSwitch;
import dev.snakeboard.board.StatusLed;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.peripheral.FrequencyUse;
import dev.snakeboard.emulator.peripheral.PwmOutput;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The LED on which the firmware shows its state ({@code supervisor/shared/status_leds.c}). Between {@link #take} and {@link #release} its pads are
 * the
 * firmware's; pixels keep showing the last colour afterwards, other LEDs go dark.
 */
final class StatusIndicator {

    static final int BLACK = 0;
    static final int DONE = 0x003000;
    static final int EXCEPTION = 0x300000;
    static final int SAFE_MODE = 0x303000;
    static final int REPL = 0x303030;

    private static final long PWM_HZ = 50_000;
    /** Half a period of the clock that shifts bits to DotStars: 1 MHz. */
    private static final long HALF_BIT = TimeBase.us(1) / 2;

    private final Mcu mcu;
    private final StatusLed led;
    private final List<PwmOutput> channels = new ArrayList<>();
    private int brightness;
    private int color;
    private boolean taken;

    StatusIndicator(Mcu mcu) {
        this.mcu = mcu;
        this.led = mcu.board().statusLed();
        reset();
    }

    /** As after a reset of the chip. */
    void reset() {
        brightness = led.brightness();
        color = BLACK;
        taken = false;
        channels.clear();
    }

    boolean isPresent() {
        return !(led instanceof StatusLed.None);
    }

    int brightness() {
        return brightness;
    }

    void setBrightness(int newBrightness) {
        brightness = newBrightness;
    }

    /** {@code 0xRRGGBB} as asked for last. */
    int color() {
        return color;
    }

    /** Takes the pads, and shows the last colour again. */
    void take() {
        if (taken) {
            return;
        }
        taken = true;
        powerSwitch().ifPresent(by -> pin(by.pad()).output(Drive.PUSH_PULL, by.on()));
        switch (led) {
            case StatusLed.NeoPixel pixel -> pin(pixel.pad()).output(Drive.PUSH_PULL, Level.LOW);
            case StatusLed.DotStar star -> {
                pin(star.data()).output(Drive.PUSH_PULL, Level.LOW);
                pin(star.clock()).output(Drive.PUSH_PULL, Level.LOW);
            }
            case StatusLed.Rgb rgb -> {
                for (String pad : List.of(rgb.red(), rgb.green(), rgb.blue())) {
                    channels.add(mcu.pwm().open(pin(pad), 0, PWM_HZ, FrequencyUse.FIXED));
                }
            }
            case StatusLed.Plain plain -> pin(plain.pad()).output(Drive.PUSH_PULL, plain.lit());
            case StatusLed.None _ -> { }
        }
        write();
    }

    /** Gives the pads back. */
    void release() {
        if (!taken) {
            return;
        }
        taken = false;
        switch (led) {
            case StatusLed.NeoPixel pixel -> {
                // The line stays low for as long as the pixels need to take the colour over.
                mcu.clock().spinUntil(mcu.clock().now() + TimeBase.ticks(2), () -> false);
                mcu.pads().free(pin(pixel.pad()));
            }
            case StatusLed.DotStar star -> {
                mcu.pads().free(pin(star.data()));
                mcu.pads().free(pin(star.clock()));
            }
            case StatusLed.Rgb _ -> {
                channels.forEach(PwmOutput::close);
                channels.clear();
            }
            case StatusLed.Plain plain -> mcu.pads().free(pin(plain.pad()));
            case StatusLed.None _ -> { }
        }
        powerSwitch().ifPresent(by -> mcu.pads().free(pin(by.pad())));
    }

    /** Shows a colour, {@code 0xRRGGBB} before brightness. */
    void show(int newColor) {
        if (newColor != color) {
            color = newColor;
            if (taken) {
                write();
            }
        }
    }

    private void write() {
        int red = scaled(color >> 16);
        int green = scaled(color >> 8);
        int blue = scaled(color);
        switch (led) {
            case StatusLed.NeoPixel pixel -> mcu.pixels().write(pin(pixel.pad()), pixels(pixel.order(), count(pixel.pad()), red, green, blue));
            case StatusLed.DotStar star -> shift(star, red, green, blue);
            case StatusLed.Rgb rgb -> {
                int[] duty = {red * 257, green * 257, blue * 257};
                for (int i = 0; i < channels.size(); i++) {
                    channels.get(i).setDuty(rgb.lit() == Level.HIGH ? duty[i] : 65_535 - duty[i]);
                }
            }
            case StatusLed.Plain plain -> pin(plain.pad()).write((red | green | blue) != 0 ? plain.lit() : opposite(plain.lit()));
            case StatusLed.None _ -> { }
        }
    }

    private int scaled(int value) {
        return (value & 0xFF) * brightness / 255;
    }

    private static byte[] pixels(WireOrder order, int count, int red, int green, int blue) {
        byte[] bytes = new byte[3 * count];
        for (int i = 0; i < count; i++) {
            boolean redFirst = order == WireOrder.RGB || order == WireOrder.RGBW;
            bytes[3 * i] = (byte) (redFirst ? red : green);
            bytes[3 * i + 1] = (byte) (redFirst ? green : red);
            bytes[3 * i + 2] = (byte) blue;
        }
        return bytes;
    }

    private void shift(StatusLed.DotStar star, int red, int green, int blue) {
        Pin data = pin(star.data());
        Pin clock = pin(star.clock());
        int count = count(star.data());
        shift(data, clock, 0);
        for (int i = 0; i < count; i++) {
            shift(data, clock, 0xFF000000 | blue << 16 | green << 8 | red);
        }
        shift(data, clock, -1);
    }

    private void shift(Pin data, Pin clock, int word) {
        for (int bit = 31; bit >= 0; bit--) {
            data.write((word >>> bit & 1) == 1 ? Level.HIGH : Level.LOW);
            mcu.clock().pass(HALF_BIT);
            clock.write(Level.HIGH);
            mcu.clock().pass(HALF_BIT);
            clock.write(Level.LOW);
        }
        mcu.clock().settle();
    }

    /** How many pixels the chain has that begins at a pad; the firmware lights them all. */
    private int count(String pad) {
        BoardDefinition board = mcu.board();
        return board.pixels().stream()
                .filter(chain -> switch (chain) {
                    case PixelChain.NeoPixel neo -> neo.pad().equals(pad);
                    case PixelChain.DotStar star -> star.data().equals(pad);
                })
                .findFirst().map(PixelChain::count).orElse(1);
    }

    private Optional<PowerSwitch> powerSwitch() {
        return switch (led) {
            case StatusLed.NeoPixel pixel -> pixel.power();
            case StatusLed.DotStar star -> star.power();
            case StatusLed.Rgb _, StatusLed.Plain _, StatusLed.None _ -> Optional.empty();
        };
    }


    private static Level opposite(Level level) {
        return level == Level.HIGH ? Level.LOW : Level.HIGH;
    }

    private Pin pin(String pad) {
        return mcu.pads().pin(pad);
    }
}
