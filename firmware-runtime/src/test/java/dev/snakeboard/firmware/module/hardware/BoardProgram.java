package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Feature;
import dev.snakeboard.board.LongInt;
import dev.snakeboard.emulator.bench.Workbench;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.vm.FloatFormat;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A board on the bench that runs programs with its hardware modules, and nothing else of the firmware. */
final class BoardProgram implements Vm.Host {
    static final String M4 = "feather_m4_express";
    static final String NRF = "feather_nrf52840_express";
    static final String S3 = "adafruit_feather_esp32s3_4mbflash_2mbpsram";
    static final String M0 = "trinket_m0";

    final Mcu mcu;
    final Workbench bench;
    final Vm vm;
    final TraceLog trace = new TraceLog(event -> true);
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private BoardProgram(BoardDefinition board) {
        mcu = new Mcu(board, 1);
        bench = new Workbench(mcu, 1);
        mcu.trace().attach(trace);
        Features features = new Features(
                board.has(Feature.FULL_BUILD), board.longInt() == LongInt.MPZ, board.has(Feature.ASYNC_AWAIT), board.has(Feature.FULL_BUILD) ? 0xff : 0xffff);
        Target target = new Target(64 * 1024, 2048, 64 * 1024, features, FloatFormat.SINGLE30, CostTable.UNIT, board.platform());
        vm = new Vm(target, mcu.clock(), this);
        HardwareModules.install(vm, mcu, board);
        if (Boolean.getBoolean("stress")) {
            vm.heap.stress(true);
        }
    }

    static BoardProgram on(String board) {
        return new BoardProgram(Boards.find(board));
    }


    /** Runs a program to its end and returns what it printed, the last line of the traceback included if it ended with one. */
    String run(String... lines) {
        output.reset();
        try {
            vm.modules.importer().runMain("code.py", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (PythonException raised) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            TracebackObject.print(vm, text::write, raised.exception(), 0);
            output.writeBytes(text.toString(StandardCharsets.UTF_8).lines().reduce("", (before, line) -> line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    /** The edges of a pad as {@code H@1.500000}, in seconds. */
    List<String> edges(String pin) {
        String pad = mcu.pin(pin).pad();
        return trace.events(TraceEvent.PinEdge.class).stream()
                .filter(edge -> edge.pad().equals(pad))
                .map(edge -> edge.level().name().charAt(0) + "@" + TimeBase.format(edge.time()))
                .toList();
    }

    @Override
    public Printer console() {
        return output::write;
    }

    @Override
    public void background() {
        mcu.background().runPending();
    }

    @Override
    public Drive drive() {
        return new Drive() {
            @Override
            public Kind kind(String path) {
                return path.equals("/") ? Kind.DIRECTORY : path.equals("/other.py") ? Kind.FILE : Kind.NONE;
            }

            @Override
            public Optional<byte[]> read(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<List<Entry>> list(String path) {
                return Optional.empty();
            }

            @Override
            public int write(String path, byte[] contents) {
                return 30;
            }

            @Override
            public int remove(String path) {
                return 30;
            }

            @Override
            public int makeDirectory(String path) {
                return 30;
            }

            @Override
            public int rename(String from, String to) {
                return 30;
            }

            @Override
            public boolean isWritable() {
                return false;
            }

            @Override
            public long modified(String path) {
                return 0;
            }

            @Override
            public long totalBytes() {
                return 0;
            }

            @Override
            public long freeBytes() {
                return 0;
            }
        };
    }
}
