package dev.snakeboard.firmware.module.hardware;

/**
 * The speed that ESP's UART makes: its source of 80 MHz, divided by a whole number and by 12 bits with 4 more behind the point ({@code
 * uart_ll_set_baudrate}).
 */
final class EspBaudRate {
    private static final long SOURCE = 80_000_000;
    private static final long GREATEST_DIVIDER = 4095;
    private static final int FRACTION_BITS = 4;

    private EspBaudRate() {}

    /** @param wanted bits per second, above 0 */
    static int made(int wanted) {
        long first = (SOURCE + GREATEST_DIVIDER * wanted - 1) / (GREATEST_DIVIDER * wanted);
        long second = Math.max((SOURCE << FRACTION_BITS) / (first * wanted), 1);
        return (int) ((SOURCE << FRACTION_BITS) / (first * second));
    }
}
