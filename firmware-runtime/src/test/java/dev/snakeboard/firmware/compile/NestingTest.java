package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source that nests deep or goes on for long ends in code or in a Python exception, soon, and without running out of Java's stack. */
class NestingTest {
    private static final int SMALL_STACK = 512 * 1024;
    private static final int MODEST = 75;
    private static final int EXCESSIVE = 20_000;

    /** What begins a level, what is innermost, what ends a level. */
    private record Shape(String open, String core, String close) {
        String nested(int depth) {
            return open.repeat(depth) + core + close.repeat(depth) + "\n";
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("(", "x", ")"),
                new Shape("(x,", "x", ")"),
                new Shape("(", "1", ",)"),
                new Shape("[", "x", "]"),
                new Shape("{1:", "x", "}"),
                new Shape("f(", "x", ")"),
                new Shape("f(a=", "x", ")"),
                new Shape("x[", "x", "]"),
                new Shape("-", "x", ""),
                new Shape("not ", "x", ""),
                new Shape("x**", "x", ""),
                new Shape("lambda:", "x", ""),
                new Shape("(lambda x=", "1", ":1)"),
                new Shape("x if y else ", "x", ""),
                new Shape("a and (b or ", "x", ")"),
                new Shape("[", "x", " for x in z]"),
                new Shape("[y for y in ", "x", "]"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void modestNestingCompiles(Shape shape) {
        assertThat(outcome(shape.nested(MODEST))).isEqualTo("compiled");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void excessiveNestingIsARuntimeError(Shape shape) {
        assertThat(outcome(shape.nested(EXCESSIVE))).isEqualTo("RuntimeError: maximum recursion depth exceeded");
    }

    static Stream<String> blocks() {
        return Stream.of("if x:", "while x:", "for x in y:", "def f():", "class A:", "try:");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blocksNestAsDeepAsExpressions(String head) {
        assertThat(outcome(nestedBlocks(head, 1000))).isEqualTo("RuntimeError: maximum recursion depth exceeded");
        if (!head.equals("try:")) {
            assertThat(outcome(nestedBlocks(head, MODEST))).isEqualTo("compiled");
        }
    }

    private static String nestedBlocks(String head, int depth) {
        StringBuilder source = new StringBuilder();
        IntStream.range(0, depth).forEach(i -> source.append(" ".repeat(i)).append(head).append('\n'));
        return source.append(" ".repeat(depth)).append("pass\n").toString();
    }

    static Stream<String> longSources() {
        return Stream.of(
                "x = [" + "a,".repeat(EXCESSIVE) + "]\n",
                "x = " + "a+".repeat(EXCESSIVE) + "a\n",
                "x = " + "9*".repeat(EXCESSIVE) + "9\n",
                "x = " + "2**".repeat(50) + "2\n",
                "x = 1 << 1000000000\n",
                "x = 1e" + "9".repeat(EXCESSIVE) + "\n",
                "x" + ".a".repeat(EXCESSIVE) + "\n",
                "x" + "()".repeat(EXCESSIVE) + "\n",
                "x = ".repeat(EXCESSIVE) + "1\n",
                "x = '" + "\\n".repeat(EXCESSIVE) + "'\n",
                "@x\n".repeat(EXCESSIVE) + "def f(): pass\n",
                "a = b; ".repeat(EXCESSIVE) + "\n");
    }

    @ParameterizedTest
    @MethodSource("longSources")
    void lengthIsNoMatter(String source) {
        assertThat(outcome(source)).isEqualTo("compiled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = [f'{f'{1]\ndef v(x):}'}' = 90\n"})
    void aFieldThatReadsWhatItWritesFillsTheMemory(String source) {
        assertThat(outcome(source)).startsWith("MemoryError: memory allocation failed, allocating ");
    }

    @ParameterizedTest
    @MethodSource("jumpsTooFar")
    void codeThatJumpsTooFarIsRefusedAtOnce(String source) {
        assertThat(outcome(source)).isEqualTo("RuntimeError: bytecode overflow");
    }

    static Stream<String> jumpsTooFar() {
        return Stream.of("if x: pass\n" + "elif x: pass\n".repeat(100_000), "while x:\n" + " a = b\n".repeat(EXCESSIVE));
    }

    private static String outcome(String source) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> compileOnSmallStack(source));
    }

    private static String compileOnSmallStack(String source) throws InterruptedException {
        AtomicReference<String> result = new AtomicReference<>("died");
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        Compiler.compile(source, "deep.py", SourceMode.FILE, CompilerOptions.board(Dialect.FULL_BUILD));
                        result.set("compiled");
                    } catch (CompileException e) {
                        result.set(e.type() + ": " + e.getMessage());
                    }
                },
                "compiler",
                SMALL_STACK);
        thread.start();
        thread.join();
        return result.get();
    }
}
