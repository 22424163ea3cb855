package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.ModuleConstants;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.RomLevel;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The error numbers that the firmware names ({@code py/moderrno.c}), with the texts of those that have one. The numbers are those of the C library
 * that the firmware is built with ({@code MICROPY_USE_INTERNAL_ERRNO} is off): newlib on the boards, glibc on the board-less target.
 */
public final class Errno {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int EIO = 5;
    public static final int EBADF = 9;
    public static final int EAGAIN = 11;
    public static final int EACCES = 13;
    public static final int EEXIST = 17;
    public static final int ENODEV = 19;
    public static final int ENOTDIR = 20;
    public static final int EISDIR = 21;
    public static final int EINVAL = 22;
    public static final int ENOSPC = 28;
    public static final int EROFS = 30;

    private Errno() {}

    /** A name, its number in each C library, and its text, or null if the firmware prints the name. */
    public enum Code {
        EPERM(1, 1, "Operation not permitted"),
        ENOENT(2, 2, "No such file/directory"),
        EIO(5, 5, "Input/output error"),
        EBADF(9, 9, null),
        EAGAIN(11, 11, null),
        ENOMEM(12, 12, null),
        EACCES(13, 13, "Permission denied"),
        EEXIST(17, 17, "File exists"),
        ENODEV(19, 19, "No such device"),
        EISDIR(21, 21, null),
        EINVAL(22, 22, "Invalid argument"),
        ENOSPC(28, 28, "No space left on device"),
        EROFS(30, 30, "Read-only filesystem"),
        EOPNOTSUPP(95, 95, null),
        EADDRINUSE(112, 98, null),
        ECONNABORTED(113, 103, null),
        ECONNRESET(104, 104, null),
        ENOBUFS(105, 105, null),
        ENOTCONN(128, 107, null),
        ETIMEDOUT(116, 110, null),
        ECONNREFUSED(111, 111, null),
        EHOSTUNREACH(118, 113, null),
        EALREADY(120, 114, null),
        EINPROGRESS(119, 115, null);

        private final int newlib;
        private final int glibc;
        private final String text;

        Code(int newlib, int glibc, String text) {
            this.newlib = newlib;
            this.glibc = glibc;
            this.text = text;
        }

        /** The number on a VM's target. */
        public int number(Vm vm) {
            return number(Library.of(vm.target));
        }

        private int number(Library library) {
            return library == Library.GLIBC ? glibc : newlib;
        }
    }

    /** The list of a port that has a list of its own ({@code ports/atmel-samd/mpconfigport.h}, SAMD21). */
    private static final List<Code> SHORT = List.of(
            Code.EPERM, Code.ENOENT, Code.EIO, Code.EAGAIN, Code.ENOMEM, Code.EACCES, Code.EEXIST, Code.ENODEV, Code.EISDIR, Code.EINVAL);

    private static final List<Code> ALL = List.of(Code.values());

    /** The names that a build's {@code errno} has. */
    public static List<Code> codes(Features features) {
        return features.has(Part.ALL_ERRNOS) ? ALL : SHORT;
    }

    /** {@code errno.NAME} as constants to the compiler. */
    public static ModuleConstants constants(Target target) {
        return new Constants(Library.of(target), codes(target.features()));
    }

    private record Constants(Library library, List<Code> codes) implements ModuleConstants {
        @Override
        public Optional<Constant> find(String module, String name) {
            if (module.equals("errno")) {
                for (Code code : codes) {
                    if (code.name().equals(name)) {
                        return Optional.of(new Constant.Int(BigInteger.valueOf(code.number(library))));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /** A C library. */
    private enum Library {
        NEWLIB,
        GLIBC;

        static Library of(Target target) {
            return target.features().romLevel() == RomLevel.EVERYTHING ? GLIBC : NEWLIB;
        }
    }

    /**
     * The text or the name of an error number, or null if it has none ({@code mp_common_errno_to_str}, which is there only if {@code errno} is); the names
     * are those that {@code errno} has.
     */
    static String text(Vm vm, int errno) {
        Features features = vm.target.features();
        if (!features.has(Part.ERRNO)) {
            return null;
        }
        for (Code code : ALL) {
            if (code.number(vm) == errno) {
                return code.text != null ? code.text : codes(features).contains(code) ? code.name() : null;
            }
        }
        return null;
    }
}
