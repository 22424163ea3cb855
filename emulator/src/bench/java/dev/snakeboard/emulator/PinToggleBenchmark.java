package dev.snakeboard.emulator;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.ClaimRule;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.OutsideDrive;
import dev.snakeboard.emulator.gpio.PadElectrics;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceRing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A program changes an output: charge, settle, write. The reference is a bare field that is written with the same clock; what counts is the ratio in
 * one run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PinToggleBenchmark {

    private Clock clock;
    private Pin bare;
    private Pin withLed;
    private Pin traced;
    private Level level = Level.LOW;
    private Level field = Level.LOW;

    @Setup
    public void wire() {
        clock = new Clock();
        Pads quiet = new Pads(clock, new Trace(), List.of("A", "B"), PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE);
        Trace trace = new Trace();
        trace.attach(new TraceRing(4096));
        Pads loud = new Pads(clock, trace, List.of("C"), PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE);
        bare = quiet.pin("A");
        withLed = quiet.pin("B");
        traced = loud.pin("C");
        withLed.attach("LED").drive(Level.LOW, OutsideDrive.PULL_OHMS);
        for (Pin pin : List.of(bare, withLed, traced)) {
            pin.output(Drive.PUSH_PULL, Level.LOW);
        }
    }

    private Level next() {
        clock.charge(960);
        clock.settle();
        level = level == Level.LOW ? Level.HIGH : Level.LOW;
        return level;
    }

    @Benchmark
    public Level reference() {
        field = next();
        return field;
    }

    @Benchmark
    public Level bare() {
        bare.write(next());
        return bare.level();
    }

    @Benchmark
    public Level withLed() {
        withLed.write(next());
        return withLed.level();
    }

    @Benchmark
    public Level traced() {
        traced.write(next());
        return traced.level();
    }
}
