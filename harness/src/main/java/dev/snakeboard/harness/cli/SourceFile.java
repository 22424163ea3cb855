package dev.snakeboard.harness.cli;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.SourceMode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of Python, as source or compiled, that a command line names. */
final class SourceFile {

    static final String SOURCE = ".py";
    static final String COMPILED = ".mpy";

    private SourceFile() {
    }

    /**
     * Reads a file.
     *
     * @throws UsageException if there is none, or it cannot be read
     */
    static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            throw new UsageException("there is no file " + file);
        } catch (IOException unreadable) {
            throw new UsageException(file + " cannot be read: " + reason(unreadable));
        }
    }

    /**
     * Compiles a file.
     *
     * @param name the name that the code keeps, for tracebacks
     * @throws CompileException if the source is faulty
     * @throws UsageException if it cannot be read
     */
    static CompiledModule compile(Path file, String name, CompilerOptions options) {
        return Compiler.compile(read(file), name, SourceMode.FILE, options);
    }

    /** A fault of a source as an interpreter prints it. */
    static String traceback(CompileException fault, Path file) {
        StringBuilder out = new StringBuilder();
        if (fault.line() > 0) {
            out.append("Traceback (most recent call last):\n  File \"").append(slashed(file)).append("\", line ").append(fault.line());
            fault.block().ifPresent(block -> out.append(", in ").append(block));
            out.append('\n');
        }
        out.append(fault.type()).append(": ").append(fault.getMessage()).append('\n');
        return out.toString();
    }

    /** A path with the same separators on every host. */
    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** What went wrong, without the path that such messages begin with. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "access is denied";
            case NoSuchFileException none -> "there is no such folder";
            default -> failure.getMessage();
        };
    }
}
