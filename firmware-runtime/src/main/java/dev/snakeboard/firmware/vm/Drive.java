package dev.snakeboard.firmware.vm;

import java.util.List;
import java.util.Optional;

/** The file system that the firmware mounts at {@code /}. Paths use {@code /}; relative ones are resolved by the caller. */
public interface Drive {
    /** What a path names. */
    enum Kind {
        NONE,
        FILE,
        DIRECTORY
    }

    /** One entry of a directory. */
    record Entry(String name, Kind kind, long size) {}

    Kind kind(String path);

    /** The contents of a file, or empty if there is none. */
    Optional<byte[]> read(String path);

    /** The entries of a directory in the order of the drive, or empty if there is none. */
    Optional<List<Entry>> list(String path);

    /**
     * Writes a whole file.
     *
     * @return 0, or the errno: 2 no such directory, 21 is a directory, 28 full, 30 read-only
     */
    int write(String path, byte[] contents);

    /** Removes a file or an empty directory; 0 or an errno. */
    int remove(String path);

    int makeDirectory(String path);

    int rename(String from, String to);

    /** Whether programs may write. */
    boolean isWritable();

    /** Seconds since 1970 of the last change of a file, for {@code os.stat}. */
    long modified(String path);

    /** Bytes in all and bytes free. */
    long totalBytes();

    long freeBytes();
}
