package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run says about tasks that keep the others waiting, and about coroutines that never run: in plain words, and for programs. */
class TurnBudgetTest {

    private static final String HOG = "../examples/07-a-task-that-hogs/code.py";
    private static final String FORGOTTEN = "../examples/08-a-forgotten-await/code.py";

    @TempDir
    private Path folder;

    private static Said run(String... arguments) {
        return Said.by(Commands::run, arguments);
    }

    private static String after(String text, String start) {
        return text.substring(text.indexOf(start));
    }

    @Test
    void aHogIsNamedWithItsLineAndItsVictims() {
        Said said = run("run", HOG, "--for", "5s", "--turn-budget", "20ms");
        assertThat(said.status()).isZero();
        Pattern sentence = Pattern.compile("""
                TURN   count_primes: .* ms \\([\\d,]+ cycles\\) from \\d\\.\\d+ s on, most of it at code\\.py:2[45] in is_prime.*
                       it went into bytecode .* %.*
                       late because of it: blink by .*
                """);
        assertThat(after(said.err(), "TURN   count_primes")).containsPattern(sentence);
        assertThat(said.out()).doesNotContain("TURN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "--turn-budget 20ms                    | 0",
        "--strict                              | 6",
        "--strict --turn-budget 20ms           | 6",
        "--strict --turn-budget 1h             | 0",
    })
    void strictMakesItTheExitStatus(String options, int status) {
        assertThat(run(("run " + HOG + " --for 3s --quiet " + options).split(" ")).status()).isEqualTo(status);
    }

    @Test
    void aForgottenAwaitIsNamedWithTheLineThatMadeTheCoroutine() {
        Said said = run("run", FORGOTTEN);
        assertThat(said.err())
                .contains("NOTE   say_hello() was called at code.py:22 without await: that only makes a coroutine, which never ran; write")
                .contains("NOTE   sleep() was called at code.py:16 without await: nothing slept there, and the next sleep stopped the program");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsNotForgotten() throws IOException {
        Path program = Files.writeString(folder.resolve("code.py"), """
                import asyncio

                async def one():
                    pass

                async def main():
                    await one()
                    kept = one()
                    tasks = [asyncio.create_task(one()) for _ in range(3)]
                    await asyncio.gather(*tasks)
                    one().close()
                    await asyncio.sleep(1)
                    await kept

                asyncio.run(main())
                """);
        for (String time : new String[] {"500ms", "5s"}) {
            Said said = run("run", program.toString(), "--strict", "--turn-budget", "1s", "--for", time);
            assertThat(said.err()).doesNotContain("NOTE");
            assertThat(said.status()).isZero();
        }
    }

    @Test
    void whatIsForgottenIsFoundWhereverItIsDropped() throws IOException {
        Path program = Files.writeString(folder.resolve("code.py"), """
                import asyncio, gc

                async def one():
                    pass

                class Motor:
                    async def turn(self):
                        pass

                async def main():
                    for _ in range(300):
                        one()
                    gc.collect()
                    Motor().turn()
                    kept = [one()]
                    await asyncio.sleep(0.1)

                asyncio.run(main())
                main()
                """);
        Said said = run("run", program.toString(), "--strict");
        assertThat(said.err()).contains("one() was called at code.py:12 without await 300 times")
                .contains("turn() was called at code.py:14 without await:")
                .contains("one() was called at code.py:15 without await:")
                .contains("main() was called at code.py:19 without await:");
        assertThat(said.status()).isEqualTo(6);
    }

    @Test
    void theSameForPrograms() throws IOException {
        Path json = folder.resolve("report.json");
        run("run", HOG, "--for", "5s", "--quiet", "--turn-budget", "20ms", "--json", json.toString());
        JsonNode turns = JsonMapper.builder().build().readTree(Files.readString(json)).get("turns");
        assertThat(turns.get("limit").decimalValue()).isEqualByComparingTo("0.02");
        JsonNode hog = turns.get("tooLong").valueStream().filter(node -> node.get("task").asString().equals("count_primes")).findFirst().orElseThrow();
        assertThat(hog.get("file").asString()).isEqualTo("code.py");
        assertThat(hog.get("function").asString()).isEqualTo("is_prime");
        assertThat(hog.get("late").get(0).get("task").asString()).isEqualTo("blink");
        assertThat(hog.get("late").get(0).get("worst").asDouble()).isBetween(0.02, 1.0);
        assertThat(hog.get("longest").get("cycles").asLong()).isGreaterThan(2_400_000);
        assertThat(turns.get("neverAwaited")).isEmpty();
        JsonNode blink = JsonMapper.builder().build().readTree(Files.readString(json)).get("tasks").valueStream()
                .filter(node -> node.get("name").asString().equals("blink")).findFirst().orElseThrow();
        assertThat(blink.get("wakeUps")).hasSize(blink.get("runs").asInt());
        double worst = blink.get("wakeUps").valueStream().mapToDouble(wake -> wake.get("late").asDouble()).max().orElseThrow();
        assertThat(worst).isEqualTo(blink.get("worstLateness").asDouble());
        assertThat(blink.get("wakeUps").valueStream().map(wake -> wake.get("due").asDouble()).toList()).isSorted();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "--turn-budget 0ms  | every turn is longer than a budget of 0ms",
        "--turn-budget soon | \"soon\" is no duration",
    })
    void aBudgetThatIsNone(String options, String message) {
        Said said = run(("run " + HOG + " " + options).split(" "));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(message);
    }

    @Test
    void aSleepThatStopsEverybodyIsToldFromWork() throws IOException {
        Path program = Files.writeString(folder.resolve("code.py"), """
                import asyncio, time

                async def polite():
                    while True:
                        await asyncio.sleep(0.01)

                async def napper():
                    while True:
                        await asyncio.sleep(0.1)
                        time.sleep(0.05)

                async def main():
                    await asyncio.gather(polite(), napper())

                asyncio.run(main())
                """);
        Said said = run("run", program.toString(), "--for", "1s", "--turn-budget", "20ms");
        assertThat(after(said.err(), "TURN   napper")).contains("most of it at code.py:10 in napper")
                .contains("time.sleep() stops all tasks").contains("late because of it: polite by up to ");
    }

    @Test
    void aLibraryThatKeepsTheTurnIsNamedByTheLineThatCalledItAndAFlashByItsOwn() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        Path library = Files.writeString(folder.resolve("crunch.py"), "def crunch():\n    for _ in range(20000):\n        pass\n");
        assertThat(Said.by(CompileCommand::run, "-s", "crunch.py", "-o", folder.resolve("lib/crunch.mpy").toString(), library.toString()).status()).isZero();
        Files.delete(library);
        assertThat(run("install", "asyncio", folder.toString()).err()).isEmpty();
        Files.writeString(folder.resolve("code.py"), """
                import asyncio, crunch, microcontroller

                async def polite():
                    while True:
                        await asyncio.sleep(0.01)

                async def busy():
                    crunch.crunch()
                    await asyncio.sleep(0.1)
                    microcontroller.nvm[0:2] = b"ab"

                async def main():
                    asyncio.create_task(polite())
                    await asyncio.create_task(busy())

                asyncio.run(main())
                """);
        String said = run("run", folder.toString(), "--turn-budget", "20ms").err();
        assertThat(said).contains("TURN   busy");
        assertThat(after(said, "TURN   busy")).contains("most of it at code.py:8 in busy, until the await at code.py:9");
        assertThat(after(said, "most of it at code.py:10 in busy")).contains("native calls 100.0 %").contains("late because of it: polite by ");
    }

    @Test
    void aLimitChangesNothingForTheBoard() {
        Said with = run("run", HOG, "--for", "4s", "--turn-budget", "1ms", "--json", "-", "--quiet");
        Said without = run("run", HOG, "--for", "4s", "--turn-budget", "1h", "--json", "-", "--quiet");
        assertThat(withoutTurns(with.out())).isEqualTo(withoutTurns(without.out()));
    }

    private static String withoutTurns(String out) {
        return out.replaceAll("(?s)\"turns\" : \\{.*?\n  \\},", "");
    }
}
