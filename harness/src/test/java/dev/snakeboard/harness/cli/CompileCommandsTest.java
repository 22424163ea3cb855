package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dis} and {@code compile} as a person, or a build script, meets them. */
class CompileCommandsTest {

    private static final String BLINK = """
            import board
            def blink(pin):
                assert pin
                pin.value = not pin.value
            """;

    @TempDir
    private Path folder;

    /** A line of words, in which {@code @} stands for the folder. */
    private Said run(String line) {
        String[] words = line.replace("@", folder.toString().replace('\\', '/') + "/").split(" +");
        ToIntFunction<String[]> command = words[0].equals("dis") ? DisCommand::run : CompileCommand::run;
        return Said.by(command, List.of(words).subList(1, words.length).toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void compileWritesTheBytesThatMpyCrossWrites() throws IOException {
        write("blink.py", BLINK);
        assertThat(run("compile -s blink.py @blink.py")).isEqualTo(new Said(0, "", ""));
        // mpy-cross -s blink.py blink.py, of CircuitPython 10.3
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("blink.mpy")))).isEqualTo(
                "4306001f070010626c696e6b2e7079000f0a626f617264000a626c696e6b003f82450670696e0081040804012680511b0216"
                        + "02320016035163018128110803064026b04343120465b01305d3b018055163");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "compile @blink.py                  | blink.mpy",
        "compile @blink.py -o @other.mpy    | other.mpy",
        "compile -o @sub @blink.py          | sub/blink.mpy",
        "compile -O2 @blink.py              | blink.mpy",
        "compile -O 3 @blink.py             | blink.mpy"
    })
    void theOutputIsWhereOneLooksForIt(String line, String output) throws IOException {
        write("blink.py", BLINK);
        write("sub/keep.txt", "");
        assertThat(run(line)).isEqualTo(new Said(0, "", ""));
        assertThat(folder.resolve(output)).isNotEmptyFile();
    }

    @Test
    void aFolderKeepsItsShape() throws IOException {
        write("code.py", "import lib");
        write("lib/blink.py", BLINK);
        write("lib/package/__init__.py", "");
        write("lib/.hidden/broken.py", "if");
        Said result = run("compile @ -o @out");
        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("2 files compiled to ");
        assertThat(result.err()).contains("code.py is left out: the firmware runs it only as source");
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(folder.resolve("out"))) {
            files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().forEach(found::add);
        }
        assertThat(found).containsExactly("out/lib/blink.mpy", "out/lib/package/__init__.mpy");
        assertThat(run("dis @out/lib/blink.mpy").out()).startsWith("File lib/blink.py, code block '<module>'");
    }

    @Test
    void oneFaultyFileOfAFolderDoesNotStopTheOthers() throws IOException {
        write("a.py", "x = 1\nbreak\n");
        write("b.py", "x = 1\n");
        Said result = run("compile @ -o @out");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("""
                Traceback (most recent call last):
                  File "%s/a.py", line 2, in <module>
                SyntaxError: 'break'/'continue' outside loop
                """.formatted(folder.toString().replace('\\', '/')));
        assertThat(folder.resolve("out/b.mpy")).exists();
        assertThat(folder.resolve("out/a.mpy")).doesNotExist();
    }

    @Test
    void disPrintsWhatABoardCompiles() throws IOException {
        write("blink.py", BLINK);
        Said result = run("dis @blink.py");
        assertThat(result.status()).isZero();
        assertThat(result.out().lines().toList()).contains("arg names: pin", "  bc=0 line=3", "00 LOAD_FAST 0", "00 LOAD_CONST_SMALL_INT 0",
                "02 IMPORT_NAME 'board'", "06 MAKE_FUNCTION blink").anyMatch(line -> line.endsWith("LOAD_GLOBAL AssertionError"));
        assertThat(run("dis -O1 @blink.py").out()).doesNotContain("AssertionError").contains("line=4");
        assertThat(run("dis -O3 @blink.py").out()).doesNotContain("line=4");
    }

    @Test
    void eachBoardHasItsOwnCompiler() throws IOException {
        write("wait.py", "import errno\nx = errno.ETIMEDOUT\n");
        assertThat(run("dis --board feather_m4_express @wait.py").out()).contains("LOAD_CONST_SMALL_INT 116");
        assertThat(run("dis --board trinket_m0 @wait.py").out()).contains("LOAD_ATTR ETIMEDOUT");
        write("wait.py", "async def wait(): pass\n");
        assertThat(run("dis @wait.py").status()).isZero();
        assertThat(run("dis --board trinket_m0 @wait.py").err()).endsWith("line 1\nSyntaxError: invalid syntax\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dis                                 | 2 | snakeboard dis: which file?",
        "dis @nowhere.py                     | 2 | nowhere.py",
        "dis @                               | 2 | is a folder",
        "dis --colour @blink.py              | 2 | there is no option --colour",
        "dis --board nosuch @blink.py        | 2 | no board is called \"nosuch\"",
        "dis @blink.py --board               | 2 | --board needs a value",
        "dis -O4 @blink.py                   | 2 | \"4\" is no level of optimisation",
        "dis @blink.py @blink.py             | 2 | one at a time, please",
        "dis @broken.py                      | 1 | SyntaxError: invalid syntax",
        "dis @broken.mpy                     | 1 | incompatible .mpy file",
        "compile                             | 2 | snakeboard compile: which file or folder?",
        "compile @nowhere.py                 | 2 | there is no file",
        "compile @broken.py                  | 1 | SyntaxError: invalid syntax",
        "compile @blink.py -o @blink.py      | 2 | would overwrite its own source",
        "compile @blink.py -o                | 2 | -o needs a value",
        "compile @broken.mpy                 | 2 | does not end in .py",
        "compile @ -o @blink.py              | 2 | is a file; a folder's files need a folder",
        "compile @ -s name                   | 2 | -s names one source",
        "compile @empty                      | 2 | there is nothing to compile",
        "compile @blink.py -o @blink.py/x    | 2 | cannot be written"
    })
    void eachMistakeIsOneClearMessage(String line, int status, String message) throws IOException {
        write("blink.py", BLINK);
        write("broken.py", "if");
        write("broken.mpy", "MPY");
        write("empty/readme.txt", "");
        Said result = run(line);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.err()).contains(message).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void helpSaysWhatThereIs() {
        assertThat(run("dis --help").out()).startsWith("usage: snakeboard dis").contains("--board", "-O LEVEL", "Exit status:");
        assertThat(run("compile --help").out()).startsWith("usage: snakeboard compile").contains("-o OUT", "-s NAME", "Exit status:");
        assertThat(Said.by(Commands::run, "--help").out()).contains("  dis ", "  compile ");
    }
}
