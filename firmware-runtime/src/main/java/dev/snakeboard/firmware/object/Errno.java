package dev.snakeboard.firmware.object;

import java.util.Map;

/** The texts of error numbers ({@code mp_common_errno_to_str} in {@code py/moderrno.c}). */
public final class Errno {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int EIO = 5;
    public static final int EBADF = 9;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EEXIST = 17;
    public static final int ENODEV = 19;
    public static final int ENOTDIR = 20;
    public static final int EISDIR = 21;
    public static final int EINVAL = 22;
    public static final int ENOSPC = 28;
    public static final int EROFS = 30;
    public static final int ETIMEDOUT = 110;

    private static final Map<Integer, String> TEXTS = Map.of(
            EPERM, "Operation not permitted",
            ENOENT, "No such file/directory",
            EIO, "Input/output error",
            EACCES, "Permission denied",
            EEXIST, "File exists",
            ENODEV, "No such device",
            EINVAL, "Invalid argument",
            ENOSPC, "No space left on device",
            EROFS, "Read-only filesystem");

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(9, "EBADF"),
            Map.entry(11, "EAGAIN"),
            Map.entry(12, "ENOMEM"),
            Map.entry(20, "ENOTDIR"),
            Map.entry(21, "EISDIR"),
            Map.entry(95, "EOPNOTSUPP"),
            Map.entry(98, "EADDRINUSE"),
            Map.entry(103, "ECONNABORTED"),
            Map.entry(104, "ECONNRESET"),
            Map.entry(105, "ENOBUFS"),
            Map.entry(107, "ENOTCONN"),
            Map.entry(110, "ETIMEDOUT"),
            Map.entry(111, "ECONNREFUSED"),
            Map.entry(113, "EHOSTUNREACH"),
            Map.entry(114, "EALREADY"),
            Map.entry(115, "EINPROGRESS"));

    private Errno() {}

    /** The text or the name of an error number, or null if it has none. */
    public static String text(int errno) {
        String text = TEXTS.get(errno);
        return text != null ? text : NAMES.get(errno);
    }
}
