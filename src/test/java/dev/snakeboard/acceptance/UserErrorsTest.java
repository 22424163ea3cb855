package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.harness.cli.Commands;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a person gets wrong ends in a message that names it, with its exit status, and never in a Java stack trace or a hang. */
class UserErrorsTest {

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    @ParameterizedTest(name = "run {0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing.py                                                | 2 | there is no file or folder
            notes.txt                                                 | 2 | neither a folder nor a Python file
            ok.py --board feather_m5                                  | 2 | feather_m5
            ok.py --board no/such.json                                | 2 | such.json
            ok.py --board broken.json                                 | 2 | broken.json
            ok.py --board empty.json                                  | 2 | empty.json
            ok.py --press D99@1s                                      | 2 | no button and no pin "D99"
            ok.py --set A9=1.65@2s                                    | 2 | no pin "A9"
            ok.py --set A0=much@2s                                    | 2 | "much" is no voltage
            ok.py --press D5@2s..1s                                   | 2 | ends before it begins
            ok.py --for ever                                          | 2 | "ever" is no duration
            ok.py --serial-in absent.txt                              | 2 | absent.txt
            ok.py --bord feather_m4_express                           | 2 | --bord
            """)
    @Timeout(30)
    void aWrongCommandLine(String words, int status, String message) throws IOException {
        write("ok.py", "print('hello')\n");
        write("notes.txt", "no program\n");
        write("broken.json", "{\"id\": \"mine\",");
        write("empty.json", "{}");
        check(command(words), status, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            if True                                           | 1 | SyntaxError: invalid syntax
            def f(): return 1 // 0;f()                        | 1 | ZeroDivisionError: division by zero
            def f(n): return f(n + 1) + 1;f(0)                | 1 | RuntimeError: pystack exhausted
            a = [];while True: a.append(a * 2)                | 1 | MemoryError: memory allocation failed
            a = 'x' * 10 ** 9                                 | 1 | MemoryError: memory allocation failed
            a = 1 << 10 ** 8                                  | 1 | MemoryError: memory allocation failed
            """)
    @Timeout(60)
    void aProgramThatFails(String program, int status, String message) throws IOException, InterruptedException {
        write("fails.py", program.replace(';', '\n') + "\n");
        check(inItsOwnJvm("run", folder.resolve("fails.py").toString()), status, message);
        check(inItsOwnJvm("exec", folder.resolve("fails.py").toString()), status, message);
    }

    @Test
    @Timeout(30)
    void aFolderIsNoScript() throws IOException, InterruptedException {
        check(inItsOwnJvm("exec", folder.toString()), 2, "is a folder; exec runs one file, and run a project");
        check(inItsOwnJvm("exec", folder.resolve("nothing.py").toString()), 2, "there is no file");
    }

    private static void check(Result result, int status, String message) {
        assertThat(result.out() + result.err()).contains(message)
                .doesNotContain("\tat ", "java.", "Exception in thread", "dev.snakeboard", "a fault of Snakeboard");
        assertThat(result.status()).isEqualTo(status);
    }

    /** What a program writes goes to the process's own output, not through {@link System#out}. */
    private Result inItsOwnJvm(String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.snakeboard.harness.cli.Main"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void write(String name, String contents) throws IOException {
        Files.writeString(folder.resolve(name), contents);
    }

    private Result command(String words) {
        List<String> arguments = new ArrayList<>(List.of("run"));
        for (String word : words.split(" ")) {
            boolean isFile = word.endsWith(".py") || word.endsWith(".txt") || word.endsWith(".json");
            arguments.add(isFile ? folder.resolve(word).toString() : word);
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int status = Commands.run(arguments.toArray(String[]::new));
            return new Result(status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
