package dev.snakeboard.emulator.peripheral;

/** The chip's random number generator: SplitMix64 (Steele, Lea and Flood, 2014) from a seed, so that runs repeat. */
public final class HardwareRandom {

    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    public HardwareRandom(long seed) {
        state = seed;
    }

    /** 64 random bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ state >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Fills with random bytes. */
    public void fill(byte[] bytes) {
        long bits = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i % 8 == 0) {
                bits = next();
            }
            bytes[i] = (byte) (bits >>> 8 * (i % 8));
        }
    }
}
