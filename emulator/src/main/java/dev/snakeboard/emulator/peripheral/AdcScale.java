package dev.snakeboard.emulator.peripheral;

/** How a family's converter turns a voltage into the 16-bit number that a program sees ({@code common-hal/analogio/AnalogIn.c}). */
public sealed interface AdcScale {

    /** @return 0 … 65535 */
    int read(double volts);

    /**
     * SAM and nRF: a number of {@code bits} bits, stretched to 16 by repeating its upper bits below.
     *
     * @param reference volts at full scale: the supply
     */
    record Stretched(int bits, double reference) implements AdcScale {
        @Override
        public int read(double volts) {
            int top = (1 << bits) - 1;
            int raw = Math.clamp((long) StrictMath.floor(volts / reference * (1 << bits)), 0, top);
            return raw << (16 - bits) | raw >> (2 * bits - 16);
        }
    }

    /**
     * ESP: calibrated millivolts · 65535 / 3300, up to where the converter saturates.
     *
     * @param saturation millivolts, a property of the chip at 12 dB attenuation
     */
    record Calibrated(int saturation) implements AdcScale {
        @Override
        public int read(double volts) {
            long millivolts = Math.clamp(StrictMath.round(volts * 1000), 0, saturation);
            return (int) Math.min(millivolts * 65_535 / 3300, 65_535);
        }
    }
}
