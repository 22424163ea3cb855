package dev.snakeboard.emulator.peripheral;

/** Why the hardware cannot do what it was asked. The firmware's modules turn each into the device's exception and text. */
public enum Refusal {
    /** The pad cannot do this at all. */
    INVALID_PIN,
    /** These pads cannot do this together. */
    INVALID_PINS,
    /** No setting of the hardware makes this frequency. */
    INVALID_FREQUENCY,
    /** SAM: the pad's interrupt line belongs to another user. */
    INTERRUPT_LINE_IN_USE,
    /** nRF: no channel for pin events is left. */
    ALL_CHANNELS_IN_USE,
    /** ESP: no unit of the kind is left. */
    RESOURCE_NOT_FOUND,
    /** No timer or channel is left that fits the frequency. */
    TIMERS_IN_USE,
    /** The driver refused to start. */
    INITIALIZATION_FAILED,
    /** No serial unit is left. */
    UARTS_IN_USE,
    /** The chip, or its firmware, has no such peripheral. */
    NOT_AVAILABLE
}
