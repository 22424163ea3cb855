package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that would reach beyond its stack, or take one kind of word for another, is refused before it runs; what the compiler makes never is. */
class StackCheckTest {
    private static final int BITS = 31;

    /** A module whose body has a state of four words and a handler, and these opcodes. */
    private static byte[] module(String opcodes) {
        String body = "1c" + "02" + "00" + opcodes.replace(" ", "");
        String length = HexFormat.of().toHexDigits((byte) (body.length() / 2 << 3));
        return HexFormat.of().parseHex("4306001f" + "0100" + "026100" + length + body);
    }

    @ParameterizedTest
    @CsvSource({
        // POP_TOP, None, RETURN_VALUE
        "59 51 63, the stack runs empty",
        "63, the stack runs empty",
        "51, a code block does not end in a return",
        "51 51 51 51 51 63, the stack overflows",
        // UNPACK_SEQUENCE of far too many
        "51 30 ffff7f 63, the stack overflows",
        // True, POP_JUMP_IF_TRUE over the next
        "52 43 41 51 51 63, branches meet with different stacks",
        // LOAD_DEREF and STORE_DEREF
        "25 00 63, local 0 is no cell",
        "51 27 00 51 63, local 0 is no cell",
        // LOAD_NULL, POP_JUMP_IF_TRUE
        "53 43 40 51 63, an operand is no object",
        // False where FOR_ITER wants an iterator, where END_FINALLY wants a cause
        "50 50 50 50 4b 01 63 51 63, an operand is no iterator",
        "50 5d 51 63, an operand is no cause",
        "51 5d 51 63, no handler is active",
        // LOAD_METHOD is left out before CALL_METHOD
        "50 50 36 00 63, an operand is no self",
        "51 67 63, a function that is no generator yields",
        "51 2e 01 63, a slice has neither two nor three parts",
        // STORE_COMP into None
        "51 50 2f 04 63, a comprehension has nothing to store in",
        // SETUP_EXCEPT twice, with room for one handler
        "48 06 48 04 51 63 51 63 51 63, handlers nest too deep",
        // UNWIND_JUMP out of a handler that is not there
        "40 41 01 51 63, no handler is active",
        // GET_ITER_STACK, then the iterator's words change places
        "2b 00 5f 5a 51 63, what must stay in place is moved"
    })
    void damagedCodeIsRefused(String opcodes, String message) {
        assertThatThrownBy(() -> MpyReader.read(module(opcodes), BITS)).isInstanceOf(MpyFormatException.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"51 63", "52 43 40 51 63", "48 02 51 63 59 4a 00 51 63"})
    void wellFormedCodeIsTaken(String opcodes) {
        assertThat(MpyReader.read(module(opcodes), BITS).names()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        """
        for x in y:
            try:
                for z in x:
                    if z: break
                    with z as a, a as b:
                        if a: continue
                        return_value = b
                else:
                    break
            except ValueError as e:
                continue
            finally:
                for q in x:
                    break
        """,
        """
        def f(a):
            for x in a:
                try:
                    try:
                        return x
                    finally:
                        if x: return 1
                        with a:
                            for y in a: return y
                finally:
                    try:
                        continue
                    finally:
                        a()
        """,
        """
        async def f(a):
            async with a as b, b as c:
                async for x in c:
                    if x: return x
                    try:
                        await x
                    finally:
                        if x: break
                        continue
            return [x for x in await a if x]
        """,
        """
        def f(a, b=1, *c, d=2, **e):
            def g(*, h=a): return lambda: (a, h, [a for x in b for y in x if a], {x: a for x in b}, {x for x in c}, (a for x in b))
            class C(a, metaclass=b):
                def m(self): return super().m(*c, **e)
            del a[1], a.x
            return g(b=1, *c, **e)
        """
    })
    void whatTheCompilerMakesIsTaken(String source) {
        for (CompilerOptions options : new CompilerOptions[] {CompilerOptions.mpyCross(), CompilerOptions.board(Dialect.FULL_BUILD)}) {
            byte[] file = MpyWriter.write(Compiler.compile(source, "a.py", SourceMode.FILE, options), BITS);
            assertThatCode(() -> MpyReader.read(file, BITS)).doesNotThrowAnyException();
        }
    }
}
