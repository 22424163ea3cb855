package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Drive;
import java.util.Arrays;

/** The contents of a file while it is open. They reach the drive when flushed or closed, as those of the FAT driver do. */
final class OpenFile {
    private final Drive drive;
    private final String path;
    private final boolean readable;
    private final boolean writable;
    private final Positions positions;
    private byte[] contents;
    private int length;
    private int onDrive;
    private int position;
    private boolean changed;

    /** Where the position can be. */
    enum Positions {
        /** At most at the end: a file that is written grows to it at once ({@code lib/oofatfs/ff.c}). */
        UP_TO_END,
        /** Anywhere, and the file grows when something is written there: POSIX. */
        ANYWHERE,
        /** As {@link #ANYWHERE}, but what is written goes to the end ({@code O_APPEND}). */
        WRITES_AT_END
    }

    OpenFile(Drive drive, String path, byte[] contents, boolean readable, boolean writable, Positions positions) {
        this.positions = positions;
        this.drive = drive;
        this.path = path;
        this.contents = contents;
        this.length = contents.length;
        this.onDrive = length;
        this.readable = readable;
        this.writable = writable;
    }

    int length() {
        return length;
    }

    /** Up to {@code most} bytes from the position on, or null if the file is not open for reading. */
    byte[] read(int most) {
        if (!readable) {
            return null;
        }
        int count = StrictMath.clamp(length - position, 0, most);
        byte[] part = count == 0 ? new byte[0] : Arrays.copyOfRange(contents, position, position + count);
        position += count;
        return part;
    }

    /** Writes at the position; the number of bytes, or a negated errno. */
    int write(byte[] bytes) {
        if (!writable) {
            return -Errno.EACCES;
        }
        if (positions == Positions.WRITES_AT_END) {
            position = length;
        }
        if (!reserve((long) position + bytes.length)) {
            return -Errno.ENOSPC;
        }
        System.arraycopy(bytes, 0, contents, position, bytes.length);
        position += bytes.length;
        length = StrictMath.max(length, position);
        changed = true;
        return bytes.length;
    }

    private boolean reserve(long size) {
        if (size - onDrive > drive.freeBytes()) {
            return false;
        }
        if (size > contents.length) {
            contents = Arrays.copyOf(contents, (int) StrictMath.max(size, StrictMath.min(2L * contents.length, Integer.MAX_VALUE - 8)));
        }
        return true;
    }

    /** Moves the position; a file open for writing grows if need be, any other ends the search ({@code f_lseek}). */
    int seek(long offset, int whence) {
        long from = whence == 1 ? position : whence == 2 ? length : 0;
        if (positions != Positions.UP_TO_END) {
            if (from + offset < 0 || from + offset > Integer.MAX_VALUE) {
                return -Errno.EINVAL;
            }
            position = (int) (from + offset);
            return position;
        }
        long to = from + offset & 0xffffffffL;
        if (to > length && writable) {
            to = StrictMath.min(to, onDrive + drive.freeBytes());
            reserve(to);
            Arrays.fill(contents, length, (int) to, (byte) 0);
            length = (int) to;
            changed = true;
        }
        position = (int) StrictMath.min(to, length);
        return position;
    }

    /** Writes the contents to the drive if they changed; 0 or a negated errno. */
    int flush() {
        if (!changed) {
            return 0;
        }
        int errno = drive.write(path, Arrays.copyOf(contents, length));
        if (errno == 0) {
            changed = false;
            onDrive = length;
        }
        return -errno;
    }
}
