package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.ChipDefinition;
import dev.snakeboard.board.Timing;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.peripheral.RefusedException;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the hardware modules of one VM share: the chip, the board, its pin objects, and the enumerations that several modules use. */
final class Hardware {
    /** {@code digitalio.Direction}. */
    enum Direction {
        INPUT,
        OUTPUT
    }

    final Vm vm;
    final Mcu mcu;
    final BoardDefinition board;
    final SupervisorState supervisor;
    final PinObjects pins;
    final Peers peers = new Peers();
    final BusUnits busUnits;
    private Buses buses;
    final EnumType<Direction> direction;
    final EnumType<Drive> driveMode;
    final EnumType<Pull> pull;

    Hardware(Vm vm, Mcu mcu, BoardDefinition board, SupervisorState supervisor) {
        this.vm = vm;
        this.mcu = mcu;
        this.board = board;
        this.supervisor = supervisor;
        pins = new PinObjects(vm, board, mcu.pads());
        busUnits = new BusUnits(this);
        vm.types.add(HardwareTypes.PIN, pins);
        direction = EnumType.install(vm, HardwareTypes.DIRECTION, "digitalio", "Direction", List.of(Direction.INPUT, Direction.OUTPUT));
        driveMode = EnumType.install(vm, HardwareTypes.DRIVE_MODE, "digitalio", "DriveMode", List.of(Drive.PUSH_PULL, Drive.OPEN_DRAIN));
        pull = EnumType.install(vm, HardwareTypes.PULL, "digitalio", "Pull", List.of(Pull.UP, Pull.DOWN));
    }

    /** The types of {@code busio} and the board's own buses. */
    Buses buses() {
        if (buses == null) {
            buses = new Buses(this);
        }
        return buses;
    }

    ChipDefinition.Port port() {
        return board.chip().port();
    }

    Pads pads() {
        return mcu.pads();
    }

    /** The pad behind a pin object. */
    Pin pin(@Word int word) {
        return pins.pin(word);
    }

    /** A {@code digitalio.Pull} or None ({@code validate_pull}). */
    Pull pull(@Word int argument, String name) {
        if (argument == Words.NONE) {
            return Pull.NONE;
        }
        if (!pull.isInstance(argument)) {
            throw Checks.wrongTypeOrNone(vm, name, "Pull", argument);
        }
        return pull.constant(argument);
    }

    /** The Python object of a pull: None if there is none. */
    @Word int word(Pull value) {
        return value == Pull.NONE ? Words.NONE : pull.word(value);
    }

    // ---- refusals ----

    /** The device's exception for what the hardware refused; the reason in plain words goes to the report. */
    PythonException raise(RefusedException refused) {
        supervisor.refused(refused.getMessage());
        return switch (refused.refusal()) {
            case INVALID_PIN -> Checks.invalid(vm, "pin");
            case INVALID_PINS -> Checks.invalid(vm, "pins");
            case INVALID_FREQUENCY -> Checks.invalid(vm, "frequency");
            case INTERRUPT_LINE_IN_USE -> vm.raise(Types.RUNTIME_ERROR, "Internal resource(s) in use");
            case ALL_CHANNELS_IN_USE -> vm.raise(Types.RUNTIME_ERROR, "All channels in use");
            case RESOURCE_NOT_FOUND -> {
                IdfErrorType.install(vm);
                yield vm.raise(HardwareTypes.IDF_ERROR, "Requested resource not found");
            }
            case TIMERS_IN_USE -> vm.raise(Types.RUNTIME_ERROR, "Conflicting settings for shared resource");
            case INITIALIZATION_FAILED -> vm.raise(Types.RUNTIME_ERROR, "Internal error");
            case UARTS_IN_USE -> vm.valueError("All UART peripherals are in use");
            case NOT_AVAILABLE -> vm.notImplemented(refused.getMessage());
        };
    }

    // ---- time ----

    /** Lets the time of a part of the port's driver pass. */
    void charge(Timing cycles) {
        mcu.core().charge(mcu.timing().of(cycles));
    }

    /** Milliseconds since the start, with everything that was due until now done. */
    long milliseconds() {
        vm.clock.settle();
        return mcu.ticks().ms();
    }

    private long subticks() {
        TickCounter ticks = mcu.ticks();
        return ticks.ticks() * 32 + ticks.subticks();
    }

    /**
     * Sleeps; background work goes on, and Ctrl-C or a reload ends it early ({@code mp_hal_delay_ms} in {@code supervisor/shared/tick.c}). The CPU stands
     * still for whole ticks, until an interrupt at the latest; what is left of a tick it waits for in a loop.
     */
    void sleep(long milliseconds) {
        vm.clock.settle();
        long begun = vm.clock.now();
        long idleBefore = vm.clock.idleTime();
        long end = subticks() + milliseconds * 32_768 / 1000;
        while (subticks() < end && !wake()) {
            vm.clock.settle();
            long ticks = (end - subticks()) / 32;
            if (ticks > 0) {
                standStill(ticks);
            } else {
                // Where the counter moves in steps of 2, an odd end is reached with the next even one.
                long wanted = end;
                while (mcu.ticks().timeOfSubtick(wanted) <= vm.clock.now()) {
                    wanted++;
                }
                vm.clock.spinUntil(mcu.ticks().timeOfSubtick(wanted), this::wake);
            }
        }
        if (vm.clock.idleTime() > idleBefore) {
            mcu.slept(begun);
        }
    }

    private void standStill(long ticks) {
        long end = mcu.ticks().timeOfSubtick(subticks() + ticks * 32);
        // Half of it goes into falling asleep, half into waking.
        long cycles = mcu.timing().of(Timing.SLEEP_CYCLES) / 2;
        mcu.core().charge(cycles);
        vm.clock.spinUntil(vm.clock.now() + TimeBase.ns(mcu.timing().of(Timing.SLEEP_TIMER_NS)), () -> false);
        long interrupts = mcu.interrupts().handled();
        vm.clock.sleepUntil(end, () -> mcu.interrupts().handled() != interrupts || mcu.background().isPending() || vm.isInterruptPending());
        mcu.core().charge(cycles);
        vm.clock.settle();
    }

    /** Waits with the CPU running. @param microseconds for so long */
    void spin(long microseconds) {
        vm.clock.spinUntil(vm.clock.now() + TimeBase.us(microseconds), () -> false);
    }

    /**
     * Waits with the CPU running until something has happened; background work goes on.
     *
     * @param end the count of {@link #milliseconds} at which to give up
     * @return whether it has happened; Ctrl-C or a reload ends the wait too
     */
    boolean spin(long end, BooleanSupplier happened) {
        long tick = (end * 1024 + 999) / 1000;
        vm.clock.spinUntil(mcu.ticks().timeOfTick(tick), () -> wake() || happened.getAsBoolean());
        return happened.getAsBoolean();
    }

    private boolean wake() {
        vm.host().background();
        return vm.isInterruptPending();
    }
}
