package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.Feature;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.module.hardware.SupervisorState.NextCode;
import dev.snakeboard.firmware.module.hardware.SupervisorState.NextCodeOption;
import dev.snakeboard.firmware.module.hardware.SupervisorState.RunReason;
import dev.snakeboard.firmware.module.hardware.SupervisorState.SafeModeReason;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Vm;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code supervisor} ({@code shared-bindings/supervisor/__init__.c}). */
record SupervisorModule(Hardware hardware) implements NativeModule {
    @Override
    public String name() {
        return "supervisor";
    }

    @Override
    public void define(Vm vm, Members members) {
        SupervisorState state = hardware.supervisor;
        EnumType<RunReason> runReason =
                EnumType.install(vm, HardwareTypes.RUN_REASON, "supervisor", "RunReason", List.of(RunReason.values()));
        EnumType<SafeModeReason> safeModeReason =
                EnumType.install(vm, HardwareTypes.SAFE_MODE_REASON, "supervisor", "SafeModeReason", List.of(SafeModeReason.values()));
        vm.types.add(HardwareTypes.RUNTIME, new RuntimeType(hardware, runReason, safeModeReason));
        vm.types.add(HardwareTypes.STATUS_BAR, new StatusBarType(hardware));
        members.value("runtime", vm.flash.object(HardwareTypes.RUNTIME));
        members.function("reload", v -> {
            state.requestReload();
            return Words.NONE;
        });
        members.value("RunReason", HardwareTypes.RUN_REASON)
                .value("SafeModeReason", hardware.board.has(Feature.SAFEMODE_PY) ? HardwareTypes.SAFE_MODE_REASON : Words.NONE)
                .keywords("set_next_code_file", 0, this::setNextCodeFile);
        members.function("ticks_ms", v -> {
            v.clock.settle();
            return Words.ofSmall(hardware.mcu.ticks().ticksMs());
        });
        members.function("get_previous_traceback", v -> state.previousTraceback().map(v::ofString).orElse(Words.NONE));
        members.keywords("get_setting", 1, this::getSetting);
        members.function("reset_terminal", (v, width, height) -> {
            throw hardware.board.has(Feature.DISPLAYIO)
                    ? v.notImplemented("supervisor.reset_terminal is not modelled")
                    : v.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        });
        members.keywords("set_usb_identification", 0, (v, args) -> {
            throw hardware.board.has(Feature.USB_DEVICE)
                    ? v.notImplemented("supervisor.set_usb_identification is not modelled")
                    : v.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        });
        members.value("status_bar", vm.flash.object(HardwareTypes.STATUS_BAR));
    }

    // ---- set_next_code_file ----

    private @Word int setNextCodeFile(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("filename"),
                Parameter.keyword("working_directory", Words.NONE),
                Parameter.keyword("reload_on_success", Words.FALSE),
                Parameter.keyword("reload_on_error", Words.FALSE),
                Parameter.keyword("sticky_on_success", Words.FALSE),
                Parameter.keyword("sticky_on_error", Words.FALSE),
                Parameter.keyword("sticky_on_reload", Words.FALSE));
        Optional<String> file = textOrNone(vm, given[0], "filename");
        Optional<String> directory = textOrNone(vm, given[1], "working_directory");
        Set<NextCodeOption> options = EnumSet.noneOf(NextCodeOption.class);
        for (NextCodeOption option : NextCodeOption.values()) {
            if (vm.isTrue(given[2 + option.ordinal()])) {
                options.add(option);
            }
        }
        String name = file.orElse("");
        if (!exists(vm, name)) {
            throw vm.valueError("File not found");
        }
        if (directory.isPresent() && !exists(vm, directory.get())) {
            throw Checks.invalid(vm, "working_directory");
        }
        boolean chosen = !options.isEmpty() || !name.isEmpty();
        hardware.supervisor.setNextCode(
                chosen ? Optional.of(new NextCode(name, directory.filter(text -> !text.isEmpty()), options)) : Optional.empty());
        return Words.NONE;
    }

    private static Optional<String> textOrNone(Vm vm, @Word int value, String name) {
        if (value == Words.NONE) {
            return Optional.empty();
        }
        if (!Strings.isStr(vm, value) && !Strings.isBytes(vm, value)) {
            throw Checks.wrongTypeOrNone(vm, name, "str", value);
        }
        return Optional.of(Strings.decode(Strings.bytes(vm, value)));
    }

    /** The empty path is the root, which is there. */
    private static boolean exists(Vm vm, String path) {
        return path.isEmpty() || vm.host().drive().kind(path) != Drive.Kind.NONE;
    }

    // ---- get_setting ----

    private @Word int getSetting(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required("key"), Parameter.optional("default", Words.NONE));
        if (!hardware.board.has(Feature.SETTINGS_TOML)) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        @Word int value = hardware.supervisor.setting(vm, vm.toText(given[0]));
        return value == Words.NULL ? given[1] : value;
    }
}
