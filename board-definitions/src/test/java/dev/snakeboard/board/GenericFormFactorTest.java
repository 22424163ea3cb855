package dev.snakeboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing of a board whose geometry nobody wrote down. */
class GenericFormFactorTest {

    static Stream<String> boards() {
        return Boards.ids().stream();
    }

    @Test
    void padsGoDownTheLeftAndUpTheRightAfterSupplyAndGround() {
        FormFactor form = FormFactor.generic(Boards.find("trinket_m0"));
        List<HeaderPin> left = form.pins().stream().filter(pin -> pin.x() < form.width() / 2).toList();
        List<HeaderPin> right = form.pins().stream().filter(pin -> pin.x() > form.width() / 2).toList();
        assertThat(left).extracting(HeaderPin::label).containsExactly("3V3", "GND", "D0", "D1", "D2");
        assertThat(left).extracting(HeaderPin::y).isSorted();
        assertThat(right).extracting(HeaderPin::label).containsExactly("D4", "D3", "LED", "APA102_MOSI", "APA102_SCK");
        assertThat(right).extracting(pin -> -pin.y()).isSorted();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void everyNamedPadHasOnePlaceInside(String id) {
        BoardDefinition board = Boards.find(id);
        FormFactor form = FormFactor.generic(board);
        assertThat(form.pins().stream().flatMap(pin -> pin.name().stream()).map(name -> board.pin(name).orElseThrow().pad()))
                .containsExactlyElementsOf(board.namedPads());
        assertThat(form.pins()).allSatisfy(pin -> {
            assertThat(pin.x()).isBetween(0.0, form.width());
            assertThat(pin.y()).isBetween(0.0, form.height());
        });
        for (HeaderPin pin : form.pins()) {
            assertThat(form.pins()).filteredOn(other -> Math.hypot(other.x() - pin.x(), other.y() - pin.y()) < 2.5).containsExactly(pin);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void partsKeepClearOfThePinsAndOfEachOther(String id) {
        FormFactor form = FormFactor.generic(Boards.find(id));
        List<PlacedPart> seen = new ArrayList<>();
        for (PlacedPart part : form.parts()) {
            assertThat(part.x() - part.width() / 2).isGreaterThan(3);
            assertThat(part.x() + part.width() / 2).isLessThan(form.width() - 3);
            assertThat(part.y() + part.height() / 2).isLessThan(form.height());
            assertThat(seen).as(part.name()).noneMatch(other -> Math.abs(other.y() - part.y()) < (other.height() + part.height()) / 2);
            seen.add(part);
        }
    }

    @Test
    void aBoardWithItsOwnFormFactorKeepsIt() {
        BoardDefinition board = Boards.find("feather_m4_express");
        assertThat(board.formFactor()).isEqualTo(board.ownFormFactor().orElseThrow());
    }
}
