package dev.snakeboard.emulator.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.Trace;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinTest {

    private final Clock clock = new Clock();
    private final Trace trace = new Trace();
    private final TraceLog log = new TraceLog(event -> true);
    private final Pads pads = new Pads(clock, trace, List.of("A", "B", "C"), PadElectrics.SAM, ClaimRule.HARDWARE_STATE, Pull.NONE);
    private final Pin pin = pads.pin("A");
    private final List<String> edges = new ArrayList<>();

    {
        trace.attach(log);
    }

    private enum Outside { NOTHING, LOW, HIGH, RESISTOR_LOW, RESISTOR_HIGH, HALF }

    private void outside(Outside outside) {
        OutsideDrive drive = pin.attach("test");
        switch (outside) {
            case NOTHING -> drive.release();
            case LOW -> drive.drive(Level.LOW, OutsideDrive.CONTACT_OHMS);
            case HIGH -> drive.drive(Level.HIGH, OutsideDrive.CONTACT_OHMS);
            case RESISTOR_LOW -> drive.drive(Level.LOW, OutsideDrive.PULL_OHMS);
            case RESISTOR_HIGH -> drive.drive(Level.HIGH, OutsideDrive.PULL_OHMS);
            case HALF -> drive.drive(1.65, OutsideDrive.OUTPUT_OHMS);
        }
    }

    /** Drive × output level × pull × outside → level, whether it floats, whether there is contention. The level before is low. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # drive,     output, pull, outside,       level, floating, contention
            OFF,         LOW,    NONE, NOTHING,       LOW,   true,     false
            OFF,         LOW,    UP,   NOTHING,       HIGH,  false,    false
            OFF,         LOW,    DOWN, NOTHING,       LOW,   false,    false
            OFF,         LOW,    NONE, LOW,           LOW,   false,    false
            OFF,         LOW,    NONE, HIGH,          HIGH,  false,    false
            OFF,         LOW,    UP,   LOW,           LOW,   false,    false
            OFF,         LOW,    UP,   HIGH,          HIGH,  false,    false
            OFF,         LOW,    DOWN, LOW,           LOW,   false,    false
            OFF,         LOW,    DOWN, HIGH,          HIGH,  false,    false
            OFF,         LOW,    UP,   RESISTOR_LOW,  LOW,   false,    false
            OFF,         LOW,    DOWN, RESISTOR_HIGH, HIGH,  false,    false
            OFF,         LOW,    NONE, HALF,          LOW,   false,    false
            PUSH_PULL,   LOW,    NONE, NOTHING,       LOW,   false,    false
            PUSH_PULL,   HIGH,   NONE, NOTHING,       HIGH,  false,    false
            PUSH_PULL,   HIGH,   NONE, RESISTOR_LOW,  HIGH,  false,    false
            PUSH_PULL,   LOW,    NONE, RESISTOR_HIGH, LOW,   false,    false
            PUSH_PULL,   HIGH,   NONE, HIGH,          HIGH,  false,    false
            PUSH_PULL,   HIGH,   NONE, LOW,           LOW,   false,    true
            PUSH_PULL,   LOW,    NONE, HIGH,          HIGH,  false,    true
            OPEN_DRAIN,  LOW,    NONE, NOTHING,       LOW,   false,    false
            OPEN_DRAIN,  HIGH,   NONE, NOTHING,       LOW,   true,     false
            OPEN_DRAIN,  HIGH,   UP,   NOTHING,       HIGH,  false,    false
            OPEN_DRAIN,  HIGH,   NONE, LOW,           LOW,   false,    false
            OPEN_DRAIN,  HIGH,   NONE, RESISTOR_HIGH, HIGH,  false,    false
            OPEN_DRAIN,  LOW,    NONE, RESISTOR_HIGH, LOW,   false,    false
            OPEN_DRAIN,  LOW,    NONE, HIGH,          HIGH,  false,    true
            """)
    void levelOfDrivePullAndOutside(Drive drive, Level output, Pull pull, Outside outside, Level level, boolean floating, boolean contention) {
        outside(outside);
        if (drive == Drive.OFF) {
            pin.input(pull);
        } else {
            pin.output(drive, output);
            pin.setPull(pull);
        }
        assertThat(pin.level()).isEqualTo(level);
        assertThat(pin.isFloating()).isEqualTo(floating);
        assertThat(pin.isContended()).isEqualTo(contention);
        assertThat(log.events(TraceEvent.Contention.class)).hasSize(contention ? 1 : 0);
    }

    @Test
    void anInputHasHysteresis() {
        OutsideDrive knob = pin.attach("knob");
        pin.input(Pull.NONE);
        List<Level> levels = new ArrayList<>();
        for (double volts : new double[] {0, 1.2, 1.8, 1.2, 1.0, 0.9, 1.2}) {
            knob.drive(volts, OutsideDrive.OUTPUT_OHMS);
            levels.add(pin.level());
        }
        assertThat(levels).containsExactly(Level.LOW, Level.LOW, Level.LOW, Level.LOW, Level.LOW, Level.LOW, Level.LOW);
        knob.drive(1.82, OutsideDrive.OUTPUT_OHMS);
        assertThat(pin.level()).isEqualTo(Level.HIGH);
        knob.drive(1.2, OutsideDrive.OUTPUT_OHMS);
        assertThat(pin.level()).isEqualTo(Level.HIGH);
        knob.drive(0.98, OutsideDrive.OUTPUT_OHMS);
        assertThat(pin.level()).isEqualTo(Level.LOW);
    }

    @Test
    void resistancesDivideTheVoltage() {
        pin.attach("knob").drive(3.3, 40_000);
        pin.input(Pull.DOWN);
        assertThat(pin.volts()).isCloseTo(1.65, within(1e-9));
    }

    @Test
    void aFloatingPadKeepsItsLevelAndReadingItIsNoted() {
        pin.input(Pull.UP);
        assertThat(pin.read()).isEqualTo(Level.HIGH);
        pin.input(Pull.NONE);
        clock.charge(7);
        assertThat(pin.read()).isEqualTo(Level.HIGH);
        assertThat(log.events(TraceEvent.FloatingRead.class)).containsExactly(new TraceEvent.FloatingRead(7, "A"));
    }

    @Test
    void edgesComeWithTheirExactTimesAndTheLevelOfConnectingIsNoEdge() {
        pin.output(Drive.PUSH_PULL, Level.HIGH);
        pin.connect(new EdgeListener() {
            @Override
            public void connected(Level level, long time) {
                edges.add(time + " is " + level);
            }

            @Override
            public void edge(Level level, long time) {
                edges.add(time + " " + level);
            }
        });
        clock.charge(10);
        pin.write(Level.HIGH);
        pin.write(Level.LOW);
        clock.charge(10);
        pin.write(Level.HIGH);
        assertThat(edges).containsExactly("0 is HIGH", "10 LOW", "20 HIGH");
        assertThat(log.events(TraceEvent.PinEdge.class)).containsExactly(
                new TraceEvent.PinEdge(0, "A", Level.HIGH), new TraceEvent.PinEdge(10, "A", Level.LOW), new TraceEvent.PinEdge(20, "A", Level.HIGH));
    }

    @Test
    void anOutsideEdgeHasTheTimeOfItsEventEvenIfTheVmWasBusy() {
        pin.input(Pull.UP);
        OutsideDrive button = pin.attach("button");
        clock.schedule("press", 100, at -> button.drive(Level.LOW, OutsideDrive.CONTACT_OHMS));
        pin.connect((Level level, long time) -> edges.add(time + " " + level));
        clock.charge(150);
        assertThat(pin.read()).isEqualTo(Level.LOW);
        assertThat(edges).containsExactly("100 LOW");
    }

    @Test
    void aWaveIsReadAtAnyTimeWithoutEvents() {
        pin.peripheralOutput(Level.LOW);
        clock.charge(1000);
        pin.carry(new SquareWave(1000, 100, 25));
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            levels.add(clock.now() + " " + pin.read());
            clock.charge(24);
        }
        assertThat(levels).containsExactly("1000 HIGH", "1024 HIGH", "1048 LOW", "1072 LOW", "1096 LOW", "1120 HIGH");
        assertThat(clock.nextEvent()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aWatchedWaveGivesEveryEdge() {
        pin.peripheralOutput(Level.LOW);
        pin.carry(new SquareWave(0, 100, 25));
        pin.connect((Level level, long time) -> edges.add(time + " " + level));
        clock.charge(230);
        clock.settle();
        assertThat(edges).containsExactly("25 LOW", "100 HIGH", "125 LOW", "200 HIGH", "225 LOW");
        pin.reset(Pull.NONE);
        clock.charge(1000);
        clock.settle();
        assertThat(edges).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # high of 100, units,  high time
            0,             1000,   0
            100,           1000,   1000
            25,            1000,   250
            25,            1010,   260
            25,            1060,   275
            """)
    void brightnessIsTheShareOfHighTime(long high, long units, long highTime) {
        pin.peripheralOutput(Level.LOW);
        long before = pin.highTime();
        pin.carry(new SquareWave(0, 100, high));
        clock.charge(units);
        assertThat(pin.highTime() - before).isEqualTo(highTime);
        pin.reset(Pull.NONE);
        pin.output(Drive.PUSH_PULL, Level.LOW);
        clock.charge(500);
        assertThat(pin.highTime() - before).isEqualTo(highTime);
        pin.write(Level.HIGH);
        clock.charge(40);
        pin.write(Level.LOW);
        clock.charge(40);
        assertThat(pin.highTime() - before).isEqualTo(highTime + 40);
    }

    @Test
    void wiredPadsAreOneNodeAndUnwiredTheyPart() {
        Pin b = pads.pin("B");
        Pin c = pads.pin("C");
        b.input(Pull.UP);
        c.input(Pull.NONE);
        pads.wire(pin, b);
        pads.wire(b, c);
        assertThat(List.of(pin.level(), b.level(), c.level())).containsOnly(Level.HIGH);
        pin.output(Drive.PUSH_PULL, Level.LOW);
        assertThat(List.of(pin.level(), b.level(), c.level())).containsOnly(Level.LOW);
        pads.unwire(b, pin);
        assertThat(pin.level()).isEqualTo(Level.LOW);
        assertThat(List.of(b.level(), c.level())).containsOnly(Level.HIGH);
    }

    @Test
    void aWaveReachesWiredPads() {
        Pin b = pads.pin("B");
        b.input(Pull.NONE);
        pads.wire(pin, b);
        b.connect((Level level, long time) -> edges.add(time + " " + level));
        pin.peripheralOutput(Level.LOW);
        long before = b.highTime();
        pin.carry(new SquareWave(0, 100, 40));
        clock.charge(150);
        clock.settle();
        assertThat(edges).containsExactly("0 HIGH", "40 LOW", "100 HIGH", "140 LOW");
        assertThat(b.highTime() - before).isEqualTo(80);
    }

    @Test
    void aFreeRunningWaveCostsNothingInAnHour() {
        pin.peripheralOutput(Level.LOW);
        pin.carry(new SquareWave(0, TimeBase.us(20), TimeBase.us(5)));
        clock.sleepUntil(TimeBase.seconds(3600), () -> false);
        assertThat(pin.highTime()).isEqualTo(TimeBase.seconds(900));
    }

    @Test
    void samTellsUseByTheHardwareOthersByTheClaim() {
        pads.claim(pin, "digitalio");
        assertThat(pads.isFree(pin)).isTrue();
        pin.input(Pull.NONE);
        assertThat(pads.isFree(pin)).isFalse();
        pads.free(pin);
        assertThat(pads.isFree(pin)).isTrue();

        Pads masked = new Pads(clock, trace, List.of("GPIO0", "GPIO1"), PadElectrics.ESP, ClaimRule.CLAIM_MASK, Pull.UP);
        Pin gpio = masked.pin("GPIO0");
        assertThat(gpio.pull()).isEqualTo(Pull.UP);
        gpio.input(Pull.NONE);
        assertThat(masked.isFree(gpio)).isTrue();
        masked.claim(gpio, "digitalio");
        assertThat(masked.isFree(gpio)).isFalse();
        masked.resetAll();
        assertThat(masked.isFree(gpio)).isTrue();
        assertThat(gpio.pull()).isEqualTo(Pull.UP);
    }

    @Test
    void protectedAndReservedPadsSurviveTheResetBetweenPrograms() {
        Pin b = pads.pin("B");
        Pin c = pads.pin("C");
        pin.output(Drive.PUSH_PULL, Level.HIGH);
        pads.neverReset(pin);
        pads.reserve(b);
        pads.holdLowWhenFree(c);
        pads.resetAll();
        assertThat(pin.level()).isEqualTo(Level.HIGH);
        assertThat(pads.isFree(pin)).isFalse();
        assertThat(pads.isFree(b)).isFalse();
        assertThat(pads.isFree(c)).isTrue();
        assertThat(c.drive()).isEqualTo(Drive.PUSH_PULL);
        pads.claim(c, "digitalio");
        assertThat(pads.isFree(c)).isFalse();
        pads.hardReset();
        assertThat(pads.isFree(pin)).isTrue();
        assertThat(pads.isFree(c)).isTrue();
    }
}
