package dev.snakeboard.harness;

import dev.snakeboard.firmware.supervisor.HostDrive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Notices when somebody saves a file in a project's folder. Looks at names, sizes and times of all files, at most twice a second of wall time. */
final class DriveWatch {

    private static final long PERIOD_NANOS = 500_000_000;
    /** Nobody's drive is as deep. */
    private static final int DEPTH = 12;

    private final Path folder;
    private final HostDrive drive;
    private long lookedAt = System.nanoTime();
    private long seen;
    private long ownChanges;

    DriveWatch(Path folder, HostDrive drive) {
        this.folder = folder;
        this.drive = drive;
        seen = signature();
    }

    /** Whether the host has changed something since the last call that looked. */
    boolean hasChanged() {
        long now = System.nanoTime();
        if (now - lookedAt < PERIOD_NANOS) {
            return false;
        }
        lookedAt = now;
        long present = signature();
        // What the board itself wrote is no reason to reload.
        boolean own = drive.changes() != ownChanges;
        ownChanges = drive.changes();
        boolean changed = present != seen && !own;
        seen = present;
        return changed;
    }

    private long signature() {
        try (Stream<Path> paths = Files.walk(folder, DEPTH, new FileVisitOption[0])) {
            return paths.mapToLong(this::signature).sum();
        } catch (IOException | UncheckedIOException beingChanged) {
            // A file that vanishes while it is looked at: the next look sees the result.
            return seen;
        }
    }

    private long signature(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            long time = attributes.isDirectory() ? 0 : attributes.lastModifiedTime().toMillis();
            return mix(mix(path.toString().hashCode() * 31L + attributes.size() * (attributes.isDirectory() ? 0 : 1)) + time);
        } catch (IOException vanished) {
            return 0;
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        return mixed ^ mixed >>> 31;
    }
}
