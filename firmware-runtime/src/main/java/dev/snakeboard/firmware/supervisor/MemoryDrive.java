package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.vm.Drive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A drive in memory. */
public final class MemoryDrive implements Drive {

    /** A file's time where there is no other: 2000-01-01, where the firmware's calendar starts. */
    static final long EPOCH_2000 = 946_684_800;

    private static final int CLUSTER = 512;

    /** Files by path without a leading slash; a directory is a path with empty contents. */
    private final Map<String, Optional<byte[]>> nodes = new TreeMap<>();
    private final long capacity;

    /** @param capacity bytes */
    public MemoryDrive(long capacity) {
        this.capacity = capacity;
    }

    /** What the firmware makes of a board without a file system ({@code supervisor/shared/filesystem.c}). */
    public static MemoryDrive fresh(long capacity) {
        return new MemoryDrive(capacity)
                .file(".fseventsd/no_log", "")
                .file(".metadata_never_index", "")
                .file(".Trashes", "")
                .file(".Trash-1000", "")
                .file("sd/placeholder.txt", "")
                .file("settings.toml", "")
                .file("code.py", "print(\"Hello World!\")\n")
                .directory("lib");
    }

    /** Puts a file there, and the directories it is in. */
    public MemoryDrive file(String path, String contents) {
        return file(path, contents.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file there, and the directories it is in. */
    public MemoryDrive file(String path, byte[] contents) {
        String normal = normal(path);
        parent(normal).ifPresent(this::directory);
        nodes.put(normal, Optional.of(contents.clone()));
        return this;
    }

    /** Puts a directory there, and those it is in. */
    public MemoryDrive directory(String path) {
        String normal = normal(path);
        parent(normal).ifPresent(this::directory);
        nodes.putIfAbsent(normal, Optional.empty());
        return this;
    }

    /** A path without leading slash, {@code .} and {@code ..}; "" is the root. */
    static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The directory of a normal path, unless it is the root. */
    static Optional<String> parent(String normal) {
        int slash = normal.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(normal.substring(0, slash));
    }

    @Override
    public Kind kind(String path) {
        String normal = normal(path);
        if (normal.isEmpty()) {
            return Kind.DIRECTORY;
        }
        Optional<byte[]> node = nodes.get(normal);
        return node == null ? Kind.NONE : node.isPresent() ? Kind.FILE : Kind.DIRECTORY;
    }

    @Override
    public Optional<byte[]> read(String path) {
        Optional<byte[]> node = nodes.get(normal(path));
        return node == null ? Optional.empty() : node.map(byte[]::clone);
    }

    @Override
    public Optional<List<Entry>> list(String path) {
        if (kind(path) != Kind.DIRECTORY) {
            return Optional.empty();
        }
        String normal = normal(path);
        List<Entry> entries = new ArrayList<>();
        nodes.forEach((name, contents) -> {
            if (parent(name).orElse("").equals(normal)) {
                String own = name.substring(name.lastIndexOf('/') + 1);
                entries.add(new Entry(own, contents.isPresent() ? Kind.FILE : Kind.DIRECTORY, contents.map(bytes -> bytes.length).orElse(0)));
            }
        });
        return Optional.of(entries);
    }

    private boolean hasParent(String normal) {
        return kind(parent(normal).orElse("")) == Kind.DIRECTORY;
    }

    @Override
    public int write(String path, byte[] contents) {
        String normal = normal(path);
        if (kind(normal) == Kind.DIRECTORY) {
            return Errno.EISDIR;
        }
        if (!hasParent(normal)) {
            return Errno.ENOENT;
        }
        if (contents.length > freeBytes() + read(normal).map(old -> old.length).orElse(0)) {
            return Errno.ENOSPC;
        }
        nodes.put(normal, Optional.of(contents.clone()));
        return 0;
    }

    @Override
    public int remove(String path) {
        String normal = normal(path);
        switch (kind(normal)) {
            case NONE -> {
                return Errno.ENOENT;
            }
            case DIRECTORY -> {
                if (normal.isEmpty() || nodes.keySet().stream().anyMatch(name -> name.startsWith(normal + "/"))) {
                    return Errno.EACCES;
                }
            }
            case FILE -> { }
        }
        nodes.remove(normal);
        return 0;
    }

    @Override
    public int makeDirectory(String path) {
        String normal = normal(path);
        if (kind(normal) != Kind.NONE) {
            return Errno.EEXIST;
        }
        if (!hasParent(normal)) {
            return Errno.ENOENT;
        }
        nodes.put(normal, Optional.empty());
        return 0;
    }

    @Override
    public int rename(String from, String to) {
        String old = normal(from);
        String wanted = normal(to);
        if (kind(old) == Kind.NONE || !hasParent(wanted)) {
            return Errno.ENOENT;
        }
        if (kind(wanted) != Kind.NONE) {
            return Errno.EEXIST;
        }
        List<String> moving = nodes.keySet().stream().filter(name -> name.equals(old) || name.startsWith(old + "/")).toList();
        for (String name : moving) {
            nodes.put(wanted + name.substring(old.length()), nodes.remove(name));
        }
        return 0;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public long modified(String path) {
        return EPOCH_2000;
    }

    @Override
    public long totalBytes() {
        return capacity;
    }

    @Override
    public long freeBytes() {
        long used = 0;
        for (Optional<byte[]> contents : nodes.values()) {
            used += (contents.map(bytes -> bytes.length).orElse(0) + CLUSTER - 1) / CLUSTER * (long) CLUSTER;
        }
        return Math.max(0, capacity - used);
    }
}
