package dev.snakeboard.harness.cli;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.MpyWriter;
import dev.snakeboard.firmware.vm.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code compile}: writes the {@code .mpy} files that CircuitPython's mpy-cross writes. */
final class CompileCommand {

    static final String DESCRIPTION = "Compile libraries to .mpy files as mpy-cross does: compile [-o OUT] [-s NAME] [-O0|-O1|-O2|-O3] FILE.py|FOLDER";

    private static final String HELP = """
            usage: snakeboard compile [-o OUT] [-s NAME] [-O LEVEL] FILE.py|FOLDER
            Compile Python to .mpy files, which every board with CircuitPython 9 or newer loads; the same bytes that mpy-cross writes.
              -o OUT            the file to write, or the folder for a folder's files (default: beside the source)
              -s NAME           the source's name in tracebacks (default: the path as given; in a folder, the path from there)
              -O LEVEL          level of optimisation, 0 to 3: from 1 on no assertions, from 3 on no line numbers (default: 0)
            Of a folder, every .py file below is compiled; what the firmware runs only as source, such as code.py, is left out.
            Exit status: 0, 1 if a file does not compile, 2 if the command line is not usable or a file cannot be written.
            """;

    /** What the firmware looks for at the top of the drive ({@code main.c}): never as {@code .mpy}. */
    private static final List<String> SOURCE_ONLY = List.of("boot.py", "code.py", "main.py", "repl.py", "safemode.py");

    private Optional<Path> output = Optional.empty();
    private Optional<String> name = Optional.empty();
    private int optimisation;

    private CompileCommand() {
    }

    static int run(String[] arguments) {
        return LightCommand.run("compile", HELP, arguments, new CompileCommand()::start);
    }

    private int start(OptionWords words) {
        for (Optional<String> option = words.option(); option.isPresent(); option = words.option()) {
            switch (option.get()) {
                case "-o", "--output" -> output = Optional.of(Path.of(words.value()));
                case "-s" -> name = Optional.of(words.value().replace('\\', '/'));
                case "-O" -> optimisation = words.level();
                default -> throw words.unknown();
            }
        }
        Path source = Path.of(words.last("which file or folder?"));
        if (Files.isDirectory(source)) {
            return folder(source);
        }
        if (!source.toString().endsWith(SourceFile.SOURCE) && output.isEmpty()) {
            throw new UsageException(source + " does not end in .py; say with -o what to write");
        }
        return compile(source, name.orElse(SourceFile.slashed(source)), target(source)) ? 0 : LightCommand.FAILED;
    }

    private Path target(Path source) {
        Path beside = compiled(source);
        Path target = output.map(given -> Files.isDirectory(given) ? given.resolve(beside.getFileName()) : given).orElse(beside);
        if (target.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())) {
            throw new UsageException(target + " would overwrite its own source");
        }
        return target;
    }

    private static Path compiled(Path source) {
        String file = source.getFileName().toString();
        String stem = file.endsWith(SourceFile.SOURCE) ? file.substring(0, file.length() - SourceFile.SOURCE.length()) : file;
        return source.resolveSibling(stem + SourceFile.COMPILED);
    }

    private int folder(Path folder) {
        if (name.isPresent()) {
            throw new UsageException("-s names one source, and " + folder + " is a folder");
        }
        Path top = output.orElse(folder);
        if (Files.exists(top) && !Files.isDirectory(top)) {
            throw new UsageException(top + " is a file; a folder's files need a folder");
        }
        int written = 0;
        int failed = 0;
        for (Path source : sources(folder)) {
            Path relative = folder.relativize(source);
            if (SOURCE_ONLY.contains(relative.toString())) {
                System.err.println("snakeboard compile: " + source + " is left out: the firmware runs it only as source");
                continue;
            }
            if (compile(source, SourceFile.slashed(relative), top.resolve(compiled(relative)))) {
                written++;
            } else {
                failed++;
            }
        }
        if (written + failed == 0) {
            throw new UsageException("there is nothing to compile in " + folder);
        }
        System.out.println(written + (written == 1 ? " file" : " files") + " compiled to " + top);
        return failed == 0 ? 0 : LightCommand.FAILED;
    }

    /** Every {@code .py} file below, but for what is in hidden folders. */
    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SourceFile.SOURCE) && Files.isRegularFile(file))
                    .filter(file -> !("/" + SourceFile.slashed(folder.relativize(file))).contains("/."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UsageException(folder + " cannot be read: " + SourceFile.reason(unreadable));
        }
    }

    /** Compiles one file; returns whether it could be. */
    private boolean compile(Path source, String sourceName, Path target) {
        byte[] compiled;
        try {
            CompilerOptions options = Target.crossCompilerOptions().withOptimisation(optimisation);
            compiled = MpyWriter.write(SourceFile.compile(source, sourceName, options), Target.SMALL_INT_BITS);
        } catch (CompileException fault) {
            System.err.print(SourceFile.traceback(fault, source));
            return false;
        }
        try {
            if (target.getParent() != null && output.isPresent()) {
                Files.createDirectories(target.getParent());
            }
            Files.write(target, compiled);
        } catch (IOException failed) {
            throw new UsageException(target + " cannot be written: " + SourceFile.reason(failed));
        }
        return true;
    }
}
