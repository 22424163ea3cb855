package dev.snakeboard.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code profile} as a person and as other tools meet it. */
class ProfileCommandTest {

    private static final String HOG = "../examples/07-a-task-that-hogs/code.py";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static Said profile(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "profile";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Said.by(Commands::run, all);
    }

    @Test
    void theMostExpensiveComesFirst() {
        Said said = profile(HOG, "--for", "3s", "--top", "5");
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("on feather_m4_express: 360,000,000 cycles at 120 MHz").containsPattern("""
                        cycles      %   with callees      %     calls  function
                 +[\\d,]+ +[\\d.]+ +[\\d,]+ +[\\d.]+ +[\\d,]+  is_prime at code\\.py:23
                """).containsPattern("""
                        cycles      %   with callees      %  line
                 +[\\d,]+ +[\\d.]+ +[\\d,]+ +[\\d.]+  code\\.py:2[45] in is_prime
                """);
        assertThat(said.out().lines().filter(line -> line.contains("more"))).hasSize(2);
    }

    @Test
    void collapsedStacksAreLinesOfFramesAndACount() throws IOException {
        Path file = folder.resolve("stacks.txt");
        JsonNode json = MAPPER.readTree(profile(HOG, "--for", "3s", "--json", "--collapsed", file.toString()).out());
        List<String> lines = Files.readAllLines(file);
        Pattern stack = Pattern.compile("[^ ;]+(;[^ ;]+)* \\d+");
        assertThat(lines).isNotEmpty().allMatch(line -> stack.matcher(line).matches());
        long sum = lines.stream().mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1))).sum();
        JsonNode total = json.get("total");
        assertThat(sum).isBetween(total.get("self").asLong() + total.get("interrupts").asLong() - lines.size(),
                total.get("self").asLong() + total.get("interrupts").asLong());
    }

    /** The rules of the Trace Event Format, as far as they concern the kinds of events in the file. */
    @Test
    void theTraceFollowsTheRulesOfItsFormat() throws IOException {
        Path program = Files.writeString(folder.resolve("code.py"), """
                import asyncio, board, digitalio, gc, keypad, pwmio

                async def blink(led, every):
                    while True:
                        led.value = not led.value
                        await asyncio.sleep(every)

                async def hog():
                    while True:
                        for i in range(20000):
                            pass
                        gc.collect()
                        await asyncio.sleep(0.1)

                async def main():
                    keys = keypad.Keys((board.D5,), value_when_pressed=False, pull=True)
                    wave = pwmio.PWMOut(board.D10, frequency=1000, duty_cycle=16384)
                    with digitalio.DigitalInOut(board.D13) as led:
                        led.switch_to_output()
                        await asyncio.gather(blink(led, 0.01), hog())

                asyncio.run(main())
                """);
        Path file = folder.resolve("trace.json");
        profile(program.toString(), "--for", "1s", "--press", "D5@500ms..600ms", "--perfetto", file.toString());
        JsonNode root = MAPPER.readTree(Files.readString(file));
        Map<Integer, String> groups = new HashMap<>();
        Map<String, String> tracks = new HashMap<>();
        Map<String, Deque<BigDecimal>> ends = new HashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        List<String> calls = new ArrayList<>();
        for (JsonNode event : root.get("traceEvents")) {
            assertThat(event.get("name").isString()).isTrue();
            assertThat(event.get("pid").isInt()).isTrue();
            assertThat(event.get("tid").asInt()).as("0 is the idle task of the viewer's machine").isPositive();
            int pid = event.get("pid").asInt();
            String track = pid + "/" + event.get("tid").asInt();
            String phase = event.get("ph").asString();
            kinds.merge(phase + " " + groups.getOrDefault(pid, ""), 1, Integer::sum);
            if (!phase.equals("M")) {
                assertThat(event.get("ts").isNumber()).isTrue();
                assertThat(event.get("ts").decimalValue()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(1_000_100));
                assertThat(groups).containsKey(pid);
            }
            switch (phase) {
                case "M" -> {
                    String name = event.get("args").get("name").asString();
                    switch (event.get("name").asString()) {
                        case "process_name" -> groups.put(pid, name);
                        case "thread_name" -> tracks.put(track, name);
                        default -> throw new AssertionError(event);
                    }
                }
                case "X" -> {
                    if (groups.get(pid).equals("python")) {
                        calls.add(event.get("name").asString());
                    }
                    assertThat(tracks).containsKey(track);
                    BigDecimal from = event.get("ts").decimalValue();
                    assertThat(event.get("dur").decimalValue()).isNotNegative();
                    BigDecimal until = from.add(event.get("dur").decimalValue());
                    Deque<BigDecimal> open = ends.computeIfAbsent(track, _ -> new ArrayDeque<>());
                    while (!open.isEmpty() && open.peek().compareTo(from) <= 0) {
                        open.pop();
                    }
                    // Slices of one track lie within each other or do not overlap; only calls nest.
                    assertThat(open.isEmpty() || groups.get(pid).equals("python") && until.compareTo(open.peek()) <= 0).isTrue();
                    open.push(until);
                }
                case "C" -> assertThat(event.get("args").propertyStream()).hasSize(1).allMatch(series -> series.getValue().isNumber());
                case "i" -> assertThat(event.get("s").asString()).isIn("t", "p", "g");
                default -> throw new AssertionError(event);
            }
        }
        assertThat(groups).containsValues("tasks", "python", "cpu", "interrupts", "pins", "memory");
        assertThat(calls).contains("<module> at code.py:1").anyMatch(call -> call.startsWith("hog at code.py:")).anyMatch(call -> call.startsWith("blink at code.py:"));
        assertThat(tracks).containsValues("blink", "hog", "tick", "asleep", "collecting garbage");
        assertThat(kinds).containsKeys("X tasks", "X python", "X cpu", "X interrupts", "C pins", "C memory", "i pins");
        assertThat(kinds.get("C pins")).isGreaterThan(40);
        assertThat(root.get("displayTimeUnit").asString()).isEqualTo("ns");
        assertThat(root.get("otherData").get("lostEvents").asLong()).isZero();
    }

    @Test
    void mistakesAreOneClearMessage() throws IOException {
        assertThat(profile("nowhere").err()).contains("there is no file or folder nowhere");
        assertThat(profile(folder.toString()).err()).contains("no program ran; there is no code.py on the drive");
        Path program = Files.writeString(folder.resolve("code.py"), "");
        Said said = profile(program.toString(), "--perfetto", folder.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("the file cannot be written: " + folder);
        assertThat(said.out()).isEmpty();
        assertThat(profile(program.toString(), "--top", "-1").err()).contains("there are no tables of -1 rows");
    }

    @Test
    void aProgramThatFailsIsProfiledAndSaysHowItEnded() throws IOException {
        Path program = Files.writeString(folder.resolve("code.py"), "def f(n):\n    return f(n - 1) if n else 1 // n\nf(2)\n");
        Said said = profile(program.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("f at code.py:2");
        assertThat(said.err()).contains("end    code.py ended with ZeroDivisionError after ");
    }
}
