package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;

/**
 * What the pads of a family have in common, electrically.
 *
 * @param supplyVolts of the board
 * @param pullOhms    of the pull resistors inside (typical value of the data sheet)
 * @param dacOhms     of an analog output
 * @param high        share of the supply from which an input reads high
 * @param low         share of the supply up to which it reads low
 */
public record PadElectrics(double supplyVolts, double pullOhms, double dacOhms, double high, double low) {

    /** SAMD21 and SAMx5x data sheets, tables "Normal I/O Pins Characteristics": 40 kΩ typical. */
    public static final PadElectrics SAM = new PadElectrics(3.3, 40_000, 150, 0.55, 0.30);
    /** nRF52840 product specification, GPIO electrical specification: 13 kΩ typical. */
    public static final PadElectrics NRF = new PadElectrics(3.3, 13_000, 150, 0.70, 0.30);
    /** ESP32 family data sheets, "DC Characteristics": 45 kΩ typical. */
    public static final PadElectrics ESP = new PadElectrics(3.3, 45_000, 150, 0.75, 0.25);

    Level digital(double volts, Level before) {
        if (volts >= high * supplyVolts) {
            return Level.HIGH;
        }
        return volts <= low * supplyVolts ? Level.LOW : before;
    }
}
