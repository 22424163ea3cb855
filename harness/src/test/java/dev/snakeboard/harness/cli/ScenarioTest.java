package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.cli.Scenario.Step;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {

    private static final BoardDefinition M4 = Boards.find("feather_m4_express");

    @ParameterizedTest
    @CsvSource({
        "5s,      5000000",
        "1.5s,    1500000",
        "200ms,   200000",
        "0.25ms,  250",
        "10us,    10",
        "2min,    120000000",
        "1h,      3600000000"
    })
    void durations(String text, long microseconds) {
        assertThat(Quantities.duration(text)).isEqualTo(TimeBase.us(microseconds));
    }

    @ParameterizedTest
    @CsvSource({"5", "5x", "s", "-1s", "1e3s", "''", "1.s", "9999999h", "1,5s"})
    void whatIsNoDuration(String text) {
        assertThatThrownBy(() -> Quantities.duration(text)).isInstanceOf(UsageException.class).hasMessageContaining('"' + text + '"');
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096", "64k, 65536", "8m, 8388608", "1M, 1048576"})
    void sizes(String text, int bytes) {
        assertThat(Quantities.size(text, 1, 1 << 30)).isEqualTo(bytes);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("press", "D5@1s..1.2s", new Step.Press("D5", TimeBase.ms(1000), TimeBase.ms(1200))),
                Arguments.of("press", "PA16@250ms", new Step.Press("PA16", TimeBase.ms(250), TimeBase.ms(350))),
                Arguments.of("press", "RESET@3s", new Step.Reset(TimeBase.seconds(3))),
                Arguments.of("set", "A0=1.65@2s", new Step.Volts("A0", 1.65, TimeBase.seconds(2))),
                Arguments.of("set", "A0=3V@0s", new Step.Volts("A0", 3, 0)),
                Arguments.of("set", "D9=low@1s", new Step.Drive("D9", Optional.of(Level.LOW), TimeBase.seconds(1))),
                Arguments.of("set", "D9=float@1s", new Step.Drive("D9", Optional.empty(), TimeBase.seconds(1))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatHappensToTheBoard(String kind, String text, Step step) {
        Scenario scenario = kind.equals("press") ? new Scenario().press(M4, text) : new Scenario().set(M4, text);
        assertThat(scenario.steps()).containsExactly(step);
        assertThat(scenario.end()).isEqualTo(step.end());
    }

    @ParameterizedTest
    @CsvSource({
        "press, D5,            is not a press",
        "press, @1s,           is not a press",
        "press, D5@,           is not a press",
        "press, D5@2s..1s,     ends before it begins",
        "press, D99@1s,        has no button and no pin \"D99\"",
        "press, D5@soon,       \"soon\" is no duration",
        "set,   A0@1s,         is not a setting",
        "set,   A0=1.65,       is not a setting",
        "set,   D99=1@1s,      has no pin \"D99\"",
        "set,   A0=much@1s,    \"much\" is no voltage"
    })
    void whatMakesNoSense(String kind, String text, String message) {
        assertThatThrownBy(() -> {
            if (kind.equals("press")) {
                new Scenario().press(M4, text);
            } else {
                new Scenario().set(M4, text);
            }
        }).isInstanceOf(UsageException.class).hasMessageContaining(message);
    }
}
