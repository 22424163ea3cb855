package dev.snakeboard.acceptance;

import dev.snakeboard.emulator.mcu.FirmwareThread;
import dev.snakeboard.emulator.mcu.RunOutcome;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.MpyWriter;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.CostTable;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.harness.Libraries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program in src/test/resources/programs, with what it is to print. Its area's folder is the drive, with our libraries in {@code /lib}. */
record PythonProgram(Path file) {
    static final Path FOLDER = Path.of("resources", "programs");
    private static final int SMALL_HEAP_BYTES = 128 * 1024;
    private static final long DRIVE_BYTES = 4 << 20;

    /** How to run a program. */
    enum Variant {
        /** As {@code exec} runs it. */
        PLAIN,
        /** On a heap of a small board's size, on which it collects. */
        SMALL_HEAP,
        /** Likewise, with a collection at every allocation, and what is freed overwritten: shows every address that no root holds. */
        COLLECTING,
        /** With the firmware's thread handing over and back at every safepoint. */
        PARKING,
        /** Compiled to an {@code .mpy} file before. */
        COMPILED
    }

    /** What came of a run. */
    record Outcome(int status, String output, String errors) {}

    /** Every program; files that begin with an underscore are modules of others. */
    static List<PythonProgram> all() {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return files.filter(file -> file.toString().endsWith(".py") && !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .map(PythonProgram::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What it is to print: what CPython, or CircuitPython's own interpreter, printed when it was recorded by src/test/record-expected.py. */
    String expected() {
        try {
            return Files.readString(Path.of(file + ".exp"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Outcome run(Variant variant) {
        Path script = variant == Variant.COMPILED ? compiled() : file;
        Target target = switch (variant) {
            case PLAIN, PARKING, COMPILED -> Target.PLAIN;
            case SMALL_HEAP -> Target.PLAIN.withHeap(SMALL_HEAP_BYTES);
            case COLLECTING -> withFreeCollections(Target.PLAIN.withHeap(SMALL_HEAP_BYTES));
        };
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PlainExecution execution = new PlainExecution(target, drive(), InputStream.nullInputStream(), output, errors);
        execution.vm().heap.stress(variant == Variant.COLLECTING);
        int[] status = {-1};
        Runnable program = () -> {
            try {
                status[0] = execution.run(script, List.of("", "/lib"), List.of(script.getFileName().toString()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
        try (FirmwareThread thread = variant == Variant.PARKING
                ? FirmwareThread.parkingAtEverySafepoint(execution.vm().clock, "vm") : new FirmwareThread(execution.vm().clock, "vm")) {
            thread.start(program);
            if (thread.runUntil(Long.MAX_VALUE) instanceof RunOutcome.Failed(Throwable cause)) {
                throw new AssertionError(file + " broke the virtual machine", cause);
            }
        }
        return new Outcome(status[0], output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    /** The program as an {@code .mpy} file, whose code keeps the source's name. */
    private Path compiled() {
        String name = file.getFileName().toString();
        try {
            byte[] source = Files.readAllBytes(file);
            Path script = Files.createTempFile(name, ".mpy");
            script.toFile().deleteOnExit();
            return Files.write(script, MpyWriter.write(Compiler.compile(source, name, SourceMode.FILE, Target.crossCompilerOptions()), Target.SMALL_INT_BITS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How often memory is collected must not change what happens when. */
    private static Target withFreeCollections(Target target) {
        return target.withCosts(target.costs().withFreeCollections());
    }

    private MemoryDrive drive() {
        MemoryDrive drive = new MemoryDrive(DRIVE_BYTES);
        Libraries.files().forEach((path, contents) -> drive.file("lib/" + path, contents));
        Path area = file.getParent();
        try (Stream<Path> files = Files.walk(area)) {
            for (Path each : files.filter(Files::isRegularFile).filter(each -> !each.toString().endsWith(".exp")).toList()) {
                drive.file(area.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return drive;
    }

    @Override
    public String toString() {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }
}
