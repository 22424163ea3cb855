package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.vm.Vm;

/** What {@code time} does alike on every target ({@code shared-bindings/time/__init__.c}). */
public final class TimeFunctions {
    /** The least year that {@code mktime} takes. */
    private static final int FIRST_YEAR = 2000;

    private static final long LAST_SECOND = 253_402_300_800L;

    private TimeFunctions() {}

    /** Where "now" comes from. */
    @FunctionalInterface
    public interface Now {
        CalendarTime time(Vm vm);
    }

    /** Adds {@code localtime}, {@code mktime} and {@code time}. */
    public static void defineCalendar(Members members, Now now) {
        if (members.hasEverything()) {
            members.function("gmtime", 0, 1, (vm, args) -> localTime(vm, args, now));
        }
        members.function("localtime", 0, 1, (vm, args) -> localTime(vm, args, now))
                .function("mktime", (vm, value) -> makeTime(vm, value))
                .function("time", vm -> vm.ofLong(now.time(vm).seconds()));
    }

    private static @Word int localTime(Vm vm, Args args, Now now) {
        @Word int given = args.get(0, Words.NONE);
        if (given == Words.NONE) {
            return StructTimeType.of(vm, now.time(vm));
        }
        long seconds = vm.floats.isFloat(given) ? (int) vm.floats.get(given) : secondsOf(vm, given);
        if (seconds < CalendarTime.EPOCH_2000 && !vm.hasEverything()) {
            throw vm.raise(Types.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        return StructTimeType.of(vm, CalendarTime.ofSeconds(seconds));
    }

    /** Seconds of 32 bits; of 64 on the unix build, up to the year 9999. */
    private static long secondsOf(Vm vm, @Word int given) {
        return vm.hasEverything() ? vm.operations.toBigInteger(given).longValue() % LAST_SECOND : vm.toInt(given);
    }

    private static @Word int makeTime(Vm vm, @Word int value) {
        if (vm.hasEverything()) {
            return vm.ofLong(StructTimeType.toAnyTime(vm, value).unwrapped());
        }
        CalendarTime time = StructTimeType.toTime(vm, value);
        if (time.year() < FIRST_YEAR) {
            throw vm.raise(Types.OVERFLOW_ERROR, "tm_year out of range");
        }
        return vm.ofLong(time.seconds());
    }

    /** Milliseconds as {@code time.monotonic()} gives them: a float of seconds, computed in the target's precision. */
    public static @Word int seconds(Vm vm, long milliseconds) {
        if (vm.floats.format() == FloatFormat.SINGLE30) {
            // Both halves are rounded before their sum is, which shows after 49.7 days (uint64_to_float in py/objfloat.c).
            float whole = (milliseconds >>> 32) * 4_294_967_296f + (float) (milliseconds & 0xffff_ffffL);
            return vm.ofDouble(whole / 1000f);
        }
        return vm.ofDouble(milliseconds / 1000.0);
    }

    /** The milliseconds that {@code time.sleep(seconds)} means: rounded to nearest, computed in the target's precision; ValueError below 0. */
    public static int sleepMilliseconds(Vm vm, @Word int seconds) {
        double given = vm.toDouble(seconds);
        // 1000 * seconds + 0.5 is computed in single precision where floats are, then truncated as the C cast does.
        int milliseconds = vm.floats.format() == FloatFormat.SINGLE30 ? (int) (1000f * (float) given + 0.5f) : (int) (1000 * given + 0.5);
        if (milliseconds < 0) {
            throw vm.valueError("seconds must be >= 0");
        }
        return milliseconds;
    }
}
