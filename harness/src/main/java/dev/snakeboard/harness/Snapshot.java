package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.Drive;
import dev.snakeboard.emulator.gpio.PadFunction;
import dev.snakeboard.emulator.gpio.Pull;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.firmware.supervisor.Activity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Everything there is to see of a board at one virtual time. Immutable; all figures belong together.
 *
 * <p>Times are in units of {@link dev.snakeboard.emulator.time.TimeBase} since power on.
 *
 * @param time what the virtual clock shows
 * @param project what the drive holds, in words for a title: a folder's name
 * @param activity what the firmware is doing
 * @param reason why it does that or why it stands still, in plain words: {@code code.py ended with ValueError}
 * @param run the number of the program's present or last run: 1 for the first, one more after each reload
 * @param cpuHz the CPU's clock
 * @param pins all pads that the board has a name for, in the firmware's order
 * @param leds plain LEDs, soldered and wired
 * @param strips chains of pixels, soldered ones first
 * @param buttons soldered and wired
 * @param tasks in order of their making; those done for longest are dropped when there are many
 * @param turns which turns were too long, and what never got one
 * @param samples how heap and idle time went, oldest first: at most one per millisecond of busy time
 * @param events what happened lately
 * @param error the last uncaught exception of the present run
 * @param notes what Snakeboard adds outside the serial stream: refusals with the way out, what is not modelled
 */
public record Snapshot(
        long time,
        BoardDefinition board,
        String project,
        Activity activity,
        String reason,
        int run,
        long cpuHz,
        List<PinView> pins,
        List<LedView> leds,
        List<StripView> strips,
        StatusLight statusLight,
        List<ButtonView> buttons,
        List<TaskView> tasks,
        Turns turns,
        Load load,
        HeapView heap,
        List<HeapSample> samples,
        History events,
        Console console,
        Optional<ErrorView> error,
        List<Note> notes) {

    public Snapshot {
        pins = List.copyOf(pins);
        leds = List.copyOf(leds);
        strips = List.copyOf(strips);
        buttons = List.copyOf(buttons);
        tasks = List.copyOf(tasks);
        samples = List.copyOf(samples);
        notes = List.copyOf(notes);
    }

    /**
     * A pad of the chip that the board has a name for.
     *
     * @param pad the chip's name
     * @param names the board's names, the one of messages first
     * @param level what the chip reads, or would read
     * @param volts on the pad; of a floating pad, the last
     * @param floating nothing drives or pulls it
     * @param contended chip and outside drive it against each other
     * @param function what it is connected to inside the chip
     * @param drive how the chip drives it; {@code OFF} is an input
     * @param pull the resistor inside
     * @param wave what a timer makes on it
     * @param owner the module that uses it: {@code digitalio}, {@code keypad}; empty if it is free
     * @param held volts that a hand (see {@link Simulation#hold}) puts on it; empty if it lets go
     * @param lastEdge when its level changed last
     */
    public record PinView(
            String pad,
            List<String> names,
            Level level,
            double volts,
            boolean floating,
            boolean contended,
            PadFunction function,
            Drive drive,
            Pull pull,
            Optional<Wave> wave,
            Optional<String> owner,
            OptionalDouble held,
            OptionalLong lastEdge) {
        public PinView {
            names = List.copyOf(names);
        }

        public String name() {
            return names.isEmpty() ? pad : names.getFirst();
        }
    }

    /**
     * A wave of a timer.
     *
     * @param hertz of its periods
     * @param duty share of a period that is high, 0 … 1
     */
    public record Wave(double hertz, double duty) {
    }

    /**
     * A plain LED.
     *
     * @param color a CSS colour name or {@code #rrggbb}
     * @param brightness share of the time since the snapshot before for which it was lit, 0 … 1
     */
    public record LedView(String name, String pad, String color, double brightness) {
    }

    /**
     * A chain of pixels.
     *
     * @param pad of its data line
     * @param colors {@code 0xWWRRGGBB} of each pixel
     */
    public record StripView(String pad, List<Integer> colors) {
        public StripView {
            colors = List.copyOf(colors);
        }
    }

    /**
     * What the firmware shows on its status LED, be it a pixel or a plain LED that also is among the others.
     *
     * @param color {@code 0xRRGGBB} as the firmware asks for it, before brightness; 0 is dark
     * @param meaning in plain words: {@code the program ended}; empty while it shows nothing
     */
    public record StatusLight(int color, String meaning) {
    }

    /** @param name as for {@link Simulation#press} */
    public record ButtonView(String name, Optional<String> pad, boolean pressed) {
    }

    /**
     * A task of the program's event loop.
     *
     * @param id unique in a run of the program
     * @param name the coroutine function's name, from the second of that name on with its number: {@code blink}, {@code blink 2}
     * @param function where its code begins
     * @param place where it is suspended, or runs: the innermost place in the program's own files
     * @param waiting what it waits for, in words: {@code sleep}, {@code Event.wait}, {@code task report}, {@code stream}; empty if it does not
     * @param due when its sleep ends, or since when it has been ready
     * @param turns how often it had its turn
     * @param lastTurn length of its last turn, that going on included
     * @param longestTurn the longest turn in units of the time base; {@code longestAt} is where it gave the turn away
     * @param lateness of its last turn: from when it was due to when it came
     * @param worstLateness of all its turns
     * @param meanLateness of all its turns
     * @param use what the time of all its turns went into
     */
    public record TaskView(
            int id,
            String name,
            Place function,
            Optional<Place> place,
            TaskState state,
            String waiting,
            OptionalLong due,
            long turns,
            long lastTurn,
            long longestTurn,
            Optional<Place> longestAt,
            long lateness,
            long worstLateness,
            long meanLateness,
            TimeUse use) {

        /** What a task waits for that nobody will wake. */
        public static final String LOOP_ENDED = "a loop that has ended";
    }

    /**
     * What the turns of all tasks came to.
     *
     * @param limit longer turns are among {@code tooLong}, in units of the time base
     * @param use what the time of all turns went into
     * @param tooLong by task and line
     * @param neverAwaited coroutines that were made and never ran, by line
     */
    public record Turns(long limit, TimeUse use, List<LongTurns> tooLong, List<NeverAwaited> neverAwaited) {
        public static final Turns NONE = new Turns(SimulationBuilder.DEFAULT_TURN_LIMIT, TimeUse.NONE, List.of(), List.of());

        public Turns {
            tooLong = List.copyOf(tooLong);
            neverAwaited = List.copyOf(neverAwaited);
        }
    }

    /** A line of the program. */
    public record Place(String function, String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /**
     * How busy the CPU is.
     *
     * @param passes how often the program went to sleep since the run began
     * @param lastPassCycles cycles of work between the last two sleeps
     * @param worstPassCycles the most of any pass
     * @param busy share of the last second for which the CPU worked, 0 … 1
     * @param busyCycles since the run began
     * @param idleCycles slept through, likewise
     * @param worstPassAt when the pass ended that needed the most
     * @param worstPass what that pass went into
     * @param use what the time since the run began went into
     */
    public record Load(
            long passes, long lastPassCycles, long worstPassCycles, double busy, long busyCycles, long idleCycles, long worstPassAt, TimeUse worstPass,
            TimeUse use) {
    }

    /**
     * The Python heap, in bytes.
     *
     * @param largestFree the longest run of free blocks
     * @param collections since the run began
     */
    public record HeapView(int total, int used, int peak, int largestFree, long collections) {
    }

    /** @param collections so far: a step up marks a collection */
    public record HeapSample(long time, int used, long collections) {
    }

    /**
     * The end of what the board wrote to the console.
     *
     * @param text as a terminal would show it, but for colour and title sequences, which are left out
     * @param bytes written since power on: a change says that there is something new
     * @param title what the firmware put into the terminal's title bar
     */
    public record Console(String text, long bytes, String title) {
    }

    /**
     * An uncaught exception.
     *
     * @param type such as {@code ValueError}
     * @param traceback as on the console, with {@code \n}
     * @param outOfMemory of a {@code MemoryError}, if memory is profiled, the last allocation that failed
     */
    public record ErrorView(
            long time, String type, String message, Optional<Place> place, String traceback, Optional<OutOfMemory> outOfMemory) {
    }
}
