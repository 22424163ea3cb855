package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Constant;
import java.math.BigInteger;
import java.util.Optional;

/**
 * {@code module.NAME} that is a constant to the compiler, whatever the program has bound {@code module} to ({@code mp_constants_table}, {@code
 * py/parse.c}).
 */
final class ModuleConstantTable {
    private static final double TAU = 2 * Math.PI;

    private final CompilerOptions options;

    ModuleConstantTable(CompilerOptions options) {
        this.options = options;
    }

    Optional<Constant> find(String module, String name) {
        return switch (options.dialect().moduleConstants()) {
            case NONE -> Optional.empty();
            case ERRNO -> module.equals("errno") ? errno(name) : Optional.empty();
            case MATH -> module.equals("math") ? math(name) : Optional.empty();
        };
    }

    /** The names of {@code py/moderrno.c} with the numbers of newlib, which the boards' toolchains bring. */
    private static Optional<Constant> errno(String name) {
        int number = switch (name) {
            case "EPERM" -> 1;
            case "ENOENT" -> 2;
            case "EIO" -> 5;
            case "EBADF" -> 9;
            case "EAGAIN" -> 11;
            case "ENOMEM" -> 12;
            case "EACCES" -> 13;
            case "EEXIST" -> 17;
            case "ENODEV" -> 19;
            case "EISDIR" -> 21;
            case "EINVAL" -> 22;
            case "ENOSPC" -> 28;
            case "EROFS" -> 30;
            case "EOPNOTSUPP" -> 95;
            case "EADDRINUSE" -> 112;
            case "ECONNABORTED" -> 113;
            case "ECONNRESET" -> 104;
            case "ENOBUFS" -> 105;
            case "ENOTCONN" -> 128;
            case "ETIMEDOUT" -> 116;
            case "ECONNREFUSED" -> 111;
            case "EHOSTUNREACH" -> 118;
            case "EALREADY" -> 120;
            case "EINPROGRESS" -> 119;
            default -> 0;
        };
        return number == 0 ? Optional.empty() : Optional.of(new Constant.Int(BigInteger.valueOf(number)));
    }

    private Optional<Constant> math(String name) {
        return switch (name) {
            case "e" -> real(Math.E);
            case "pi" -> real(Math.PI);
            case "tau" -> real(TAU);
            case "inf" -> real(Double.POSITIVE_INFINITY);
            case "nan" -> real(Double.NaN);
            default -> Optional.empty();
        };
    }

    private Optional<Constant> real(double value) {
        return Optional.of(new Constant.Float(options.floatFormat().narrow(value)));
    }
}
