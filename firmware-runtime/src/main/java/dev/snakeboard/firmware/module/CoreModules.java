package dev.snakeboard.firmware.module;

import java.util.List;

/** The modules that every build has: the language's own, without hardware. A board's definition takes out those that its build lacks. */
public final class CoreModules {
    public static final List<NativeModule> ALL = List.of(
            new ArrayModule(),
            new AsyncioModule(),
            new AtexitModule(),
            new BinasciiModule(),
            new BuiltinsModule(),
            new CollectionsModule(),
            new ErrnoModule(),
            new FutureModule(),
            new GcModule(),
            new HashlibModule(),
            new IoModule(),
            new JsonModule(),
            new LocaleModule(),
            new MathModule(),
            new MicropythonModule(),
            new OsModule(),
            new PlainSupervisorModule(),
            new PlainTimeModule(),
            new RandomModule(),
            new ReModule(),
            new SelectModule(),
            new StructModule(),
            new SysModule(),
            new TracebackModule(),
            new WarningsModule(),
            new ZlibModule());

    private CoreModules() {}
}
