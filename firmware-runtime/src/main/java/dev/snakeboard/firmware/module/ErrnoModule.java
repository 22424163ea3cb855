package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.FlashDict;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code errno} ({@code py/moderrno.c}). The numbers are those of the C library that the firmware is built with
 * ({@code MICROPY_USE_INTERNAL_ERRNO} is off): newlib on the boards, glibc on the board-less target.
 */
public final class ErrnoModule implements NativeModule {
    /** A name and its numbers. */
    private enum Code {
        EPERM(1, 1),
        ENOENT(2, 2),
        EIO(5, 5),
        EBADF(9, 9),
        EAGAIN(11, 11),
        ENOMEM(12, 12),
        EACCES(13, 13),
        EEXIST(17, 17),
        ENODEV(19, 19),
        EISDIR(21, 21),
        EINVAL(22, 22),
        ENOSPC(28, 28),
        EROFS(30, 30),
        EOPNOTSUPP(95, 95),
        EADDRINUSE(112, 98),
        ECONNABORTED(113, 103),
        ECONNRESET(104, 104),
        ENOBUFS(105, 105),
        ENOTCONN(128, 107),
        ETIMEDOUT(116, 110),
        ECONNREFUSED(111, 111),
        EHOSTUNREACH(118, 113),
        EALREADY(120, 114),
        EINPROGRESS(119, 115);

        private final int newlib;
        private final int glibc;

        Code(int newlib, int glibc) {
            this.newlib = newlib;
            this.glibc = glibc;
        }

        int number(Vm vm) {
            return vm.target.platform().equals(Target.PLAIN.platform()) ? glibc : newlib;
        }
    }

    @Override
    public String name() {
        return "errno";
    }

    @Override
    public void define(Vm vm, Members m) {
        Code[] codes = Code.values();
        @Word int[] entries = new int[2 * codes.length];
        for (int i = 0; i < codes.length; i++) {
            entries[2 * i] = Words.ofSmall(codes[i].number(vm));
            entries[2 * i + 1] = vm.flash.string(codes[i].name());
        }
        m.value("errorcode", FlashDict.of(vm, entries));
        for (Code code : codes) {
            m.integer(code.name(), code.number(vm));
        }
    }
}
