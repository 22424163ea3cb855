package dev.snakeboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What generated programs print is what CPython prints; without one of 3.11 or later there is nothing to compare with. */
class DifferentialTest {
    @Test
    void generatedProgramsPrintTheSame() throws IOException {
        assumeTrue(Differential.hasPython(), "python3 3.11");
        assertThat(Differential.differences(20261123, 0, 150)).isEmpty();
    }
}
