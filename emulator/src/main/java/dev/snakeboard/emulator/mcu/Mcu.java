package dev.snakeboard.emulator.mcu;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.ChipDefinition;
import dev.snakeboard.board.ChipDefinition.EdgeCounting.Mechanism;
import dev.snakeboard.board.ChipDefinition.Sensors.Presence;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.LoadDefinition;
import dev.snakeboard.board.Pad;
import dev.snakeboard.board.PwmDefinition;
import dev.snakeboard.board.StatusLed;
import dev.snakeboard.board.Timing;
import dev.snakeboard.board.TimingDefinition;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.interrupt.BackgroundTask;
import dev.snakeboard.emulator.interrupt.BackgroundTasks;
import dev.snakeboard.emulator.interrupt.InterruptController;
import dev.snakeboard.emulator.interrupt.TickTimer;
import dev.snakeboard.emulator.peripheral.Adc;
import dev.snakeboard.emulator.peripheral.ChipSensors;
import dev.snakeboard.emulator.peripheral.Dac;
import dev.snakeboard.emulator.peripheral.EdgeCounters;
import dev.snakeboard.emulator.peripheral.EspLedc;
import dev.snakeboard.emulator.peripheral.ExternalInterrupts;
import dev.snakeboard.emulator.peripheral.FlashMemory;
import dev.snakeboard.emulator.peripheral.FreeUarts;
import dev.snakeboard.emulator.peripheral.GpioteChannels;
import dev.snakeboard.emulator.peripheral.HardwareRandom;
import dev.snakeboard.emulator.peripheral.I2cWiring;
import dev.snakeboard.emulator.peripheral.InterruptCounters;
import dev.snakeboard.emulator.peripheral.KeyScanners;
import dev.snakeboard.emulator.peripheral.NoCounters;
import dev.snakeboard.emulator.peripheral.NonVolatileMemory;
import dev.snakeboard.emulator.peripheral.NrfPwmModules;
import dev.snakeboard.emulator.peripheral.PixelPort;
import dev.snakeboard.emulator.peripheral.PixelTiming;
import dev.snakeboard.emulator.peripheral.PulseCounterUnits;
import dev.snakeboard.emulator.peripheral.PwmTimers;
import dev.snakeboard.emulator.peripheral.RealTimeClock;
import dev.snakeboard.emulator.peripheral.SamPwmTimers;
import dev.snakeboard.emulator.peripheral.SamUarts;
import dev.snakeboard.emulator.peripheral.UartDesign;
import dev.snakeboard.emulator.peripheral.Uarts;
import dev.snakeboard.emulator.peripheral.Uid;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.CoreClock;
import dev.snakeboard.emulator.time.TickCounter;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** The chip of a board: its constructor is the wiring diagram. */
public final class Mcu {

    private final BoardDefinition board;
    private final Clock clock = new Clock();
    private final Trace trace = new Trace();
    private final CoreClock core;
    private final TimingDefinition timing;
    private final Pads pads;
    private final InterruptController interrupts;
    private final BackgroundTasks background = new BackgroundTasks(clock);
    private final TickCounter ticks;
    private final TickTimer tick;
    private final KeyScanners keys;
    private final EdgeCounters counters;
    private final Adc adc;
    private final Dac dac;
    private final PwmTimers pwm;
    private final Uarts uarts;
    private final I2cWiring i2c = new I2cWiring();
    private final PixelPort pixels;
    private final ChipSensors sensors;
    private final RealTimeClock calendar;
    private final FlashMemory flash;
    private final NonVolatileMemory nvm;
    private final HardwareRandom random;
    private final Uid uid;

    private Optional<RadioLoad> radio = Optional.empty();
    private Runnable tickWork = () -> { };
    private ResetReason resetReason = ResetReason.POWER_ON;

    /**
     * Powers a board on.
     *
     * @param seed of everything random: random numbers, serial number
     * @throws IllegalArgumentException if the chip's family is not modelled
     */
    public Mcu(BoardDefinition board, long seed) {
        ChipDefinition chip = board.chip();
        FamilyTraits family = FamilyTraits.of(chip);
        this.board = board;
        core = new CoreClock(clock, board.clockHz());
        pads = new Pads(clock, trace, chip.pads().stream().map(Pad::name).toList(), family.electrics(), family.claims(), family.resetPull());
        timing = chip.timing();
        interrupts = new InterruptController(clock, core, trace, InterruptController.Latency.of(timing));
        ticks = new TickCounter(clock, family.subtickStep());
        tick = new TickTimer(clock, core, ticks, family.tick(), interrupts, timing, background, new BackgroundTask("tick", this::backgroundOfTick));
        keys = new KeyScanners(clock, core, ticks, tick, trace, timing);
        counters = counters(chip);
        adc = new Adc(clock, core, trace, family.adc(), timing);
        dac = new Dac(clock, chip.dac().bits(), family.dac());
        pwm = switch (chip.pwm()) {
            case PwmDefinition.Timers timers -> new SamPwmTimers(clock, pads, chip.pads(), timers, board.clockHz());
            case PwmDefinition.Modules modules -> new NrfPwmModules(clock, pads, modules);
            case PwmDefinition.Ledc ledc -> new EspLedc(clock, pads, ledc, chip.clock().bus());
            case PwmDefinition.Slices _ -> throw new IllegalArgumentException("chip " + chip.id() + ": PWM slices are not modelled");
        };
        UartDesign uart = UartDesign.of(timing, family.whenFull());
        uarts = chip.serial().sercoms().isPresent()
                ? new SamUarts(clock, trace, pads, interrupts, uart, chip.pads(), chip.serial().sercoms().getAsInt(), chip.serial().uartTxPads())
                : new FreeUarts(clock, trace, pads, interrupts, uart, chip.serial().uart());
        BooleanSupplier peripheralMakesPulses = switch (pwm) {
            case SamPwmTimers _ -> () -> false;
            case NrfPwmModules modules -> modules::hasFreeModule;
            case EspLedc _ -> () -> true;
        };
        pixels = new PixelPort(clock, ticks, interrupts, trace, PixelTiming.of(timing), peripheralMakesPulses, background::runPending);
        sensors = new ChipSensors(
                chip.sensors().temperature() == Presence.PRESENT ? OptionalDouble.of(25) : OptionalDouble.empty(),
                chip.sensors().voltage() == Presence.PRESENT ? OptionalDouble.of(family.electrics().supplyVolts()) : OptionalDouble.empty());
        calendar = new RealTimeClock(clock);
        flash = new FlashMemory(clock, interrupts, timing, board.flash().medium());
        nvm = new NonVolatileMemory(board.flash().nvm());
        random = new HardwareRandom(seed);
        uid = new Uid(seed, chip.uidBytes());
        reservePads();
    }

    private void backgroundOfTick() {
        core.charge(timing.of(Timing.TICK_BACKGROUND_CYCLES));
        tickWork.run();
    }

    private EdgeCounters counters(ChipDefinition chip) {
        Mechanism mechanism = chip.countio().mechanism();
        if (mechanism == Mechanism.PCNT) {
            return new PulseCounterUnits(clock, trace, pads, chip.countio().maximum());
        }
        int priority = timing.intOf(Timing.EDGE_PRIORITY);
        long cycles = timing.of(Timing.EDGE_HANDLER_CYCLES);
        return switch (chip.port()) {
            case ATMEL_SAMD -> new InterruptCounters(clock, trace, pads, new ExternalInterrupts(interrupts, chip.pads(), priority, cycles));
            case NORDIC -> new InterruptCounters(clock, trace, pads, new GpioteChannels(interrupts, priority, cycles));
            case ESPRESSIF, RASPBERRYPI -> new NoCounters();
        };
    }

    private void reservePads() {
        if (board.chip().port() == ChipDefinition.Port.ESPRESSIF) {
            EspReservedPads.of(board).stream().filter(pads::has).map(pads::pin).forEach(pads::reserve);
            if (board.statusLed() instanceof StatusLed.Plain led && led.lit() == Level.HIGH) {
                pads.resetPull(pads.pin(led.pad()), Pull.DOWN);
            }
        } else {
            board.pin("SPEAKER_ENABLE").ifPresent(speaker -> pads.holdLowWhenFree(pads.pin(speaker.pad())));
        }
    }

    /**
     * Between two runs of programs: what the program used is given back ({@code reset_port}). Time, ticks and the console go on.
     */
    public void resetPeripherals() {
        keys.reset();
        counters.reset();
        pwm.reset();
        uarts.reset();
        pads.resetAll();
    }

    /** Gives the chip's radio something to do from now on: on a core of its own, if there are two. */
    public void carry(LoadDefinition load) {
        radio = Optional.of(new RadioLoad(clock, core, interrupts, load,
                board.chip().cores() > 1 ? RadioLoad.Place.OTHER_CORE : RadioLoad.Place.SAME_CORE, board.chip().port()));
    }

    /** What the radio does; empty if it does nothing. */
    public Optional<RadioLoad> radio() {
        return radio;
    }

    /** A reset of the chip. Time goes on; what parts outside do to the pads stays. */
    public void reset(ResetReason reason) {
        resetReason = reason;
        interrupts.reset();
        radio.ifPresent(RadioLoad::goOn);
        background.reset();
        resetPeripherals();
        tick.reset();
        pixels.reset();
        pads.hardReset();
        core.setFrequency(board.clockHz());
        // nRF's RTC counts on over resets without power loss, and its calendar with it.
        if (board.chip().port() != ChipDefinition.Port.NORDIC || reason == ResetReason.POWER_ON) {
            ticks.restart();
            calendar.reset();
        }
        if (trace.isOn()) {
            trace.record(new TraceEvent.Reset(clock.now(), reason.name()));
        }
    }

    public BoardDefinition board() {
        return board;
    }

    public Clock clock() {
        return clock;
    }

    public CoreClock core() {
        return core;
    }

    /** How long what the chip and the firmware's drivers do takes. */
    public TimingDefinition timing() {
        return timing;
    }

    public Trace trace() {
        return trace;
    }

    public Pads pads() {
        return pads;
    }

    /**
     * The pad of a name in {@code board}, or of that name in the chip.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public Pin pin(String name) {
        return board.pin(name).map(pin -> pads.pin(pin.pad())).orElseGet(() -> {
            if (!pads.has(name)) {
                throw new IllegalArgumentException("board " + board.id() + " has no pin " + name);
            }
            return pads.pin(name);
        });
    }

    public InterruptController interrupts() {
        return interrupts;
    }

    public BackgroundTasks background() {
        return background;
    }

    /** What the firmware does in the background after each tick. */
    public void setTickWork(Runnable work) {
        tickWork = work;
    }

    public TickCounter ticks() {
        return ticks;
    }

    public TickTimer tick() {
        return tick;
    }

    public KeyScanners keys() {
        return keys;
    }

    public EdgeCounters counters() {
        return counters;
    }

    public Adc adc() {
        return adc;
    }

    /** Useful only on pads of {@code board().chip().dac()}. */
    public Dac dac() {
        return dac;
    }

    public PwmTimers pwm() {
        return pwm;
    }

    public Uarts uarts() {
        return uarts;
    }

    /** The devices on its I2C buses. */
    public I2cWiring i2c() {
        return i2c;
    }

    public PixelPort pixels() {
        return pixels;
    }

    public ChipSensors sensors() {
        return sensors;
    }

    public RealTimeClock calendar() {
        return calendar;
    }

    /** The flash of drive and {@code microcontroller.nvm}: how long writing to it takes. */
    public FlashMemory flash() {
        return flash;
    }

    public NonVolatileMemory nvm() {
        return nvm;
    }

    public HardwareRandom random() {
        return random;
    }

    public Uid uid() {
        return uid;
    }

    /** Why the chip started last. */
    public ResetReason resetReason() {
        return resetReason;
    }

    /** Sleeps as {@link Clock#sleepUntil} and notes the span in the trace. */
    public void sleepUntil(long when, BooleanSupplier wake) {
        long from = clock.now();
        clock.sleepUntil(when, wake);
        slept(from);
    }

    /** Notes in the trace that the firmware has slept until now, but for what it had to do meanwhile. */
    public void slept(long from) {
        if (trace.isOn()) {
            trace.record(new TraceEvent.Slept(clock.now(), from));
        }
    }
}
