package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.BoardPin;
import dev.snakeboard.board.Button;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens to a board from outside, and when: {@code D5@1s..1.2s} is a press, {@code A0=1.65@2s} a voltage. Times count from the start of
 * {@code code.py}.
 */
public final class Scenario {

    private static final long SHORT_PRESS = TimeBase.ms(100);
    private static final long FIRST_KEY = TimeBase.ms(100);
    private static final long TERMINAL_BAUD = 115_200;
    private static final int BITS_PER_BYTE = 10;

    private final List<Step> steps = new ArrayList<>();

    /** One thing that happens. Times are units of the time base after the program's start. */
    public sealed interface Step {

        long begin();

        /** When nothing more comes of it. */
        long end();

        /** A button is pressed by its name, or one between a pin and ground. */
        record Press(String name, long begin, long end) implements Step {
        }

        /** The reset button is pressed. */
        record Reset(long begin) implements Step {
            @Override
            public long end() {
                return begin;
            }
        }

        /** A voltage is put on a pin. */
        record Volts(String pin, double volts, long begin) implements Step {
            @Override
            public long end() {
                return begin;
            }
        }

        /** A pin is driven by hand, or let go: empty. */
        record Drive(String pin, Optional<Level> level, long begin) implements Step {
            @Override
            public long end() {
                return begin;
            }
        }

        /** Bytes arrive on the console, as fast as a terminal sends them. */
        record Typed(byte[] bytes, long begin) implements Step {
            @Override
            public long end() {
                return begin + bytes.length * byteTime();
            }
        }
    }

    private static long byteTime() {
        return BITS_PER_BYTE * TimeBase.UNITS_PER_SECOND / TERMINAL_BAUD;
    }

    /** What happens, in the order given. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * Adds a press: {@code NAME@FROM..UNTIL}, or {@code NAME@FROM} for a tenth of a second.
     *
     * @throws UsageException if it makes no sense on this board
     */
    public Scenario press(BoardDefinition board, String text) {
        String[] parts = split(text, '@', "a press", "D5@1s..1.2s");
        String[] times = parts[1].split("\\.\\.", 2);
        long begin = Quantities.duration(times[0]);
        if (isReset(board, parts[0])) {
            steps.add(new Step.Reset(begin));
            return this;
        }
        long end = times.length == 2 ? Quantities.duration(times[1]) : begin + SHORT_PRESS;
        if (end <= begin) {
            throw new UsageException("\"" + text + "\" ends before it begins");
        }
        requireButtonOrPin(board, parts[0]);
        steps.add(new Step.Press(parts[0], begin, end));
        return this;
    }

    /**
     * Adds a voltage or level: {@code A0=1.65@2s}, {@code D5=low@1s}, {@code D5=float@2s}.
     *
     * @throws UsageException if it makes no sense on this board
     */
    public Scenario set(BoardDefinition board, String text) {
        String[] parts = split(text, '@', "a setting", "A0=1.65@2s");
        String[] setting = split(parts[0], '=', "a setting", "A0=1.65@2s");
        requirePin(board, setting[0]);
        long begin = Quantities.duration(parts[1]);
        steps.add(switch (setting[1]) {
            case "high" -> new Step.Drive(setting[0], Optional.of(Level.HIGH), begin);
            case "low" -> new Step.Drive(setting[0], Optional.of(Level.LOW), begin);
            case "float" -> new Step.Drive(setting[0], Optional.empty(), begin);
            default -> new Step.Volts(setting[0], Quantities.volts(setting[1]), begin);
        });
        return this;
    }

    /** Adds console input. It comes when the program has been compiled: before, Ctrl-C would not interrupt it. */
    public Scenario type(byte[] bytes) {
        steps.add(new Step.Typed(bytes.clone(), FIRST_KEY));
        return this;
    }

    private static String[] split(String text, char by, String what, String example) {
        int at = text.indexOf(by);
        if (at <= 0 || at == text.length() - 1) {
            throw new UsageException("\"" + text + "\" is not " + what + "; write it like " + example);
        }
        return new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    private static boolean isReset(BoardDefinition board, String name) {
        return board.buttons().stream().anyMatch(button -> button.kind() == Button.Kind.RESET && button.name().equals(name));
    }

    private static void requireButtonOrPin(BoardDefinition board, String name) {
        if (board.buttons().stream().noneMatch(button -> button.name().equals(name)) && !isPin(board, name)) {
            List<String> buttons = board.buttons().stream().map(Button::name).toList();
            throw new UsageException("board " + board.id() + " has no button and no pin \"" + name + "\"; buttons: " + String.join(", ", buttons)
                    + "; pins: " + pins(board));
        }
    }

    private static void requirePin(BoardDefinition board, String name) {
        if (!isPin(board, name)) {
            throw new UsageException("board " + board.id() + " has no pin \"" + name + "\"; pins: " + pins(board));
        }
    }

    private static boolean isPin(BoardDefinition board, String name) {
        return board.pin(name).isPresent() || board.chip().pad(name).isPresent();
    }

    private static String pins(BoardDefinition board) {
        return String.join(", ", board.pins().stream().map(BoardPin::name).toList());
    }

    /** When the last thing has happened, after the program's start. */
    public long end() {
        return steps.stream().mapToLong(Step::end).max().orElse(0);
    }

    /** Schedules everything but resets, relative to a time on the board's clock that is not over. */
    void schedule(Simulation simulation, long origin) {
        for (Step step : steps) {
            long begin = origin + step.begin();
            switch (step) {
                case Step.Press press -> simulation.pressBetween(press.name(), begin, origin + press.end());
                case Step.Volts set -> simulation.setAnalogAt(begin, set.pin(), set.volts());
                case Step.Drive drive -> simulation.at(begin, () -> drive.level().ifPresentOrElse(
                        level -> simulation.hold(drive.pin(), level), () -> simulation.letGo(drive.pin())));
                case Step.Typed typed -> {
                    for (int i = 0; i < typed.bytes().length; i++) {
                        byte[] one = {typed.bytes()[i]};
                        simulation.at(begin + i * byteTime(), () -> simulation.typeSerial(one));
                    }
                }
                case Step.Reset _ -> { }
            }
        }
    }

    /** Times of resets after the program's start, in order: they cannot be events, because they end the firmware's thread. */
    List<Long> resets() {
        Stream<Long> times = steps.stream().filter(Step.Reset.class::isInstance).map(Step::begin);
        return times.sorted(Comparator.naturalOrder()).toList();
    }
}
