package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import java.util.Optional;

/** The chip's serial units and the port's way of choosing one ({@code ports/*}{@code /common-hal/busio/UART.c}). */
public sealed interface Uarts permits SamUarts, FreeUarts {

    /**
     * Takes a unit for these pads, at least one of which is there. The caller has made sure that they are free and differ.
     *
     * @param bufferSize bytes of the receive buffer
     * @throws RefusedException if no unit fits or none is left
     */
    Uart open(Optional<Pin> tx, Optional<Pin> rx, FrameFormat format, int bufferSize);

    /** Closes all units. */
    void reset();
}
