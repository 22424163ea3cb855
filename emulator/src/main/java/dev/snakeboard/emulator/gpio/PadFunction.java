package dev.snakeboard.emulator.gpio;

/** What a pad is connected to inside the chip. */
public enum PadFunction {
    /** Nothing: the state after reset, which counts as free on SAM. */
    NONE,
    GPIO,
    /** A peripheral owns the output (PWM, UART, …) or watches the input. */
    PERIPHERAL,
    /** Converter input or output; the digital input is off. */
    ANALOG
}
