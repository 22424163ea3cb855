package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nests deeper than the C stack allows is an exception that the program can catch. */
class DeepNestingTest {
    private static final String PROGRAM = """
            def nest(step, x=(1, 2)):
                for _ in range(1200):
                    x = step(x)
                return x
            loop = []
            loop.append(loop)
            ring = {}
            ring['ring'] = ring
            try:
                %s
                print("no error")
            except RuntimeError as error:
                print(error)
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            repr(loop)                                     -> maximum recursion depth exceeded
            str(ring)                                      -> maximum recursion depth exceeded
            repr(nest(lambda x: [x]))                      -> maximum recursion depth exceeded
            repr(nest(lambda x: (x,)))                     -> maximum recursion depth exceeded
            nest(lambda x: [x]) == nest(lambda x: [x])     -> maximum recursion depth exceeded
            nest(lambda x: (x,)) < nest(lambda x: (x,))    -> maximum recursion depth exceeded
            nest(lambda x: {1: x}) == nest(lambda x: {1: x})  -> maximum recursion depth exceeded
            hash(nest(lambda x: (x,)))                     -> maximum recursion depth exceeded
            tuple(nest(enumerate))                         -> maximum recursion depth exceeded
            list(nest(zip))                                -> maximum recursion depth exceeded
            list(nest(lambda x: map(abs, x)))              -> maximum recursion depth exceeded
            list(nest(lambda x: filter(None, x)))          -> maximum recursion depth exceeded
            loop == loop                                   -> no error
            """)
    void isAnswered(String statement, String answer) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, PROGRAM.formatted(statement))).isEqualTo(List.of(answer));
    }
}
