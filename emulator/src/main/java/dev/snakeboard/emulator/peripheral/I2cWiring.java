package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.gpio.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which I2C devices are wired to which pads. It outlives resets of the chip. */
public final class I2cWiring {

    private record Place(Pin scl, Pin sda, I2cDevice device) {
    }

    private final List<Place> places = new ArrayList<>();

    /**
     * Wires a device to two pads.
     *
     * @throws IllegalArgumentException if there is one of that address already
     */
    public void connect(Pin scl, Pin sda, I2cDevice device) {
        if (find(scl, sda, device.address()).isPresent()) {
            throw new IllegalArgumentException("there are two devices with the I2C address 0x%02x".formatted(device.address()));
        }
        places.add(new Place(scl, sda, device));
    }

    /** The device that answers to an address. */
    public Optional<I2cDevice> find(Pin scl, Pin sda, int address) {
        return places.stream()
                .filter(place -> place.scl == scl && place.sda == sda && place.device.address() == address)
                .map(Place::device)
                .findFirst();
    }
}
