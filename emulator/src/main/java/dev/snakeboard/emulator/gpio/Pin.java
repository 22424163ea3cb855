package dev.snakeboard.emulator.gpio;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.Alarm;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.Arrays;

/**
 * A pad of the chip: what the chip drives, the pull inside, what drives from outside, and the level that results.
 *
 * <p>The voltage is that of all drives through their resistances. From 70 % of the supply it reads high, up to 30 % low; in between, and
 * while nothing drives or pulls, the last level stays (an input has hysteresis and capacitance; a real floating pad would
 * also pick up noise, so reading one is noted in the trace).
 */
public final class Pin {

    /** Typical of the families at full strength; the data sheets give 20 … 40 ohms. */
    private static final double OUTPUT_OHMS = 25;
    /** The absolute maximum per pad of all three families lies between 15 and 40 mA. */
    private static final double CONTENTION_AMPS = 0.020;

    private final Clock clock;
    private final Trace trace;
    private final String pad;
    private final PadElectrics electrics;
    private final Alarm signalEdge;
    final PadClaims claims = new PadClaims();

    private PadFunction function = PadFunction.NONE;
    private Drive drive = Drive.OFF;
    private Level output = Level.LOW;
    private Pull pull = Pull.NONE;
    private Signal signal;
    private double analogOutput = Double.NaN;

    private OutsideDrive[] outside = {};
    private Pin[] wired = {this};
    private EdgeListener[] edgeListeners = {};
    private SignalReceiver[] receivers = {};

    private Level level = Level.LOW;
    private double volts;
    private boolean floating = true;
    private boolean contention;
    /** Units spent high until {@code since}. */
    private long highBefore;
    private long since;

    Pin(Clock clock, Trace trace, String pad, PadElectrics electrics) {
        this.clock = clock;
        this.trace = trace;
        this.pad = pad;
        this.electrics = electrics;
        this.signalEdge = clock.alarm("edge of " + pad, this::signalEdge);
        this.since = clock.now();
    }

    // ---- the chip's side

    /** Makes it a digital input. */
    public void input(Pull newPull) {
        configure(PadFunction.GPIO, Drive.OFF, output, newPull);
    }

    /** Makes it a digital output without a pull. */
    public void output(Drive newDrive, Level newLevel) {
        configure(PadFunction.GPIO, newDrive, newLevel, Pull.NONE);
    }

    /** Connects it to a peripheral that drives it with signals (see {@link #carry}), until then with {@code idle}. */
    public void peripheralOutput(Level idle) {
        configure(PadFunction.PERIPHERAL, Drive.PUSH_PULL, idle, Pull.NONE);
    }

    /** Connects it to a peripheral that watches it. */
    public void peripheralInput(Pull newPull) {
        configure(PadFunction.PERIPHERAL, Drive.OFF, output, newPull);
    }

    /** Connects it to a converter's input. */
    public void analogInput() {
        configure(PadFunction.ANALOG, Drive.OFF, output, Pull.NONE);
    }

    /** Connects it to a converter's output. */
    public void analogOutput(double newVolts) {
        function = PadFunction.ANALOG;
        drive = Drive.OFF;
        pull = Pull.NONE;
        dropSignal();
        analogOutput = newVolts;
        resolve();
    }

    private void configure(PadFunction newFunction, Drive newDrive, Level newOutput, Pull newPull) {
        function = newFunction;
        drive = newDrive;
        output = newOutput;
        pull = newPull;
        analogOutput = Double.NaN;
        dropSignal();
        resolve();
    }

    /** Back to nothing connected, with the pull that the family leaves. */
    public void reset(Pull resetPull) {
        configure(PadFunction.NONE, Drive.OFF, Level.LOW, resetPull);
    }

    /** Sets the output's level, or what it will be once the pad is an output. */
    public void write(Level newOutput) {
        output = newOutput;
        if (drive != Drive.OFF) {
            if (outside.length == 0 && wired.length == 1 && drive == Drive.PUSH_PULL && signal == null) {
                // Nothing else on the pad: what most programs do most often.
                volts = newOutput == Level.HIGH ? electrics.supplyVolts() : 0;
                floating = false;
                settleAt(newOutput);
            } else {
                resolve();
            }
        }
    }

    /** Changes the pull and leaves the rest. */
    public void setPull(Pull newPull) {
        pull = newPull;
        resolve();
    }

    /** Changes the way of driving and leaves the rest. */
    public void setDrive(Drive newDrive) {
        drive = newDrive;
        resolve();
    }

    /** Lets a peripheral drive the pad with a signal from the present instant on, in place of the one before. */
    public void carry(Signal newSignal) {
        accumulateAll();
        signal = newSignal;
        if (trace.isOn() && newSignal instanceof SquareWave wave) {
            trace.record(new TraceEvent.PinWave(clock.instant(), pad, wave.period(), wave.high()));
        }
        resolve();
        announce(newSignal);
    }

    /** Ends a signal; the output goes on at a level. */
    public void endSignal(Level next) {
        dropSignal();
        output = next;
        resolve();
    }

    private void dropSignal() {
        if (signal != null) {
            accumulateAll();
            signal = null;
        }
    }

    /** Tells the listeners of this pad and of those wired to it; also for parts outside that send. */
    public void announce(Signal begun) {
        long time = clock.instant();
        for (Pin pin : wired) {
            for (SignalReceiver receiver : pin.receivers) {
                receiver.receive(begun, time);
            }
        }
    }

    public PadFunction function() {
        return function;
    }

    public Drive drive() {
        return drive;
    }

    /** The output register: what is written, which need not be what is on the pad. */
    public Level output() {
        return output;
    }

    public Pull pull() {
        return pull;
    }

    /**
     * The level that the chip reads, with everything that has happened until now; reading a floating pad is noted.
     */
    public Level read() {
        clock.settle();
        if (floating && trace.isOn()) {
            trace.record(new TraceEvent.FloatingRead(clock.instant(), pad));
        }
        return level();
    }

    // ---- what is on the pad

    /** The level at the present instant. */
    public Level level() {
        if (carried() != null) {
            resolve();
        }
        return level;
    }

    /** The voltage at the present instant; of a floating pad, the last one. */
    public double volts() {
        if (carried() != null) {
            resolve();
        }
        return volts;
    }

    /** Whether nothing drives or pulls it. */
    public boolean isFloating() {
        return floating;
    }

    /** Whether the chip and something outside drive it against each other. */
    public boolean isContended() {
        return contention;
    }

    /** The wave or train that a peripheral makes on it now; {@code null} if none does. */
    public Signal signal() {
        return signal;
    }

    /** Units spent high since the board was made: the difference over a time gives the brightness of an LED. */
    public long highTime() {
        long now = clock.instant();
        return highBefore + highSince(now);
    }

    private long highSince(long now) {
        Signal carried = carried();
        if (carried != null) {
            return carried.highTime(since, now);
        }
        return level == Level.HIGH ? now - since : 0;
    }

    /** The signal on this pad or on one wired to it; {@code null} if there is none. */
    private Signal carried() {
        if (wired.length == 1) {
            return signal;
        }
        for (Pin pin : wired) {
            if (pin.signal != null) {
                return pin.signal;
            }
        }
        return null;
    }

    private void accumulateAll() {
        for (Pin pin : wired) {
            pin.accumulate();
        }
    }

    private void accumulate() {
        long now = clock.instant();
        highBefore += highSince(now);
        since = now;
    }

    public String pad() {
        return pad;
    }

    public double supplyVolts() {
        return electrics.supplyVolts();
    }

    // ---- the outside

    /** Something more that drives this pad, released at first. */
    public OutsideDrive attach(String name) {
        OutsideDrive added = new OutsideDrive(this, name);
        outside = Arrays.copyOf(outside, outside.length + 1);
        outside[outside.length - 1] = added;
        return added;
    }

    void remove(OutsideDrive gone) {
        outside = Arrays.stream(outside).filter(other -> other != gone).toArray(OutsideDrive[]::new);
        resolve();
    }

    /** The pads that a wire makes one with this, itself included; set by {@link Pads}. */
    void wireWith(Pin[] group) {
        wired = group;
    }

    /** Watches the level from now on. */
    public void connect(EdgeListener listener) {
        Level now = level();
        edgeListeners = Arrays.copyOf(edgeListeners, edgeListeners.length + 1);
        edgeListeners[edgeListeners.length - 1] = listener;
        listener.connected(now, clock.instant());
        for (Pin pin : wired) {
            pin.followSignal();
        }
    }

    public void disconnect(EdgeListener listener) {
        edgeListeners = Arrays.stream(edgeListeners).filter(other -> other != listener).toArray(EdgeListener[]::new);
    }

    /** Watches the signals that peripherals and parts send over it. */
    public void connectReceiver(SignalReceiver receiver) {
        receivers = Arrays.copyOf(receivers, receivers.length + 1);
        receivers[receivers.length - 1] = receiver;
    }

    public void disconnectReceiver(SignalReceiver receiver) {
        receivers = Arrays.stream(receivers).filter(other -> other != receiver).toArray(SignalReceiver[]::new);
    }

    // ---- the level that results

    /** Works out the voltage and level of this pad and of those wired to it, and tells who watches. */
    void resolve() {
        long time = clock.instant();
        double conductance = 0;
        double current = 0;
        for (Pin pin : wired) {
            double chip = pin.chipConductance(time);
            conductance += chip + pin.pullConductance();
            current += chip * pin.chipVolts(time) + pin.pullConductance() * (pin.pull == Pull.UP ? electrics.supplyVolts() : 0);
            for (OutsideDrive source : pin.outside) {
                conductance += source.conductance();
                current += source.conductance() * source.volts();
            }
        }
        boolean open = conductance == 0;
        double nodeVolts = open ? volts : current / conductance;
        for (Pin pin : wired) {
            pin.floating = open;
            pin.volts = nodeVolts;
            pin.noteContention(time);
        }
        for (Pin pin : wired) {
            pin.followSignal();
            pin.settleAt(pin.electrics.digital(nodeVolts, pin.level));
        }
    }

    private double chipConductance(long time) {
        if (!Double.isNaN(analogOutput)) {
            return 1 / electrics.dacOhms();
        }
        boolean drives = switch (drive) {
            case OFF -> false;
            case PUSH_PULL -> true;
            case OPEN_DRAIN -> driven(time) == Level.LOW;
        };
        return drives ? 1 / OUTPUT_OHMS : 0;
    }

    private double chipVolts(long time) {
        if (!Double.isNaN(analogOutput)) {
            return analogOutput;
        }
        return driven(time) == Level.HIGH ? electrics.supplyVolts() : 0;
    }

    private Level driven(long time) {
        return signal == null ? output : signal.levelAt(time);
    }

    private double pullConductance() {
        return pull == Pull.NONE ? 0 : 1 / electrics.pullOhms();
    }

    private void noteContention(long time) {
        double chip = chipConductance(time);
        double amps = StrictMath.abs(chipVolts(time) - volts) * chip;
        boolean now = chip == 1 / OUTPUT_OHMS && amps > CONTENTION_AMPS;
        if (now && !contention && trace.isOn()) {
            trace.record(new TraceEvent.Contention(time, pad, (int) (amps * 1000)));
        }
        contention = now;
    }

    private void settleAt(Level resolved) {
        if (resolved == level) {
            return;
        }
        boolean steady = carried() == null;
        if (steady) {
            accumulate();
        }
        level = resolved;
        long time = clock.instant();
        if (steady && trace.isOn()) {
            trace.record(new TraceEvent.PinEdge(time, pad, resolved));
        }
        for (EdgeListener listener : edgeListeners) {
            listener.edge(resolved, time);
        }
    }

    /** While somebody watches the edges of a signal, each one is an event. */
    private void followSignal() {
        if (signal == null || !isWatched()) {
            signalEdge.cancel();
            return;
        }
        long next = signal.nextEdge(clock.instant());
        if (next == Signal.NEVER) {
            signalEdge.cancel();
        } else if (!signalEdge.isScheduled() || signalEdge.when() != next) {
            signalEdge.schedule(next);
        }
    }

    private boolean isWatched() {
        for (Pin pin : wired) {
            if (pin.edgeListeners.length != 0) {
                return true;
            }
        }
        return false;
    }

    private void signalEdge(long when) {
        resolve();
    }

    @Override
    public String toString() {
        return pad + " " + level() + (floating ? " (floating)" : "");
    }
}
