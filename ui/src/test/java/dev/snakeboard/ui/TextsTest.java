package dev.snakeboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panel works out without a window: words, colours, places. */
class TextsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "24, 24 µs", "100, 100 µs", "4800, 4.8 ms", "24300, 24.3 ms", "999600, 1 s", "1250000, 1.25 s", "90000000, 90 s"})
    void spansHaveThreeFigures(long us, String text) {
        assertThat(TimeText.span(TimeBase.us(us))).isEqualTo(text);
    }

    @Test
    void theClockShowsHoursToMilliseconds() {
        assertThat(TimeText.clock(TimeBase.ms(3_723_004))).isEqualTo("01:02:03.004");
    }

    @ParameterizedTest
    @CsvSource({"-2, 0.01×", "-1.3, 0.05×", "-0.3, 0.5×", "0, 1×", "0.3, 2×", "1, 10×", "2.5, max"})
    void speedsAreRound(double position, String text) {
        assertThat(Speed.text(Speed.factor(position))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(SignalKind.class)
    void signalColoursCanBeReadOnEitherBackground(SignalKind kind) {
        assertThat(contrast(kind.on(Palette.LIGHT), Palette.LIGHT.background())).isGreaterThan(4.5);
        assertThat(contrast(kind.on(Palette.DARK), Palette.DARK.background())).isGreaterThan(4.5);
    }

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textAndShapesKeepTheirContrast(Palette palette) {
        for (Color text : List.of(palette.text(), palette.muted())) {
            assertThat(contrast(text, palette.background())).isGreaterThan(4.5);
            assertThat(contrast(text, palette.surface())).isGreaterThan(4.5);
        }
        for (Color shape : List.of(palette.running(), palette.ready(), palette.waiting(), palette.danger(), palette.heap(), palette.accent())) {
            assertThat(contrast(shape, palette.background())).isGreaterThan(3);
        }
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void aTrackFindsWhatWasAtATime() {
        Track<String> track = new Track<>();
        track.add(10, "a");
        track.add(20, "b");
        assertThat(track.indexAt(9)).isEqualTo(-1);
        assertThat(track.value(track.indexAt(19))).isEqualTo("a");
        assertThat(track.value(track.indexAt(20))).isEqualTo("b");
        assertThat(track.end(1, 35)).isEqualTo(35);
    }

    @Test
    void aTrackForgetsItsOldestHalf() {
        Track<Integer> track = new Track<>();
        for (int i = 0; i < 200_000; i++) {
            track.add(i, i);
        }
        assertThat(track.size()).isLessThanOrEqualTo(1 << 17);
        assertThat(track.value(track.indexAt(199_999))).isEqualTo(199_999);
        assertThat(track.value(track.indexAt(150_000))).isEqualTo(150_000);
    }

    @Test
    void zoomingKeepsTheTimeUnderThePointer() {
        TimeAxis axis = new TimeAxis(TimeBase.seconds(10), TimeBase.seconds(2), 100, 800);
        TimeAxis closer = axis.zoomed(0.5, 300);
        assertThat((double) closer.time(300)).isCloseTo(axis.time(300), within(10.0));
        assertThat(closer.span()).isEqualTo(TimeBase.seconds(1));
        assertThat(axis.mark(TimeBase.ms(10_200))).isEqualTo("10.2 s");
    }

    static List<String> boards() {
        return Boards.ids();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void everyBoardIsDrawnToScaleInsideItsPlace(String id) {
        Snapshot snapshot = new ScriptedBoard(id).snapshot();
        for (double[] size : new double[][] {{420, 300}, {840, 420}, {1600, 900}}) {
            BoardLayout layout = new BoardLayout(snapshot, size[0], size[1], 1);
            var form = snapshot.board().formFactor();
            assertThat(layout.spots()).hasSameSizeAs(form.pins());
            double across = layout.x(form.width()) - layout.x(0);
            double down = layout.y(form.height()) - layout.y(0);
            assertThat(across / down).isCloseTo(form.width() / form.height(), within(0.001));
            assertThat(layout.x(0)).isPositive();
            assertThat(layout.y(0)).isPositive();
            assertThat(layout.x(form.width())).isLessThan(size[0]);
            assertThat(layout.y(form.height())).isLessThan(size[1]);
        }
    }

    @Test
    void partsAtNeighbouringPinsStandSideBySide() {
        ScriptedBoard board = new ScriptedBoard("feather_m4_express");
        BoardLayout layout = new BoardLayout(board.snapshot(), 840, 420, 1);
        assertThat(layout.attached()).hasSize(1).first().satisfies(part -> {
            assertThat(part.name()).isEqualTo("D5");
            assertThat(part.at().side()).isEqualTo(BoardLayout.Side.TOP);
            assertThat(part.y()).isLessThan(layout.y(0)).isPositive();
        });
    }

    @Test
    void buttonsHaveTheirLetterOrADigit() {
        ButtonKeys keys = new ButtonKeys(new ScriptedBoard("circuitplayground_express").snapshot());
        assertThat(keys.keyOf("BUTTON_A")).contains("A");
        assertThat(keys.buttonOf("b")).contains("BUTTON_B");
        assertThat(keys.keyOf("SLIDE_SWITCH")).contains("1");
        assertThat(keys.keyOf("RESET")).isEmpty();
    }
}
