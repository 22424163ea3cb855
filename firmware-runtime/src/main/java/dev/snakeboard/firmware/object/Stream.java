package dev.snakeboard.firmware.object;

/** What a stream object can do ({@code mp_stream_p_t}); a result below 0 is a negated {@code errno}. */
public interface Stream {
    int POLL_READ = 1;
    int POLL_WRITE = 4;
    int POLL_ERROR = 8;
    int POLL_HANG_UP = 16;

    /** {@code errno} of "nothing now, try again". */
    int EAGAIN = 11;

    int EINVAL = 22;

    /** Reads up to {@code length} bytes to memory; 0 is the end. */
    default int read(int address, int length) {
        return -EINVAL;
    }

    /** Writes up to {@code length} bytes from memory. */
    default int write(int address, int length) {
        return -EINVAL;
    }

    /** Which of the wanted {@code POLL_} bits hold now. */
    default int poll(int wanted) {
        return -EINVAL;
    }

    /** Moves the position; {@code whence} is 0 start, 1 current, 2 end. Returns the new position. */
    default long seek(long offset, int whence) {
        return -EINVAL;
    }

    default int flush() {
        return 0;
    }

    default int close() {
        return 0;
    }

    /** Whether {@code read()} gives str. */
    default boolean isText() {
        return false;
    }
}
