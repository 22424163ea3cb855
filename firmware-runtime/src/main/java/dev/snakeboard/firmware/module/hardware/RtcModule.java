package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.StructTimeType;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code rtc}: the calendar clock of the chip ({@code shared-bindings/rtc}). */
record RtcModule(Hardware hardware, TimeSource source) implements NativeModule {
    @Override
    public String name() {
        return "rtc";
    }

    @Override
    public void define(Vm vm, Members members) {
        StructTimeType.install(vm);
        vm.types.add(HardwareTypes.RTC, new Rtc(hardware, source));
        members.function("set_time_source", (v, given) -> {
            source.set(given);
            return Words.NONE;
        });
        members.value("RTC", HardwareTypes.RTC);
    }

    /** {@code rtc.RTC}: there is one, in flash. */
    private static final class Rtc extends HardwareType {
        private final TimeSource source;
        private final @Word int only;

        Rtc(Hardware hardware, TimeSource source) {
            super("RTC", hardware);
            this.source = source;
            this.only = hardware.vm.flash.object(HardwareTypes.RTC);
        }

        @Override
        public void define(Members members) {
            members.property("datetime", (vm, self) -> StructTimeType.of(vm, source.calendar()), (vm, self, value) -> {
                source.setCalendar(StructTimeType.toTime(vm, value));
                return Words.NONE;
            });
            members.property("calibration", (vm, self) -> Words.ofSmall(0), this::setCalibration);
        }

        /** nRF and ESP refuse; that SAM's oscillator can be trimmed is not modelled. */
        private @Word int setCalibration(Vm vm, @Word int self, @Word int value) {
            int parts = vm.toInt(value);
            if (hardware.port() == Port.ATMEL_SAMD) {
                Checks.range(vm, parts, -127, 127, "calibration");
                throw vm.notImplemented("rtc.RTC.calibration is not modelled");
            }
            throw vm.notImplemented("calibration");
        }

        @Override
        public @Word int make(Vm vm, @Word int type, Args args) {
            args.check(0, 0, false);
            return only;
        }
    }
}
