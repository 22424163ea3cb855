package dev.snakeboard.emulator.bench;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Button;
import dev.snakeboard.board.DeviceDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.OnboardLed;
import dev.snakeboard.board.PixelChain;
import dev.snakeboard.board.PowerSwitch;
import dev.snakeboard.board.WireOrder;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.peripheral.I2cDevice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A board on the bench: what is soldered to it, and what a person wires to its pins. */
public final class Workbench {

    private final Mcu mcu;
    private final long seed;
    private final SerialPort console;
    private final Map<String, PushButton> buttons = new LinkedHashMap<>();
    private final Map<String, Led> leds = new LinkedHashMap<>();
    private final List<PixelStrip> strips = new ArrayList<>();
    private final Map<String, PinProbe> probes = new LinkedHashMap<>();
    private final Set<String> pulledUp = new LinkedHashSet<>();

    /** @param seed of bouncing contacts */
    public Workbench(Mcu mcu, long seed) {
        this.mcu = mcu;
        this.seed = seed;
        console = new SerialPort(mcu.clock(), mcu.trace());
        BoardDefinition board = mcu.board();
        for (Button button : board.buttons()) {
            button.pad().ifPresent(pad -> addButton(button.name(), mcu.pads().pin(pad), button.pressed(), button.resting()));
        }
        for (OnboardLed led : board.leds()) {
            addLed(led.name(), led.color(), mcu.pads().pin(led.pad()), led.lit());
        }
        for (PixelChain chain : board.pixels()) {
            strips.add(switch (chain) {
                case PixelChain.NeoPixel neo -> new NeoPixelStrip(
                        mcu.clock(), mcu.pads().pin(neo.pad()), neo.count(), neo.order(), supply(neo.power()));
                case PixelChain.DotStar star -> new DotStarStrip(
                        mcu.pads().pin(star.data()), mcu.pads().pin(star.clock()), star.count(), star.order(), supply(star.power()));
            });
        }
    }

    private PixelSupply supply(Optional<PowerSwitch> power) {
        return power.map(by -> PixelSupply.switchedBy(mcu.pads().pin(by.pad()), by.on())).orElse(PixelSupply.ALWAYS);
    }

    /** The console over USB. */
    public SerialPort console() {
        return console;
    }

    /**
     * The button of that name, soldered or wired.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public PushButton button(String name) {
        PushButton button = buttons.get(name);
        if (button == null) {
            throw new IllegalArgumentException("there is no button " + name + " on " + mcu.board().id() + "; there are " + buttons.keySet());
        }
        return button;
    }

    public Collection<PushButton> buttons() {
        return Collections.unmodifiableCollection(buttons.values());
    }

    /** Wires a button to a pad. */
    public PushButton addButton(String name, Pin pin, Level pressed, Button.Resting resting) {
        PushButton button = new PushButton(mcu.clock(), name, pin, pressed, resting, seed + buttons.size());
        buttons.put(name, button);
        return button;
    }

    /** The button at a pin of the board: the one there is, else a new one to ground. */
    public PushButton buttonAt(String pinName) {
        Pin pin = mcu.pin(pinName);
        return buttons.values().stream().filter(button -> button.pin() == pin).findFirst()
                .orElseGet(() -> addButton(pinName, pin, Level.LOW, Button.Resting.FLOATING));
    }

    /**
     * The LED of that name, soldered or wired.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public Led led(String name) {
        Led led = leds.get(name);
        if (led == null) {
            throw new IllegalArgumentException("there is no LED " + name + " on " + mcu.board().id() + "; there are " + leds.keySet());
        }
        return led;
    }

    public Collection<Led> leds() {
        return Collections.unmodifiableCollection(leds.values());
    }

    /** Wires an LED to a pad. */
    public Led addLed(String name, String color, Pin pin, Level lit) {
        Led led = new Led(mcu.clock(), name, color, pin, lit);
        leds.put(name, led);
        return led;
    }

    /** Chains of pixels, those soldered to the board first. */
    public List<PixelStrip> strips() {
        return Collections.unmodifiableList(strips);
    }

    /** Wires a strip of NeoPixels to a pad. */
    public NeoPixelStrip addNeoPixels(Pin data, int count, WireOrder order) {
        NeoPixelStrip strip = new NeoPixelStrip(mcu.clock(), data, count, order, PixelSupply.ALWAYS);
        strips.add(strip);
        return strip;
    }

    /** A hand at a pin of the board: always the same one at the same pad. */
    public PinProbe probe(String pinName) {
        Pin pin = mcu.pin(pinName);
        return probes.computeIfAbsent(pin.pad(), pad -> new PinProbe(mcu.clock(), pin));
    }

    /** Wires a knob to a pin of the board. */
    public Knob addKnob(String pinName) {
        return new Knob(mcu.clock(), pinName, mcu.pin(pinName));
    }

    /** Wires two pins of the board to each other. */
    public Wire addWire(String pinA, String pinB) {
        return new Wire(mcu.pads(), mcu.pin(pinA), mcu.pin(pinB));
    }

    /** Wires an I2C device to two pads, which get pull-up resistors, as breakout boards have them. */
    public void addI2cDevice(Pin scl, Pin sda, I2cDevice device) {
        mcu.i2c().connect(scl, sda, device);
        pullUp(scl);
        pullUp(sda);
    }

    /** Wires a device that somebody described. */
    public RegisterDevice addI2cDevice(DeviceDefinition definition) {
        RegisterDevice device = RegisterDevice.of(definition);
        addI2cDevice(mcu.pin(definition.scl()), mcu.pin(definition.sda()), device);
        return device;
    }

    private void pullUp(Pin pin) {
        if (pulledUp.add(pin.pad())) {
            pin.attach("pull-up of " + pin.pad()).drive(Level.HIGH, OutsideDrive.PULL_OHMS);
        }
    }
}
