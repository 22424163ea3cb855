package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.AttrTupleType;
import dev.snakeboard.firmware.object.BigInt;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code sys} ({@code py/modsys.c}); {@code print_exception} is not there, CircuitPython has {@code traceback} for it. */
public final class SysModule implements NativeModule {
    private static final String LANGUAGE_VERSION = "3.4.0; Adafruit CircuitPython ";

    /** {@code .mpy} version 6.3, no native code. */
    private static final int MPY = 0x306;

    private final Identity identity;
    private Optional<UnixSys> unix = Optional.empty();

    public SysModule() {
        this(Identity.PLAIN);
    }

    public SysModule(Identity identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        return "sys";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(Types.STDIO, new StdioType());
        members.value("argv", list(vm, Vm.ROOT_SYS_ARGV))
                .string("byteorder", "little")
                .function("exit", 0, 1, (v, args) -> {
                    throw args.count() == 0 ? v.raiseWith(Types.SYSTEM_EXIT) : v.raiseWith(Types.SYSTEM_EXIT, args.get(0));
                })
                .value("implementation", implementation(vm))
                .value("maxsize", maxSize(vm))
                .value("modules", vm.modules.loaded())
                .string("platform", vm.target.platform())
                .value("stderr", stream(vm, 2))
                .value("stdin", stream(vm, 0))
                .value("stdout", stream(vm, 1))
                .string("version", LANGUAGE_VERSION + identity.version())
                .value("version_info", vm.flash.tuple(Words.ofSmall(3), Words.ofSmall(4), Words.ofSmall(0)));
        list(vm, Vm.ROOT_SYS_PATH);
        if (vm.hasEverything()) {
            unix = Optional.of(new UnixSys(vm, members));
        }
    }

    private static @Word int stream(Vm vm, int number) {
        return vm.hasPosixFiles() ? PosixFileType.standard(vm, number) : StdioType.inFlash(vm, number);
    }

    @Override
    public OptionalInt mutable(Vm vm, String attribute) {
        return attribute.equals("path") ? OptionalInt.of(Vm.ROOT_SYS_PATH) : unix.map(more -> more.root(attribute)).orElse(OptionalInt.empty());
    }

    private @Word int implementation(Vm vm) {
        int[] numbers = identity.numbers();
        @Word int version = vm.flash.tuple(
                Words.ofSmall(numbers[0]), Words.ofSmall(numbers[1]), Words.ofSmall(numbers[2]), Words.ofName(Names.EMPTY));
        return AttrTupleType.inFlash(
                vm,
                new String[] {"name", "version", "_machine", "_mpy"},
                vm.flash.string("circuitpython"),
                version,
                vm.flash.string(identity.machine()),
                Words.ofSmall(MPY));
    }

    /** The greatest C integer, or the greatest small int on builds without big ones. */
    private static @Word int maxSize(Vm vm) {
        return vm.target.features().bigIntegers()
                ? BigInt.constant(vm, BigInteger.valueOf(Integer.MAX_VALUE))
                : Words.ofSmall(Words.SMALL_MAX);
    }

    /** A list that the module's table in flash points to, and a root keeps. */
    private static @Word int list(Vm vm, int root) {
        if (vm.root(root) == Words.NULL) {
            vm.setRoot(root, ListObject.make(vm, 0));
        }
        return vm.root(root);
    }

    /** The version of the firmware, as {@code sys.version} has it. */
    static String tag(Vm vm) {
        String version = vm.toText(vm.load(vm.modules.builtin("sys"), vm.names.firmwareName("version")));
        return version.substring(LANGUAGE_VERSION.length()).split(" ", 2)[0];
    }
}
