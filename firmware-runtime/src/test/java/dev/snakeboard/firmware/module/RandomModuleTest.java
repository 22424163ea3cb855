package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomModuleTest {
    /** The numbers of a seed, recorded from the firmware built for the host. */
    @Test
    void theSequenceIsThatOfTheDevice() {
        String program = """
                import random
                random.seed(42)
                print([random.getrandbits(n) for n in (1, 8, 16, 31, 32)])
                print([random.randrange(100) for i in (1, 2, 3, 4, 5, 6, 7, 8)])
                print([random.randint(-5, 5) for i in (1, 2, 3, 4, 5, 6, 7, 8)])
                print(random.random(), random.random(), random.uniform(-3, 7))
                print(random.choice('abcdef'), random.randrange(10, 100, 7), random.randrange(100, 10, -7))
                """;
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly(
                "[0, 248, 30191, 1161275364, 1458240983]",
                "[74, 95, 61, 61, 66, 88, 9, 62]",
                "[5, 5, -1, -5, -2, -2, 4, -3]",
                "0.8060246 0.7016666 5.178706",
                "f 87 51");
    }

    @Test
    void withoutASeedEveryRunIsTheSame() {
        String program = "import random\nprint(random.getrandbits(32), random.random())";
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).isEqualTo(ScriptVm.run(ScriptVm.BOARD, program));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            getrandbits(33)     | ValueError:
            randrange(0)        | ValueError: stop not reachable from start
            randrange(5, 5)     | ValueError: stop not reachable from start
            randrange(1, 2, 0)  | ValueError: randrange step cannot be zero
            randrange(5, 1, 1)  | ValueError: invalid step
            randint(2, 1)       | ValueError:
            choice([])          | IndexError: empty sequence
            choice(5)           | TypeError: object of type 'int' has no len()
            seed('a')           | TypeError: can't convert str to int
            """)
    void whatItRefuses(String call, String error) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, "import random\nrandom." + call)).singleElement().asString().isEqualToIgnoringWhitespace(error);
    }
}
