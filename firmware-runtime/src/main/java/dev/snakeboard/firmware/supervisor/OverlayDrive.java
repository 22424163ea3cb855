package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.vm.Drive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A drive whose changes are kept in memory, over one that stays as it is. What changes below shows through where nothing was written here. */
public final class OverlayDrive implements Drive {
    private final Drive base;
    private final Map<String, Optional<byte[]>> written = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();

    /** @param base read only */
    public OverlayDrive(Drive base) {
        this.base = base;
    }

    @Override
    public Kind kind(String path) {
        String normal = MemoryDrive.normal(path);
        Optional<byte[]> node = written.get(normal);
        if (node != null) {
            return node.isPresent() ? Kind.FILE : Kind.DIRECTORY;
        }
        return isHidden(normal) ? Kind.NONE : base.kind(normal);
    }

    /** Whether a path or a directory that it is in has been removed here. */
    private boolean isHidden(String normal) {
        return removed.stream().anyMatch(gone -> normal.equals(gone) || normal.startsWith(gone + "/"));
    }

    @Override
    public Optional<byte[]> read(String path) {
        String normal = MemoryDrive.normal(path);
        Optional<byte[]> node = written.get(normal);
        if (node != null) {
            return node.map(byte[]::clone);
        }
        return isHidden(normal) ? Optional.empty() : base.read(normal);
    }

    @Override
    public Optional<List<Entry>> list(String path) {
        if (kind(path) != Kind.DIRECTORY) {
            return Optional.empty();
        }
        String normal = MemoryDrive.normal(path);
        Map<String, Entry> entries = new TreeMap<>();
        if (!isHidden(normal)) {
            for (Entry entry : base.list(normal).orElse(List.of())) {
                if (!isHidden(normal.isEmpty() ? entry.name() : normal + "/" + entry.name())) {
                    entries.put(entry.name(), entry);
                }
            }
        }
        written.forEach((name, contents) -> {
            if (MemoryDrive.parent(name).orElse("").equals(normal)) {
                String own = name.substring(name.lastIndexOf('/') + 1);
                entries.put(own, new Entry(own, kind(name), contents.map(bytes -> bytes.length).orElse(0)));
            }
        });
        return Optional.of(new ArrayList<>(entries.values()));
    }

    private boolean hasParent(String normal) {
        return kind(MemoryDrive.parent(normal).orElse("")) == Kind.DIRECTORY;
    }

    @Override
    public int write(String path, byte[] contents) {
        String normal = MemoryDrive.normal(path);
        if (kind(normal) == Kind.DIRECTORY) {
            return Errno.EISDIR;
        }
        if (!hasParent(normal)) {
            return Errno.ENOENT;
        }
        if (contents.length > freeBytes() + read(normal).map(old -> old.length).orElse(0)) {
            return Errno.ENOSPC;
        }
        written.put(normal, Optional.of(contents.clone()));
        return 0;
    }

    @Override
    public int remove(String path) {
        String normal = MemoryDrive.normal(path);
        Kind kind = kind(normal);
        if (kind == Kind.NONE) {
            return Errno.ENOENT;
        }
        if (kind == Kind.DIRECTORY && (normal.isEmpty() || !list(normal).orElse(List.of()).isEmpty())) {
            return Errno.EACCES;
        }
        written.remove(normal);
        if (base.kind(normal) != Kind.NONE) {
            removed.add(normal);
        }
        return 0;
    }

    @Override
    public int makeDirectory(String path) {
        String normal = MemoryDrive.normal(path);
        if (kind(normal) != Kind.NONE) {
            return Errno.EEXIST;
        }
        if (!hasParent(normal)) {
            return Errno.ENOENT;
        }
        written.put(normal, Optional.empty());
        return 0;
    }

    @Override
    public int rename(String from, String to) {
        String old = MemoryDrive.normal(from);
        String wanted = MemoryDrive.normal(to);
        if (kind(old) == Kind.NONE || !hasParent(wanted)) {
            return Errno.ENOENT;
        }
        if (kind(wanted) != Kind.NONE) {
            return Errno.EEXIST;
        }
        copy(old, wanted);
        written.keySet().removeIf(name -> name.equals(old) || name.startsWith(old + "/"));
        if (base.kind(old) != Kind.NONE) {
            removed.add(old);
        }
        return 0;
    }

    private void copy(String from, String to) {
        if (kind(from) == Kind.FILE) {
            written.put(to, read(from));
            return;
        }
        List<Entry> entries = list(from).orElse(List.of());
        written.put(to, Optional.empty());
        for (Entry entry : entries) {
            copy(from + "/" + entry.name(), to + "/" + entry.name());
        }
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public long modified(String path) {
        String normal = MemoryDrive.normal(path);
        return written.containsKey(normal) ? MemoryDrive.EPOCH_2000 : base.modified(normal);
    }

    @Override
    public long totalBytes() {
        return base.totalBytes();
    }

    @Override
    public long freeBytes() {
        long added = 0;
        for (Map.Entry<String, Optional<byte[]>> entry : written.entrySet()) {
            added += entry.getValue().map(bytes -> bytes.length).orElse(0) - base.read(entry.getKey()).map(bytes -> bytes.length).orElse(0);
        }
        return Math.max(0, base.freeBytes() - added);
    }
}
