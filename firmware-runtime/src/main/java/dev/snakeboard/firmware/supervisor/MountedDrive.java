package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.vm.Drive;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;

/**
 * The drive as programs see it: read only while the host may write to it over USB ({@code supervisor/shared/filesystem.c}), so that never both write.
 */
final class MountedDrive implements Drive {

    /** Who may write. */
    enum Access { READ_ONLY, READ_WRITE }

    /** Whether {@link Access} counts: not while {@code boot.py} runs. */
    enum Protection { IN_FORCE, SUSPENDED }

    private final Drive drive;
    private final LongConsumer changed;
    private Access access = Access.READ_ONLY;
    private Protection protection = Protection.IN_FORCE;

    /** @param changed takes the time of a change, given its bytes of data */
    MountedDrive(Drive drive, LongConsumer changed) {
        this.drive = drive;
        this.changed = changed;
    }

    /** The result of a change, which takes its time if it was made: 0 or an errno. */
    private int change(long bytes, IntSupplier make) {
        int errno = isWritable() ? make.getAsInt() : Errno.EROFS;
        if (errno == 0) {
            changed.accept(bytes);
        }
        return errno;
    }

    void setAccess(Access newAccess) {
        access = newAccess;
    }

    Access access() {
        return access;
    }

    void setProtection(Protection newProtection) {
        protection = newProtection;
    }

    @Override
    public Kind kind(String path) {
        return drive.kind(path);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return drive.read(path);
    }

    @Override
    public Optional<List<Entry>> list(String path) {
        return drive.list(path);
    }

    @Override
    public int write(String path, byte[] contents) {
        return change(contents.length, () -> drive.write(path, contents));
    }

    @Override
    public int remove(String path) {
        return change(0, () -> drive.remove(path));
    }

    @Override
    public int makeDirectory(String path) {
        return change(1, () -> drive.makeDirectory(path));
    }

    @Override
    public int rename(String from, String to) {
        return change(0, () -> drive.rename(from, to));
    }

    @Override
    public boolean isWritable() {
        return (access == Access.READ_WRITE || protection == Protection.SUSPENDED) && drive.isWritable();
    }

    @Override
    public long modified(String path) {
        return drive.modified(path);
    }

    @Override
    public long totalBytes() {
        return drive.totalBytes();
    }

    @Override
    public long freeBytes() {
        return drive.freeBytes();
    }
}
