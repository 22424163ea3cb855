package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.memory.Region;
import dev.snakeboard.firmware.profile.AllocationProfile.Refusal;
import dev.snakeboard.firmware.profile.BlockMap;
import dev.snakeboard.firmware.profile.HeapCensus;
import dev.snakeboard.harness.MemoryProfile.By;
import dev.snakeboard.harness.MemoryProfile.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What holds a program's memory, and why there was none left. */
class MemoryProfileTest {

    private static final String LIBRARY = """
            TABLE = [None] * 500

            def make(size):
                return bytearray(size)
            """;

    private static MemoryProfile profileOf(String... files) {
        try (TestBoard board = TestBoard.with(SimulationBuilder::profilingMemory, files)) {
            return board.toEnd().simulation.memory().orElseThrow();
        }
    }

    @Test
    void memoryBelongsToTheLineImportAndKindThatAskedForIt() {
        MemoryProfile profile = profileOf("lib/library.py", LIBRARY, "code.py", """
                import library
                keep = library.make(3000)
                more = [library.make(100) for i in range(10)]
                gone = library.make(20000)
                gone = None
                """);
        List<HeapCensus.Holding> held = profile.now().holdings();
        // A list of 500: 16 bytes and 500 words; and the module's dict grew. Bytearrays: an object of 16 bytes and one of the bytes each.
        assertThat(By.LINE.rows(held)).contains(
                new Row("/lib/library.py:1", 16 + 2000 + 32, 3),
                new Row("/lib/library.py:4", 16 + 3008 + 10 * (16 + 112), 2 + 2 * 10));
        assertThat(By.KIND.rows(held)).contains(new Row("bytearray", 16 + 3008 + 10 * (16 + 112), 2 + 2 * 10));
        assertThat(By.IMPORT.rows(held).getFirst().name()).isEqualTo("library");
        assertThat(profile.now().garbage()).isGreaterThanOrEqualTo(20000);
        assertThat(profile.importers()).containsExactlyEntriesOf(Map.of("library", ""));
    }

    @Test
    void everyLiveByteIsInEveryTableThatHasAll() {
        HeapCensus census = profileOf("code.py", "import asyncio\nx = {i: str(i) for i in range(200)}\n").now();
        assertThat(By.LINE.rows(census.holdings()).stream().mapToInt(Row::bytes).sum()).isEqualTo(census.live());
        assertThat(By.KIND.rows(census.holdings()).stream().mapToInt(Row::bytes).sum()).isEqualTo(census.live());
        assertThat(By.KIND.rows(census.holdings())).extracting(Row::name).contains("dict", "str", "function", "names");
    }

    @Test
    void theMapShowsEveryBlockThatIsInUse() {
        HeapCensus census = profileOf("code.py", "keep = bytearray(20000)\ngone = bytearray(5000)\ngone = None\n").now();
        BlockMap map = census.map();
        assertThat(map.blocksPerCell()).isEqualTo(1);
        assertThat(map.parts()).hasSizeGreaterThan(1);
        assertThat(bytes(map, cell -> cell.use() == BlockMap.Use.GARBAGE)).isEqualTo(census.garbage());
        Predicate<HeapCensus.Holding> kept = holding -> holding.kind().equals("bytearray");
        assertThat(bytes(map, cell -> cell.use() == BlockMap.Use.LIVE && kept.test(census.holdings().get(cell.holding())))).isEqualTo(20_000 + 16);
        assertThat(bytes(map, cell -> cell.use() == BlockMap.Use.LIVE)).isEqualTo(census.live());
        int runs = census.holdings().stream().mapToInt(HeapCensus.Holding::count).sum();
        assertThat(map.parts().stream().flatMap(part -> part.cells().stream()).filter(cell -> cell.use() == BlockMap.Use.LIVE && cell.begins()))
                .hasSize(runs);
    }

    private static int bytes(BlockMap map, Predicate<BlockMap.Cell> wanted) {
        return map.parts().stream().flatMap(part -> part.cells().stream()).filter(wanted).mapToInt(cell -> cell.usedBlocks() * 16).sum();
    }

    @Test
    void aLargeHeapIsShownInCellsOfSeveralBlocks() {
        try (TestBoard board = TestBoard.on(
                Boards.find("adafruit_metro_esp32s3"), SimulationBuilder::profilingMemory, "code.py", "keep = bytearray(3000000)\n")) {
            HeapCensus census = board.toEnd().simulation.memory().orElseThrow().now();
            assertThat(census.map().blocksPerCell()).isGreaterThan(1);
            assertThat(census.map().parts().stream().mapToInt(part -> part.cells().size()).sum()).isLessThan(20_000);
            assertThat(bytes(census.map(), cell -> true)).isEqualTo(census.used());
            assertThat(census.map().parts().getLast().region()).isEqualTo(Region.EXTERNAL);
        }
    }

    @Test
    void tasksAreNamed() {
        HeapCensus census = profileOf("code.py", """
                import asyncio
                kept = []
                async def filler(size):
                    for i in range(20):
                        kept.append(bytearray(size))
                        await asyncio.sleep(0.01)
                async def main():
                    await asyncio.gather(filler(1000), filler(200))
                asyncio.run(main())
                """).now();
        assertThat(By.TASK.rows(census.holdings())).filteredOn(row -> row.name().startsWith("filler"))
                .extracting(Row::name).containsExactly("filler", "filler 2");
        assertThat(By.TASK.rows(census.holdings()).getFirst().bytes()).isBetween(20 * 1008, 20 * 1040);
    }

    @Test
    void whatASourceTakesWhileItIsCompiledIsNamed() {
        String library = "def f(a, b):\n    return a + b\n" + "f(f(1, 2), f(3, 4))\n".repeat(400);
        Refusal refusal = profileOf("lib/library.py", library, "code.py", """
                import gc
                kept = []
                while gc.mem_free() > 24000:
                    kept.append(bytearray(200))
                import library
                """).refusals().getLast();
        List<Row> kinds = By.KIND.rows(refusal.census().holdings());
        assertThat(kinds).extracting(Row::name).contains("lexer", "parser", "parse tree");
        assertThat(kinds).filteredOn(row -> row.name().equals("other")).allSatisfy(row -> assertThat(row.bytes()).isLessThan(256));
        assertThat(kinds).filteredOn(row -> row.name().equals("parse tree")).first().satisfies(row -> assertThat(row.bytes()).isGreaterThan(10_000));
        assertThat(refusal.site().file()).endsWith("code.py");
    }

    private static Refusal refusalOf(String program) {
        return profileOf("code.py", program).refusals().getLast();
    }

    @Test
    void whatIsInPiecesIsToldFromWhatIsFull() {
        Refusal full = refusalOf("""
                kept = []
                while True:
                    kept.append(bytearray(1000))
                """);
        assertThat(full.site().line()).isEqualTo(3);
        assertThat(full.census().free()).isLessThan(20_000);
        assertThat(full.census().garbage()).isZero();
        Refusal pieces = refusalOf("""
                kept = []
                holes = []
                for i in range(140):
                    holes.append(bytearray(800))
                    kept.append((i, i, i))
                holes = None
                big = bytearray(60000)
                """);
        assertThat(pieces.bytes()).isEqualTo(60_000);
        assertThat(pieces.site().line()).isEqualTo(7);
        assertThat(pieces.census().free()).isGreaterThan(60_000);
        assertThat(pieces.census().largestAfterCollection()).isLessThan(60_000);
        assertThat(pieces.census().obstacle()).first().satisfies(holding -> {
            assertThat(holding.kind()).isEqualTo("tuple");
            assertThat(holding.site().line()).isEqualTo(5);
        });
    }

    @Test
    void garbageThatWasNotCollectedIsTold() {
        Refusal refusal = refusalOf("""
                import gc
                gc.disable()
                while True:
                    x = [0] * 100
                """);
        assertThat(refusal.census().garbage()).isGreaterThan(100_000);
        assertThat(refusal.census().largestAfterCollection()).isGreaterThan(refusal.bytes());
    }

    @Test
    void whatTheProgramAskedForIsToldNotWhatItsExceptionDoesWithout() {
        Refusal refusal = refusalOf("""
                def fill():
                    chain = None
                    while True:
                        chain = [chain]
                def start():
                    fill()
                start()
                """);
        assertThat(refusal.site().line()).isEqualTo(4);
        assertThat(refusal.bytes()).isEqualTo(16);
        assertThat(refusal.census().garbage()).isZero();
        assertThat(refusal.census().largestAfterCollection()).isLessThan(16);
    }

    @Test
    void moreThanAnIntHoldsIsTold() {
        Refusal refusal = refusalOf("text = 'ab' * (2**30 - 1)\n");
        assertThat(Integer.toUnsignedString(refusal.bytes())).isEqualTo("2147483647");
        assertThat(refusal.census().obstacle()).isEmpty();
    }

    @Test
    void aProfiledRunIsTheSameRun() {
        String program = """
                import asyncio, gc
                async def work(n):
                    for i in range(n):
                        x = [str(j) for j in range(i)]
                        await asyncio.sleep(0)
                async def main():
                    await asyncio.gather(work(40), work(60))
                    print(gc.mem_free())
                asyncio.run(main())
                1 / 0
                """;
        try (TestBoard plain = TestBoard.with("code.py", program);
                TestBoard profiled = TestBoard.with(SimulationBuilder::profilingMemory, "code.py", program)) {
            plain.toEnd();
            profiled.toEnd();
            assertThat(profiled.simulation.now()).isEqualTo(plain.simulation.now());
            assertThat(profiled.simulation.serial().console()).isEqualTo(plain.simulation.serial().console());
        }
    }
}
