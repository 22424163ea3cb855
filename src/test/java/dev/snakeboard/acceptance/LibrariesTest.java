package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.mcu.FirmwareThread;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.mcu.RunOutcome;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.MpyWriter;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.module.hardware.HardwareModules;
import dev.snakeboard.firmware.supervisor.BoardTarget;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs in src/test/libraries that use the libraries which come with Snakeboard, or what every board has, print what they are to print. Those for other
 * people's libraries need the libraries: src/test/libraries/check.py runs them.
 */
class LibrariesTest {
    private static final Path FOLDER = Path.of("libraries", "programs");
    private static final String BOARD = "adafruit_feather_esp32s3_4mbflash_2mbpsram";
    private static final int DRIVE_BYTES = 4 << 20;

    static Stream<Path> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".py") && Libraries.names().containsAll(header(file, "libraries"))).sorted().toList()
                    .stream();
        }
    }

    private static List<String> header(Path program, String key) {
        try {
            Matcher line = Pattern.compile("(?m)^# " + key + ": *(.*)$").matcher(Files.readString(program));
            return line.find() && !line.group(1).isBlank() ? List.of(line.group(1).split(" ")) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void withLibrariesAsTheyAre(Path program) throws IOException {
        MemoryDrive drive = new MemoryDrive(DRIVE_BYTES);
        Libraries.files().forEach((path, contents) -> drive.file("lib/" + path, contents));
        check(program, drive);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void withLibrariesCompiled(Path program) throws IOException {
        MemoryDrive drive = new MemoryDrive(DRIVE_BYTES);
        CompilerOptions options = Target.crossCompilerOptions();
        Libraries.files().forEach((path, contents) -> drive.file("lib/" + path.replaceFirst("\\.py$", ".mpy"),
                MpyWriter.write(Compiler.compile(contents, path, SourceMode.FILE, options), Target.SMALL_INT_BITS)));
        check(program, drive);
    }

    private static void check(Path program, MemoryDrive drive) throws IOException {
        BoardDefinition board = Boards.find(header(program, "board").stream().findFirst().orElse(BOARD));
        Mcu mcu = new Mcu(board, 1);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PlainExecution execution = new PlainExecution(
                BoardTarget.of(board), mcu.clock(), mcu.background()::runPending, drive, InputStream.nullInputStream(), output, errors);
        HardwareModules.install(execution.vm(), mcu, board);
        try (FirmwareThread thread = new FirmwareThread(mcu.clock(), "vm")) {
            thread.start(() -> {
                try {
                    execution.run(program, List.of("", "/lib"), List.of(program.getFileName().toString()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
            if (thread.runUntil(Long.MAX_VALUE) instanceof RunOutcome.Failed(Throwable cause)) {
                throw new AssertionError(program + " broke the virtual machine", cause);
            }
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(output.toString(StandardCharsets.UTF_8).stripTrailing()).isEqualTo(Files.readString(Path.of(program + ".exp")).stripTrailing());
    }
}
