package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.vm.Drive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of the host as a drive. Programs reach nothing outside it: paths are resolved inside the folder, and links that lead out are as if they
 * were not there.
 */
public final class HostDrive implements Drive {
    /** A capacity that nothing is measured against: the host's own disk. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final long SHOWN_OF_UNLIMITED = 1L << 30;

    private final Path root;
    private final boolean writable;
    private final long capacity;
    private long changes;

    /** {@code capacity} is the size of the drive in bytes, or {@link #UNLIMITED}. */
    public HostDrive(Path root, boolean writable, long capacity) {
        this.root = root.toAbsolutePath().normalize();
        this.writable = writable;
        this.capacity = capacity;
    }

    private Optional<Path> resolve(String path) {
        try {
            String relative = path;
            while (relative.startsWith("/")) {
                relative = relative.substring(1);
            }
            Path resolved = root.resolve(relative).normalize();
            if (!resolved.startsWith(root)) {
                return Optional.empty();
            }
            if (root.getParent() == null) {
                return Optional.of(resolved);
            }
            Path existing = resolved;
            while (existing != null && !Files.exists(existing)) {
                existing = existing.getParent();
            }
            if (existing != null && existing.startsWith(root) && !existing.toRealPath().startsWith(root.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(resolved);
        } catch (InvalidPathException | IOException outside) {
            return Optional.empty();
        }
    }

    @Override
    public Kind kind(String path) {
        return resolve(path)
                .map(at -> Files.isDirectory(at) ? Kind.DIRECTORY : Files.isRegularFile(at) ? Kind.FILE : Kind.NONE)
                .orElse(Kind.NONE);
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            Optional<Path> at = resolve(path);
            return at.isPresent() && Files.isRegularFile(at.get()) ? Optional.of(Files.readAllBytes(at.get())) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<Entry>> list(String path) {
        Optional<Path> at = resolve(path);
        if (at.isEmpty() || !Files.isDirectory(at.get())) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(at.get())) {
            List<Entry> entries = new ArrayList<>();
            for (Path child : children.sorted(Comparator.comparing(p -> p.getFileName().toString())).toList()) {
                boolean folder = Files.isDirectory(child);
                entries.add(new Entry(child.getFileName().toString(), folder ? Kind.DIRECTORY : Kind.FILE, folder ? 0 : Files.size(child)));
            }
            return Optional.of(entries);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A change of the drive. */
    private interface Change {
        void make(Path path) throws IOException;
    }

    /** How often the board has changed the folder: whoever watches it for changes by the host has to know. */
    public long changes() {
        return changes;
    }

    private int change(String path, Change change) {
        if (!writable) {
            return Errno.EROFS;
        }
        Optional<Path> at = resolve(path);
        if (at.isEmpty()) {
            return Errno.ENOENT;
        }
        try {
            changes++;
            change.make(at.get());
            return 0;
        } catch (NoSuchFileException absent) {
            return Errno.ENOENT;
        } catch (FileAlreadyExistsException there) {
            return Errno.EEXIST;
        } catch (DirectoryNotEmptyException full) {
            return Errno.EACCES;
        } catch (IOException failed) {
            return Errno.EIO;
        }
    }

    @Override
    public int write(String path, byte[] contents) {
        if (kind(path) == Kind.DIRECTORY) {
            return Errno.EISDIR;
        }
        if (contents.length > freeBytes()) {
            return Errno.ENOSPC;
        }
        return change(path, at -> Files.write(at, contents));
    }

    @Override
    public int remove(String path) {
        return change(path, Files::delete);
    }

    @Override
    public int makeDirectory(String path) {
        return change(path, Files::createDirectory);
    }

    @Override
    public int rename(String from, String to) {
        Optional<Path> target = resolve(to);
        if (target.isEmpty()) {
            return Errno.ENOENT;
        }
        return change(from, at -> Files.move(at, target.get()));
    }

    @Override
    public boolean isWritable() {
        return writable;
    }

    @Override
    public long modified(String path) {
        try {
            Optional<Path> at = resolve(path);
            return at.isPresent() ? Files.getLastModifiedTime(at.get()).toMillis() / 1000 : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    @Override
    public long totalBytes() {
        return capacity == UNLIMITED ? SHOWN_OF_UNLIMITED : capacity;
    }

    @Override
    public long freeBytes() {
        if (capacity == UNLIMITED) {
            return SHOWN_OF_UNLIMITED;
        }
        try (Stream<Path> files = Files.walk(root)) {
            long used = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                used += Files.size(file);
            }
            return Math.max(0, capacity - used);
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }
}
