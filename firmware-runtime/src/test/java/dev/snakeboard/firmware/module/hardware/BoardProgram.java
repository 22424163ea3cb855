package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.bench.Workbench;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceLog;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.supervisor.BoardTarget;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A board on the bench that runs programs with its hardware modules, and nothing else of the firmware. */
final class BoardProgram implements Vm.Host {
    /** Runs every test of this package as {@link #stressedOn} does. */
    private static final boolean STRESS = Boolean.getBoolean("stress");

    static final String M4 = "feather_m4_express";
    static final String NRF = "feather_nrf52840_express";
    static final String S3 = "adafruit_feather_esp32s3_4mbflash_2mbpsram";
    static final String M0 = "trinket_m0";

    final Mcu mcu;
    final Workbench bench;
    final Vm vm;
    final TraceLog trace = new TraceLog(event -> true);
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Deque<Byte> typed = new ArrayDeque<>();

    private BoardProgram(BoardDefinition board, CostTable costs, boolean stressed) {
        mcu = new Mcu(board, 1);
        bench = new Workbench(mcu, 1);
        mcu.trace().attach(trace);
        vm = new Vm(withCosts(BoardTarget.of(board), costs), mcu.clock(), this);
        HardwareModules.install(vm, mcu, board);
        vm.heap.stress(stressed);
    }

    private static Target withCosts(Target of, CostTable costs) {
        return of.withCosts(costs);
    }

    static BoardProgram on(String board) {
        return of(Boards.find(board));
    }

    static BoardProgram of(BoardDefinition board) {
        return new BoardProgram(board, freeCollections(BoardTarget.of(board).costs()), STRESS);
    }

    /** A board that collects at every allocation and poisons what is freed: a missed root shows. */
    static BoardProgram stressedOn(String board) {
        BoardDefinition definition = Boards.find(board);
        return new BoardProgram(definition, freeCollections(BoardTarget.of(definition).costs()), true);
    }

    /** How often memory is collected must not change what happens when. */
    private static CostTable freeCollections(CostTable costs) {
        return costs.withFreeCollections();
    }

    /** A board whose program takes hardly any time, for tests of clocks. */
    static BoardProgram fastOn(String board) {
        return new BoardProgram(Boards.find(board), freeCollections(CostTable.PLAIN), STRESS);
    }


    /** A byte has come over USB. */
    void type(char byteOfConsole) {
        typed.add((byte) byteOfConsole);
    }

    @Override
    public int readConsole() {
        return typed.isEmpty() ? -1 : typed.remove() & 0xff;
    }

    @Override
    public boolean consoleReady() {
        return !typed.isEmpty();
    }

    /** Runs a program to its end and returns what it printed, the last line of the traceback included if it ended with one. */
    String run(String... lines) {
        output.reset();
        try {
            vm.modules.importer().runMain("code.py", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (PythonException raised) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            TracebackObject.print(vm, text::write, raised.exception(), 0);
            String last = text.toString(StandardCharsets.UTF_8).lines().reduce("", (before, line) -> line);
            output.writeBytes((last + "\n").getBytes(StandardCharsets.UTF_8));
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
