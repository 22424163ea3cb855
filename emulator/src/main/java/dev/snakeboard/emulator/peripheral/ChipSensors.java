package dev.snakeboard.emulator.peripheral;

import java.util.OptionalDouble;

/** What the chip measures of itself; inputs of the simulation. */
public final class ChipSensors {

    private OptionalDouble temperature;
    private OptionalDouble voltage;

    /** Empty where the chip, or its firmware, has no such sensor. */
    public ChipSensors(OptionalDouble temperature, OptionalDouble voltage) {
        this.temperature = temperature;
        this.voltage = voltage;
    }

    /** Degrees Celsius. */
    public OptionalDouble temperature() {
        return temperature;
    }

    /** Volts. */
    public OptionalDouble voltage() {
        return voltage;
    }

    /** Changes the temperature; without effect on a chip that does not measure it. */
    public void setTemperature(double celsius) {
        if (temperature.isPresent()) {
            temperature = OptionalDouble.of(celsius);
        }
    }

    /** Changes the supply as the chip measures it; without effect on a chip that does not. */
    public void setVoltage(double volts) {
        if (voltage.isPresent()) {
            voltage = OptionalDouble.of(volts);
        }
    }
}
