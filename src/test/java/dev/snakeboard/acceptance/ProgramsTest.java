package dev.snakeboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Python program prints what it printed on a real interpreter, byte for byte, however the machine under it is driven. */
class ProgramsTest {

    static List<PythonProgram> programs() {
        return PythonProgram.all();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void asExecRunsIt(PythonProgram program) {
        check(program, PythonProgram.Variant.PLAIN);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void onASmallHeap(PythonProgram program) {
        check(program, PythonProgram.Variant.SMALL_HEAP);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void collectingAtEveryAllocation(PythonProgram program) {
        check(program, PythonProgram.Variant.COLLECTING);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void parkingAtEverySafepoint(PythonProgram program) {
        check(program, PythonProgram.Variant.PARKING);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledBefore(PythonProgram program) {
        check(program, PythonProgram.Variant.COMPILED);
    }

    private static void check(PythonProgram program, PythonProgram.Variant variant) {
        PythonProgram.Outcome outcome = program.run(variant);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).isEqualTo(program.expected());
        assertThat(outcome.status()).isZero();
    }
}
