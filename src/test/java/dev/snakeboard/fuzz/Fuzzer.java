package dev.snakeboard.fuzz;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Feeds a target inputs, each from a random generator of its own, so that one can be had again without those before it. */
final class Fuzzer {
    /** Longer than any input should take on the slowest machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What the firmware's own thread has. */
    private static final long STACK_BYTES = 256L << 20;
    private static final int MINIMISING_TRIES = 2000;

    private final String name;
    private final FuzzTarget target;
    private final long seed;

    private long taken;
    private volatile long index;
    private volatile long begun;
    private volatile byte[] current = {};

    Fuzzer(String name, FuzzTarget target, long seed) {
        this.name = name;
        this.target = target;
        this.seed = seed;
    }

    /** How many inputs the target has taken. */
    long taken() {
        return taken;
    }

    /** What an input took too long at. */
    static final class Hang extends RuntimeException {
        private static final long serialVersionUID = 1;

        Hang(StackTraceElement[] place) {
            super("no end after " + PATIENCE.toSeconds() + " s");
            setStackTrace(place);
        }
    }

    /** Feeds {@code count} inputs from number {@code first} on; stops at the first finding. */
    Optional<Finding> run(long first, long count) throws InterruptedException {
        AtomicReference<Finding> finding = new AtomicReference<>();
        Thread thread = new Thread(null, () -> finding.set(feed(first, count)), "fuzz " + name, STACK_BYTES);
        thread.setDaemon(true);
        begun = System.nanoTime();
        thread.start();
        while (!thread.join(Duration.ofMillis(200))) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                return Optional.of(new Finding(name, seed, index, current, new Hang(thread.getStackTrace())));
            }
        }
        return Optional.ofNullable(finding.get());
    }

    private Finding feed(long first, long count) {
        for (long i = first; i < first + count; i++) {
            byte[] input = target.input(new SplittableRandom(seed * 1_000_003 + i));
            index = i;
            current = input;
            begun = System.nanoTime();
            try {
                taken += target.accepts(input) ? 1 : 0;
            } catch (Throwable error) {
                return new Finding(name, seed, i, minimise(input, Finding.kind(error)), error);
            }
        }
        return null;
    }

    /** Drops parts of an input as long as the same error comes of it. */
    private byte[] minimise(byte[] input, String kind) {
        byte[] smallest = input;
        int tries = 0;
        for (int part = Math.max(1, input.length / 2); part >= 1; part /= 2) {
            for (int at = 0; at + part <= smallest.length && tries < MINIMISING_TRIES; tries++) {
                byte[] smaller = without(smallest, at, part);
                begun = System.nanoTime();
                if (breaks(smaller, kind)) {
                    smallest = smaller;
                } else {
                    at += part;
                }
            }
        }
        return smallest;
    }

    private boolean breaks(byte[] input, String kind) {
        try {
            target.accepts(input);
            return false;
        } catch (Throwable error) {
            return Finding.kind(error).equals(kind);
        }
    }

    private static byte[] without(byte[] input, int at, int length) {
        byte[] shorter = Arrays.copyOf(input, input.length - length);
        System.arraycopy(input, at + length, shorter, at, input.length - at - length);
        return shorter;
    }
}
