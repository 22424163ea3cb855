package dev.snakeboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in file: right in itself and with the files it names. At run time they are not checked again. */
class BuiltInDefinitionsTest {

    static Stream<String> boards() {
        return Boards.ids().stream();
    }

    static Stream<String> chips() {
        return Definitions.Folder.CHIPS.ids().stream();
    }

    static Stream<String> cores() {
        return Definitions.Folder.CORES.ids().stream();
    }

    static Stream<String> timings() {
        return Definitions.Folder.TIMINGS.ids().stream();
    }

    static Stream<String> releases() {
        return Boards.firmwareIds().stream();
    }

    @ParameterizedTest
    @EnumSource
    void theIndexListsTheFolder(Definitions.Folder folder) throws IOException, URISyntaxException {
        Path index = Path.of(Definitions.class.getResource(folder.path("index.txt")).toURI());
        try (Stream<Path> files = Files.list(index.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(folder.ids().stream().map(id -> id + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void boardsKeepTheSchemaAndFitTheirChip(String id) {
        assertThat(SchemaCheck.BOARD.faults(id, Definitions.Folder.BOARDS.read(id))).isEmpty();
        BoardDefinition board = Boards.find(id);
        assertThat(BoardChecks.faults(id, board)).isEmpty();
        assertThat(board.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("chips")
    void chipsKeepTheSchemaAndThemselves(String id) {
        assertThat(SchemaCheck.CHIP.faults(id, Definitions.Folder.CHIPS.read(id))).isEmpty();
        ChipDefinition chip = Definitions.chip(id);
        assertThat(ChipChecks.faults(id, chip)).isEmpty();
        assertThat(chip.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("cores")
    void coresKeepTheSchemaAndKnowTheSameEvents(String id) {
        assertThat(SchemaCheck.CORE.faults(id, Definitions.Folder.CORES.read(id))).isEmpty();
        CoreDefinition core = Definitions.core(id);
        assertThat(core.id()).isEqualTo(id);
        assertThat(core.events().keySet()).isEqualTo(Definitions.core("cortex-m4f-samd51").events().keySet());
        assertThat(core.natives().keySet()).isEqualTo(Definitions.core("cortex-m4f-samd51").natives().keySet());
        assertThat(core.opcodes().keySet()).isEqualTo(Definitions.core("cortex-m4f-samd51").opcodes().keySet());
        assertThat(core.cyclesPerInstruction()).isBetween(1.0, 10.0);
    }

    @ParameterizedTest
    @MethodSource("timings")
    void timingsKeepTheSchemaAndKnowEveryFigure(String id) {
        assertThat(SchemaCheck.TIMING.faults(id, Definitions.Folder.TIMINGS.read(id))).isEmpty();
        TimingDefinition timing = Definitions.timing(id);
        assertThat(timing.id()).isEqualTo(id);
        assertThat(timing.figures().keySet()).containsExactly(Timing.values());
        // Nobody has measured any of these on a device yet: what is not in a data sheet or a source is an estimate.
        assertThat(timing.figures().values()).noneMatch(figure -> figure.basis() == Basis.MEASURED);
    }

    @ParameterizedTest
    @MethodSource("dev.snakeboard.board.LoadDefinition#ids")
    void loadsKeepTheSchema(String id) {
        assertThat(SchemaCheck.LOAD.faults(id, Definitions.Folder.LOADS.read(id))).isEmpty();
        assertThat(LoadDefinition.of(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void releasesKeepTheSchema(String id) {
        assertThat(SchemaCheck.FIRMWARE.faults(id, Definitions.Folder.FIRMWARE.read(id))).isEmpty();
        assertThat(Boards.firmware(id).id()).isEqualTo(id);
    }

    @Test
    void onlyCountedCoresClaimMeasuredCosts() {
        Set<String> measured = Definitions.Folder.CORES.ids().stream()
                .filter(id -> Definitions.core(id).opcodes().values().stream().anyMatch(cost -> cost.basis() == Basis.MEASURED))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(measured).containsExactly("cortex-m0plus", "cortex-m4f-nrf52840", "cortex-m4f-samd51", "riscv32");
    }

    /** The enum constants, the schema's words and the reader's spelling are three lists of the same words. */
    @Test
    void theSchemaListsEveryFeature() {
        Json.Obj schema = JsonText.read("schema/board.schema.json");
        JsonCursor features = JsonCursor.root("schema", schema).get("properties").get("features").get("items");
        List<String> words = features.texts("enum");
        assertThat(words).containsExactlyElementsOf(Arrays.stream(Feature.values()).map(JsonCursor::spelling).toList());
    }

    /** The firmware never lets go of flash, PSRAM and USB: a name for such a pad would be a name nobody can use. */
    @ParameterizedTest
    @MethodSource("boards")
    void noNamedPadIsTaken(String id) {
        BoardDefinition board = Boards.find(id);
        assertThat(board.namedPads()).noneMatch(board.takenPads()::contains);
    }

    /** A pin drawn at the wrong place is a wire to the wrong pin: signals of a board must not lie on top of each other. */
    @ParameterizedTest
    @MethodSource("boards")
    void noTwoHeaderPinsLieAtOnePlace(String id) {
        List<HeaderPin> pins = Boards.find(id).formFactor().pins();
        for (HeaderPin pin : pins) {
            assertThat(pins).filteredOn(other -> Math.hypot(other.x() - pin.x(), other.y() - pin.y()) < 1.2)
                    .as("pins at the place of %s", pin.label())
                    .containsExactly(pin);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void whatCanBeSeenOrPressedIsOnTheDrawing(String id) {
        BoardDefinition board = Boards.find(id);
        List<PlacedPart> parts = board.formFactor().parts();
        assertThat(board.leds()).allSatisfy(led ->
                assertThat(parts).anyMatch(part -> part.kind() == PlacedPart.Kind.LED && part.name().equals(led.name())));
        assertThat(board.buttons()).allSatisfy(button ->
                assertThat(parts).anyMatch(part -> part.name().equals(button.name())));
        for (PixelChain chain : board.pixels()) {
            assertThat(parts).filteredOn(part -> part.kind() == PlacedPart.Kind.PIXEL).hasSize(chain.count());
        }
        assertThat(parts).anyMatch(part -> part.kind() == PlacedPart.Kind.USB);
    }
}
