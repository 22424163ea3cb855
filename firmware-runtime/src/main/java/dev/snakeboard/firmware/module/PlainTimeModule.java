package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code time} of the board-less target: virtual time, which work and sleep advance, from 2000-01-01 00:00:00 on. Besides what boards have it has
 * the functions of the unix build ({@code extmod/modtime.c}).
 */
public final class PlainTimeModule implements NativeModule {
    private static final int TICKS_PERIOD = 1 << 29;

    @Override
    public String name() {
        return "time";
    }

    @Override
    public void define(Vm vm, Members members) {
        StructTimeType.install(vm);
        members.value("struct_time", StructTimeType.TYPE)
                .function("sleep", (v, seconds) -> sleep(v, TimeBase.ms(TimeFunctions.sleepMilliseconds(v, seconds))))
                .function("sleep_ms", (v, ms) -> sleep(v, TimeBase.ms(StrictMath.max(v.toInt(ms), 0))))
                .function("sleep_us", (v, us) -> sleep(v, TimeBase.us(StrictMath.max(v.toInt(us), 0))))
                .function("monotonic", v -> TimeFunctions.seconds(v, TimeBase.toMs(now(v))))
                .function("monotonic_ns", v -> v.ofLong(TimeBase.toNs(now(v))))
                .function("time_ns", v -> v.ofLong(CalendarTime.EPOCH_2000 * 1_000_000_000L + TimeBase.toNs(now(v))))
                .function("clock", v -> v.ofDouble(TimeBase.toMs(now(v)) / 1000.0))
                .function("ticks_ms", v -> ticks(TimeBase.toMs(now(v))))
                .function("ticks_us", v -> ticks(TimeBase.toUs(now(v))))
                .function("ticks_cpu", v -> ticks(TimeBase.toUs(now(v))))
                .function("ticks_add", (v, ticks, delta) -> ticks((long) v.toInt(ticks) + v.toInt(delta)))
                .function("ticks_diff", (v, end, start) -> difference(v.toInt(end), v.toInt(start)));
        TimeFunctions.defineCalendar(members, v -> CalendarTime.ofSeconds(CalendarTime.EPOCH_2000 + now(v) / TimeBase.UNITS_PER_SECOND));
    }

    private static long now(Vm vm) {
        vm.clock.settle();
        return vm.clock.now();
    }

    private static @Word int sleep(Vm vm, long units) {
        vm.clock.sleepUntil(vm.clock.now() + units, () -> {
            vm.host().background();
            return vm.isInterruptPending();
        });
        return Words.NONE;
    }

    private static @Word int ticks(long value) {
        return Words.ofSmall((int) (value & TICKS_PERIOD - 1));
    }

    /** The way from one count to another, at most half a period either way. */
    private static @Word int difference(int end, int start) {
        return Words.ofSmall((end - start + TICKS_PERIOD / 2 & TICKS_PERIOD - 1) - TICKS_PERIOD / 2);
    }
}
