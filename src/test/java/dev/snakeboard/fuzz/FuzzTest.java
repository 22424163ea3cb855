package dev.snakeboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of every target; the long one is {@code mvn -Pfuzz -pl src/test -am verify}. */
class FuzzTest {
    private static final long SEED = 20261123;

    static Set<String> targets() {
        return Targets.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingBreaks(String target) throws InterruptedException {
        Fuzzer fuzzer = new Fuzzer(target, Targets.ALL.get(target).get(), SEED);
        assertThat(fuzzer.run(0, count(target))).isEmpty();
    }

    /** As many as take a fraction of a second. */
    private static int count(String target) {
        return switch (target) {
            case "settings", "scenario" -> 2000;
            case "compiler", "mpy", "json", "re" -> 500;
            case "programs", "serial" -> 20;
            default -> 60;
        };
    }
}
