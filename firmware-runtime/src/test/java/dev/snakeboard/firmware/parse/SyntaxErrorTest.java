package dev.snakeboard.firmware.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.SourceMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faulty sources, with type, text, line and block as recorded from mpy-cross 10.3; line 0 is an exception without a traceback entry. */
class SyntaxErrorTest {
    static Stream<Arguments> faults() throws IOException {
        try (InputStream in = SyntaxErrorTest.class.getResourceAsStream("syntax-errors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> {
                String[] cells = line.split(" +¦ *", -1);
                return Arguments.of(cells[0].replace("\\n", "\n"), cells[1], Integer.parseInt(cells[2]), cells[3]);
            });
        }
    }

    @Test
    void carriageReturnsEndLinesToo() {
        CompileException found = catchThrowableOfType(
                CompileException.class, () -> Compiler.compile("a\r\nb\rc = ", "code.py", SourceMode.FILE, CompilerOptions.mpyCross()));
        assertThat(found.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theFaultIsNamed(String source, String error, int line, String block) {
        CompileException found = catchThrowableOfType(
                CompileException.class, () -> Compiler.compile(source, "code.py", SourceMode.FILE, CompilerOptions.mpyCross()));
        assertThat(found).isNotNull();
        assertThat(found.type() + ": " + found.getMessage()).isEqualTo(error);
        assertThat(found.line()).isEqualTo(line);
        assertThat(found.block().orElse("")).isEqualTo(block);
    }
}
