package dev.snakeboard.firmware.module.hardware;

/** The speeds that nRF's UARTE can have ({@code get_nrf_baud} in {@code ports/nordic/common-hal/busio/UART.c}). */
final class NordicBaudRates {
    private static final int[] RATES = {
        1200, 2400, 4800, 9600, 14_400, 19_200, 28_800, 31_250, 38_400, 56_000, 57_600, 76_800, 115_200, 230_400, 250_000, 460_800, 921_600,
    };
    private static final int FASTEST = 1_000_000;

    private NordicBaudRates() {}

    /** The slowest speed that is not below the wanted one; the fastest of all if there is none. */
    static int atLeast(int wanted) {
        for (int rate : RATES) {
            if (wanted <= rate) {
                return rate;
            }
        }
        return FASTEST;
    }
}
