package dev.snakeboard.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Watches a project's folder, as the board watches its drive: a saved file reloads the program. */
final class DriveWatch implements AutoCloseable {
    private static final long PERIOD_MS = 300;
    /** A folder with more than this is no board's drive; looking through it would cost more than it tells. */
    private static final int MOST_FILES = 3_000;

    private final Path folder;
    private final Runnable changed;
    private final Thread thread;

    DriveWatch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        thread = Thread.ofPlatform().daemon().name("drive watch").start(this::watch);
    }

    private void watch() {
        long before = fingerprint();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PERIOD_MS);
            } catch (InterruptedException closed) {
                return;
            }
            long now = fingerprint();
            if (now != before) {
                before = now;
                changed.run();
            }
        }
    }

    /** Changes with any file's name, length or time; hidden files are not the program's. */
    private long fingerprint() {
        try (Stream<Path> files = Files.walk(folder, 8)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).limit(MOST_FILES).mapToLong(DriveWatch::fingerprint).sum();
        } catch (IOException | UncheckedIOException gone) {
            // In the midst of being replaced; the next look sees the outcome.
            return 0;
        }
    }

    private static long fingerprint(Path file) {
        try {
            long content = Files.isDirectory(file) ? 0 : Files.size(file) * 31 + Files.getLastModifiedTime(file).toMillis();
            return file.toString().hashCode() * 1_000_003L ^ content * 0x9E3779B97F4A7C15L;
        } catch (IOException gone) {
            return 1;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
