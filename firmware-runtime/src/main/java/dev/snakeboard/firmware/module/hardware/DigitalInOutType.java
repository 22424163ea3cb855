package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.Pad;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code digitalio.DigitalInOut} ({@code shared-bindings/digitalio/DigitalInOut.c} and the ports' {@code common-hal}).
 *
 * <pre>
 * word 0  type
 * word 1  pin, or 0 after deinit()
 * word 2  state of the driver (SAM, ESP); nRF asks the pad and has no such word
 * </pre>
 *
 * 12 bytes; 8 on nRF. It has no finaliser: a pin whose object is lost stays in use.
 */
final class DigitalInOutType extends HardwareType {
    private static final int PIN = 1;

    DigitalInOutType(Hardware hardware) {
        super("DigitalInOut", hardware);
    }

    @Override
    public void define(Members members) {
        defineContext(members);
        members.keywords("switch_to_output", 1, this::switchToOutput)
                .keywords("switch_to_input", 1, this::switchToInput)
                .property("direction", this::direction, this::setDirection)
                .property("value", this::value, this::setValue)
                .property("drive_mode", this::driveMode, this::setDriveMode)
                .property("pull", this::pull, this::setPull);
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        args.check(1, 1, false);
        vm.clock.settle();
        @Word int pin = hardware.pins.requireFree(args.get(0), "pin");
        @Word int self = vm.allocateObject(type, bytes(hardware));
        setField(vm, self, PIN, pin);
        hardware.pads().claim(hardware.pin(pin), "digitalio");
        hardware.pin(pin).input(Pull.NONE);
        return self;
    }

    /** Bytes of an object on a board. */
    static int bytes(Hardware hardware) {
        return hardware.port() == Port.NORDIC ? 8 : 12;
    }

    /** The pad of an object that is not deinitialised; ValueError if it is. */
    static Pin pin(Hardware hardware, @Word int self) {
        @Word int pin = field(hardware.vm, self, PIN);
        if (pin == Words.NULL) {
            throw deinitialised(hardware.vm);
        }
        return hardware.pin(pin);
    }

    @Override
    void deinitialise(Vm vm, @Word int self) {
        @Word int pin = field(vm, self, PIN);
        if (pin != Words.NULL) {
            hardware.pads().free(hardware.pin(pin));
            setField(vm, self, PIN, Words.NULL);
        }
    }

    private @Word int pinWord(Vm vm, @Word int self) {
        @Word int pin = field(vm, self, PIN);
        if (pin == Words.NULL) {
            throw deinitialised(vm);
        }
        return pin;
    }

    private Pin pin(Vm vm, @Word int self) {
        vm.clock.settle();
        return pin(hardware, self);
    }

    private static boolean isOutput(Pin pin) {
        return pin.drive() != Drive.OFF;
    }

    // ---- direction ----

    private @Word int switchToOutput(Vm vm, Args args) {
        @Word int self = args.get(0);
        pinWord(vm, self);
        @Word int[] given = args.from(1)
                .parse(Parameter.optional("value", Words.FALSE), Parameter.optional("drive_mode", hardware.driveMode.word(Drive.PUSH_PULL)));
        output(vm, self, vm.isTrue(given[0]), toDrive(given[1]));
        return Words.NONE;
    }

    /** Anything but OPEN_DRAIN means PUSH_PULL. */
    private Drive toDrive(@Word int mode) {
        return mode == hardware.driveMode.word(Drive.OPEN_DRAIN) ? Drive.OPEN_DRAIN : Drive.PUSH_PULL;
    }

    private void output(Vm vm, @Word int self, boolean value, Drive drive) {
        Pin pin = pin(vm, self);
        Level level = value ? Level.HIGH : Level.LOW;
        if (hardware.port() == Port.ESPRESSIF) {
            // The driver sets the level, then the direction, and leaves the pulls as they are.
            pin.write(level);
            requireOutputPad(vm, self);
            pin.setDrive(drive);
        } else {
            pin.output(drive, level);
        }
    }

    private void requireOutputPad(Vm vm, @Word int self) {
        if (hardware.pins.definition(pinWord(vm, self)).direction() == Pad.Direction.INPUT_ONLY) {
            throw Checks.invalid(vm, "direction");
        }
    }

    private @Word int switchToInput(Vm vm, Args args) {
        @Word int self = args.get(0);
        pinWord(vm, self);
        @Word int[] given = args.from(1).parse(Parameter.optional("pull", Words.NONE));
        Pull pull = hardware.pull(given[0], "pull");
        pin(vm, self).input(pull);
        return Words.NONE;
    }

    private @Word int direction(Vm vm, @Word int self) {
        return hardware.direction.word(isOutput(pin(vm, self)) ? Hardware.Direction.OUTPUT : Hardware.Direction.INPUT);
    }

    private @Word int setDirection(Vm vm, @Word int self, @Word int value) {
        Pin pin = pin(vm, self);
        if (value == hardware.direction.word(Hardware.Direction.INPUT)) {
            pin.input(Pull.NONE);
        } else if (value == hardware.direction.word(Hardware.Direction.OUTPUT)) {
            output(vm, self, false, Drive.PUSH_PULL);
        } else {
            throw Checks.invalid(vm, "direction");
        }
        return Words.NONE;
    }

    // ---- value ----

    /** Of an output, what was written: not what is on the pad. */
    private @Word int value(Vm vm, @Word int self) {
        Pin pin = pin(vm, self);
        return Words.ofBool((isOutput(pin) ? pin.output() : pin.read()) == Level.HIGH);
    }

    private @Word int setValue(Vm vm, @Word int self, @Word int value) {
        Pin pin = pin(vm, self);
        if (!isOutput(pin)) {
            throw attributeError(vm, "Cannot set value when direction is input.");
        }
        pin.write(vm.isTrue(value) ? Level.HIGH : Level.LOW);
        return Words.NONE;
    }

    // ---- drive mode and pull ----

    private Pin outputPin(Vm vm, @Word int self) {
        Pin pin = pin(vm, self);
        if (!isOutput(pin)) {
            throw attributeError(vm, "Drive mode not used when direction is input.");
        }
        return pin;
    }

    private @Word int driveMode(Vm vm, @Word int self) {
        return hardware.driveMode.word(outputPin(vm, self).drive());
    }

    private @Word int setDriveMode(Vm vm, @Word int self, @Word int value) {
        outputPin(vm, self).setDrive(toDrive(value));
        return Words.NONE;
    }

    private Pin inputPin(Vm vm, @Word int self) {
        Pin pin = pin(vm, self);
        if (isOutput(pin)) {
            throw attributeError(vm, "Pull not used when direction is output.");
        }
        return pin;
    }

    private @Word int pull(Vm vm, @Word int self) {
        Pull pull = inputPin(vm, self).pull();
        if (hardware.port() == Port.ESPRESSIF) {
            // The driver looks at the pull-down alone.
            return hardware.word(pull == Pull.DOWN ? Pull.DOWN : Pull.UP);
        }
        return hardware.word(pull);
    }

    private @Word int setPull(Vm vm, @Word int self, @Word int value) {
        inputPin(vm, self).setPull(hardware.pull(value, "pull"));
        return Words.NONE;
    }

    private static PythonException attributeError(Vm vm, String message) {
        return vm.raise(Types.ATTRIBUTE_ERROR, message);
    }
}
