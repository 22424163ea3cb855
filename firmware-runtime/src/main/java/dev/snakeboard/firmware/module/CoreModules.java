package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.module.ulab.UlabModule;
import java.util.List;

/** The modules without hardware. A board's definition takes out those that its build lacks; the board-less target has all. */
public final class CoreModules {
    public static final List<NativeModule> ALL = List.of(
            new ArrayModule(),
            new AsyncioModule(),
            new AtexitModule(),
            new BinasciiModule(),
            new BuiltinsModule(),
            new CmathModule(),
            new CodeopModule(),
            new CollectionsModule(),
            new ErrnoModule(),
            new FutureModule(),
            new GcModule(),
            new HashlibModule(),
            new HeapqModule(),
            new IoModule(),
            new JsonModule(),
            new LocaleModule(),
            new MathModule(),
            new MicropythonModule(),
            new MsgpackModule(),
            new OsModule(),
            new PlainSupervisorModule(),
            new PlainTimeModule(),
            new PlatformModule(),
            new RainbowioModule(),
            new RandomModule(),
            new ReModule(),
            new SelectModule(),
            new StructModule(),
            new SysModule(),
            new TracebackModule(),
            new UlabModule(),
            new WarningsModule(),
            new ZlibModule());

    private CoreModules() {}
}
