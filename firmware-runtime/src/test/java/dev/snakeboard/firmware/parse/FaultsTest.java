package dev.snakeboard.firmware.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.vm.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thousand small sources, faulty or only odd, and what a board's compiler says to each: recorded by {@code record-faults.py} from CircuitPython
 * 10.3, built with the boards' settings.
 */
class FaultsTest {
    static Stream<Arguments> faults() throws IOException {
        try (InputStream in = FaultsTest.class.getResourceAsStream("faults.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().filter(line -> !line.startsWith("## ")).map(line -> {
                int tab = line.indexOf('\t');
                return Arguments.of(line.substring(0, tab), line.substring(tab + 1));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aBoardSaysSo(String source, String verdict) {
        assertThat(verdict(unescaped(source))).isEqualTo(verdict);
    }

    /** Names are interned, and no interned string has more than 255 bytes, wherever in the source it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"x = %s", "%s = 1", "import %s", "x.%s", "f(%s=1)", "def %s(): pass", "def f(%s): pass", "class %s: pass", "from a import %s"})
    void aNameOf256BytesIsTooLong(String source) {
        assertThat(verdict(source.formatted("y".repeat(255)).getBytes(StandardCharsets.UTF_8))).isEqualTo("ok");
        assertThat(verdict(source.formatted("y".repeat(256)).getBytes(StandardCharsets.UTF_8))).isEqualTo("RuntimeError: name too long");
        assertThat(verdict(source.formatted("é".repeat(128)).getBytes(StandardCharsets.UTF_8))).isEqualTo("RuntimeError: name too long");
    }

    private static String verdict(byte[] source) {
        CompilerOptions options = Target.FULL_BOARD.compilerOptions();
        try {
            Compiler.compile(source, "code.py", SourceMode.FILE, options);
            return "ok";
        } catch (CompileException fault) {
            String place = fault.line() == 0 ? "" : (" @ " + fault.line() + " " + fault.block().orElse("")).stripTrailing();
            return fault.type() + ": " + fault.getMessage() + place;
        }
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.write(c);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> out.write('\n');
                case 'r' -> out.write('\r');
                case 't' -> out.write('\t');
                case 'x' -> {
                    out.write(Integer.parseInt(text, i + 1, i + 3, 16));
                    i += 2;
                }
                default -> out.write(text.charAt(i));
            }
        }
        return out.toByteArray();
    }
}
