package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.firmware.vm.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What differs between builds of the firmware. */
class DialectTest {
    private static final CompilerOptions FULL = CompilerOptions.board(Dialect.FULL_BUILD);
    private static final CompilerOptions SMALL = CompilerOptions.board(Dialect.SMALL_BUILD);

    private static CompiledModule compile(String source, CompilerOptions options) {
        return Compiler.compile(source, "code.py", SourceMode.FILE, options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "async def f(): pass   | SyntaxError   | invalid syntax",
                "x = 0b2               | SyntaxError   | invalid syntax for integer",
                "{1: 2, 3}             | SyntaxError   | invalid syntax",
                "x = 1j                | SyntaxError   | complex values not supported",
                "x = 0x40000000        | OverflowError | No long integer support"
            })
    void aSmallBuildRefuses(String source, String type, String message) {
        assertThatThrownBy(() -> compile(source, SMALL)).isInstanceOf(CompileException.class).hasMessage(message).extracting("type").isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = 0b2   | invalid syntax for integer with base 2",
                "{1: 2, 3} | expecting key:value for dict",
                "return    | 'return' outside function"
            })
    void aFullBuildSaysMore(String source, String message) {
        assertThatThrownBy(() -> compile(source, FULL)).hasMessage(message);
    }

    @Test
    void asyncIsANameWhereItIsNoKeyword() {
        assertThat(compile("async = await = 1", SMALL).names()).contains("async", "await");
    }

    @Test
    void aSmallBuildChecksLess() {
        assertThatCode(() -> compile("return 1", SMALL)).doesNotThrowAnyException();
        assertThatCode(() -> compile("def f():\n from x import *", SMALL)).doesNotThrowAnyException();
    }

    @Test
    void aStringThatIsInternedAlreadyIsAName() {
        String source = "x = 'not a short one'";
        assertThat(compile(source, FULL).constants()).containsExactly(new Constant.Str("not a short one"));
        assertThat(compile(source, FULL.withInterned(knowing("not a short one"))).constants()).isEmpty();
    }

    private static InternedNames knowing(String name) {
        return new InternedNames() {
            @Override
            public boolean contains(String text) {
                return text.equals(name);
            }

            @Override
            public void add(String text) {
                // Only what was there before counts here.
            }
        };
    }

    @Test
    void everyNameAndShortStringIsLookedUpWhereItStands() {
        List<String> found = new ArrayList<>();
        InternedNames names = new InternedNames() {
            @Override
            public boolean contains(String text) {
                return found.contains(text);
            }

            @Override
            public void add(String text) {
                found.add(text);
            }
        };
        compile("def f(arg):\n  local = arg.attr\n_K = const(1)\n'ten bytes '\n'eleven byte'\n", FULL.withInterned(names));
        assertThat(found).containsExactly("code.py", "f", "arg", "local", "arg", "attr", "_K", "const", "ten bytes ");
    }

    @Test
    void optimisationDropsAssertionsAndThenLines() {
        String source = "\n\n\nassert x\ny = __debug__";
        assertThat(Disassembler.print(compile(source, FULL))).contains("AssertionError", "LOAD_CONST_TRUE", "line=5");
        assertThat(Disassembler.print(compile(source, FULL.withOptimisation(1))))
                .contains("LOAD_CONST_FALSE", "line=5")
                .doesNotContain("AssertionError");
        assertThat(Disassembler.print(compile(source, FULL.withOptimisation(3)))).doesNotContain("line=5");
    }

    @Test
    void constantsAreFoldedInTheFloatsOfTheTarget() {
        Constant single = compile("x = 1.0 / 3", FULL).constants().get(0);
        Constant wide = compile("x = 1.0 / 3", FULL.withFloats(FloatFormat.DOUBLE, FloatFormat.DOUBLE)).constants().get(0);
        assertThat(wide).isEqualTo(new Constant.Float(1.0 / 3));
        assertThat(single).isEqualTo(new Constant.Float(FloatFormat.SINGLE30.narrow(1.0f / 3)));
    }

    @Test
    void theTargetReadsAndWritesDecimalNumbers() {
        FloatNotation rounding = new FloatNotation() {
            @Override
            public double parse(String decimal) {
                return decimal.equals("0.1") ? 0.125 : 0;
            }

            @Override
            public String repr(double value) {
                return "<" + value + ">";
            }
        };
        CompilerOptions options = FULL.withFloats(FloatFormat.DOUBLE, rounding);
        CompiledModule module = compile("x = 0.1", options);
        assertThat(module.constants()).containsExactly(new Constant.Float(0.125));
        assertThat(Disassembler.print(module, options)).contains("LOAD_CONST_OBJ <0.125>");
    }

    @Test
    void errnoNumbersAreThoseOfTheTargetsLibrary() {
        String source = "x = errno.ETIMEDOUT";
        assertThat(Disassembler.print(compile(source, Target.FULL_BOARD.compilerOptions()))).contains("LOAD_CONST_SMALL_INT 116");
        assertThat(Disassembler.print(compile(source, Target.PLAIN.compilerOptions()))).contains("LOAD_CONST_SMALL_INT 110");
        assertThat(Disassembler.print(compile(source, SMALL))).contains("LOAD_ATTR ETIMEDOUT");
        assertThat(Disassembler.print(compile("x = errno.ENOTHING", Target.PLAIN.compilerOptions()))).contains("LOAD_ATTR ENOTHING");
    }

    @Test
    void numbersOfMathAreConstantsToMpyCross() {
        assertThat(compile("x = math.pi", CompilerOptions.mpyCross()).constants()).containsExactly(new Constant.Float(Math.PI));
        assertThat(compile("x = math.pi", FULL).constants()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void numbersOfMathAreConstantsWithoutABoard(FloatFormat floats) {
        CompilerOptions plain = Target.PLAIN.withFloats(floats).compilerOptions();
        assertThat(compile("x = math.pi", plain).constants()).containsExactly(new Constant.Float(floats.narrow(Math.PI)));
        assertThat(compile("x = math.pi", Target.FULL_BOARD.compilerOptions()).constants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"native, invalid arch", "asm_thumb, invalid arch", "fast, invalid micropython decorator"})
    void nativeCodeIsForNoBoard(String decorator, String saysMpyCross) {
        String source = "@micropython." + decorator + "\ndef f(): pass";
        assertThatThrownBy(() -> compile(source, FULL)).hasMessage("invalid micropython decorator");
        assertThatThrownBy(() -> compile(source, CompilerOptions.mpyCross())).hasMessage(saysMpyCross);
    }

    @Test
    void theReplPrintsAndEvalReturns() {
        assertThat(Disassembler.print(Compiler.compile("1", "<stdin>", SourceMode.SINGLE, FULL)))
                .contains("LOAD_NAME __repl_print__", "CALL_FUNCTION n=1 nkw=0");
        assertThat(Disassembler.print(Compiler.compile("1, x", "<string>", SourceMode.EVAL, FULL))).endsWith("03 BUILD_TUPLE 2\n05 RETURN_VALUE\n");
    }
}
