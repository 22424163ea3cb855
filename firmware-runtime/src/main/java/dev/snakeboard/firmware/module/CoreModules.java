package dev.snakeboard.firmware.module;

import java.util.List;

/** The modules that every build has: the language's own, without hardware. A board's definition takes out those that its build lacks. */
public final class CoreModules {
    public static final List<NativeModule> ALL = List.of(
            new BuiltinsModule(),
            new IoModule(),
            new PlainSupervisorModule(),
            new PlainTimeModule());

    private CoreModules() {}
}
