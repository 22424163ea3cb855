package dev.snakeboard.firmware.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The programs whose bytecode was recorded from the real compilers. */
final class Listings {
    static final String[] PROGRAMS = {"constants", "expressions", "calls", "closures", "loops", "handlers", "coroutines", "lines"};

    private Listings() {}

    static String read(String file) {
        try (InputStream in = Listings.class.getResourceAsStream("listings/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledModule compile(String program, CompilerOptions options) {
        return Compiler.compile(read(program + ".py"), program + ".py", SourceMode.FILE, options);
    }
}
