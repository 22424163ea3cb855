package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.module.CalendarTime;
import dev.snakeboard.firmware.module.StructTimeType;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** What {@code time.time()} goes by: the chip's calendar, or an object given to {@code rtc.set_time_source} that has a {@code datetime}. */
final class TimeSource {
    private final Hardware hardware;
    private final int root;

    TimeSource(Hardware hardware) {
        this.hardware = hardware;
        this.root = hardware.vm.claimRoot(1);
    }

    /** Takes another source from now on. */
    void set(@Word int source) {
        hardware.vm.setRoot(root, source);
    }

    CalendarTime time(Vm vm) {
        if (!hardware.board.hasModule("rtc")) {
            throw vm.raise(Types.RUNTIME_ERROR, "RTC is not supported on this board");
        }
        @Word int source = vm.root(root);
        if (source == Words.NULL) {
            return calendar();
        }
        return StructTimeType.toTime(vm, vm.load(source, vm.names.firmwareName("datetime")));
    }

    /** What the chip's calendar says. */
    CalendarTime calendar() {
        return CalendarTime.ofSeconds(hardware.mcu.calendar().seconds() + CalendarTime.EPOCH_2000 & 0xffff_ffffL);
    }

    void setCalendar(CalendarTime time) {
        hardware.mcu.calendar().set(time.seconds() - CalendarTime.EPOCH_2000);
    }
}
