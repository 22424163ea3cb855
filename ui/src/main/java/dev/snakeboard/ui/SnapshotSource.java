package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A running board as the panel sees it: one snapshot per frame comes out, commands go in. All methods are called on JavaFX's thread
 * and return at once.
 *
 * <p>Pins are named by the chip's pad or as in {@code board}, times are in units of {@link dev.snakeboard.emulator.time.TimeBase}.
 */
public interface SnapshotSource extends AutoCloseable {

    /** A speed without limit. */
    double UNLIMITED = Double.POSITIVE_INFINITY;

    /** The newest; the same object as before if nothing has changed since. */
    Snapshot snapshot();

    /** What held the program's memory lately; asking has it looked at anew. The same object as before if nothing has changed since. */
    Optional<MemoryProfile> memory();

    /**
     * Has somebody else try whether another order of imports would have helped a program that ran out of memory.
     *
     * @param profile of the program that failed
     * @param failedAt when it ended
     * @param advice takes what to say about it, on JavaFX's thread; nothing if there is nothing to try. Not called if the board is closed before
     */
    void tryOtherImports(MemoryProfile profile, long failedAt, Consumer<Optional<String>> advice);

    boolean isRunning();

    void play();

    void pause();

    /** Runs until another task gets its turn, and pauses there. */
    void step();

    /** Presses the board's reset button. */
    void reset();

    /** Virtual seconds per second of wall time: 0.01 … {@link #UNLIMITED}. */
    double speed();

    void setSpeed(double factor);

    void press(String button);

    void release(String button);

    /** Puts a level on a pin by hand. */
    void hold(String pin, Level level);

    /** Puts a voltage on a pin by hand: 0 … 3.3. */
    void setAnalog(String pin, double volts);

    /** Lets go of a pin that a hand holds. */
    void letGo(String pin);

    /** What a person types at the console, in UTF-8. */
    void type(String text);

    /** Why the latest command was refused, in words for the user; once. */
    Optional<String> takeRefusal();

    @Override
    void close();
}
