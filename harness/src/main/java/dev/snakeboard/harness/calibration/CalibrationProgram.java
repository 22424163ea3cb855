package dev.snakeboard.harness.calibration;

/** The program that measures a board: plain CircuitPython, for every board. */
public final class CalibrationProgram {

    private static final String HEAD = """
            # Measures what operations cost on this board, for Snakeboard.
            # Copy this file to CIRCUITPY as code.py, open the serial console, and wait for "end" (about a minute).
            # Save everything from "# snakeboard calibration" on in a file, and read it: ./snakeboard calibrate --read FILE
            import board
            import gc
            import microcontroller
            import os
            import supervisor


            class Small:
                pass


            class Thing:
                c = 1

                def __init__(self):
                    self.a = 1

                def m(self):
                    pass


            thing = Thing()
            big = True
            try:
                int("1" * 30)
            except OverflowError:
                big = False


            def nothing():
                pass


            def three(a, b, c):
                pass


            def endless():
                while True:
                    yield 1


            # How many milliseconds a number of turns takes; long enough for a clock of milliseconds.
            def time(name, run):
                turns = 256
                while True:
                    gc.collect()
                    start = supervisor.ticks_ms()
                    run(turns)
                    took = (supervisor.ticks_ms() - start) & 0x1FFFFFFF
                    if took >= 300:
                        break
                    turns *= 2 if took >= 40 else 8
                print("time", name, turns, took, sep=",")


            # How many bytes of the heap an object takes.
            def ram(name, make):
                made = [None]
                make()
                gc.collect()
                before = gc.mem_alloc()
                made[0] = make()
                print("ram", name, gc.mem_alloc() - before, sep=",")


            def text(value):
                return str(value).replace(",", " ")


            """;

    private static final String MAIN = """
            print("# snakeboard calibration 1")
            print("board", board.board_id, sep=",")
            print("firmware", text(os.uname().release), sep=",")
            print("machine", text(os.uname().machine), sep=",")
            print("cpu_hz", int(microcontroller.cpu.frequency), sep=",")
            gc.collect()
            print("ram,free at start", gc.mem_free(), sep=",")
            """;

    private static final String RAM = """
            ram("list of 10", lambda: [None] * 10)
            ram("tuple of 10", lambda: (None,) * 10)
            ram("dict of 10", lambda: {i: i for i in range(10)})
            ram("set of 10", lambda: set(range(10)))
            ram("bytearray of 100", lambda: bytearray(100))
            ram("text of 50", lambda: "x" * 50)
            ram("float", lambda: float("1.25"))
            if big:
                ram("big integer", lambda: int("1" * 30))
            ram("function", lambda: lambda: 1)
            ram("instance", lambda: Thing())
            ram("generator", lambda: endless())

            # The heap grows only when a collection does not help: now, so that what allocates below need not collect every few turns.
            room = [bytearray(500) for _ in range(gc.mem_free() // 1500)]
            room = room[::8]
            gc.collect()
            """;

    private CalibrationProgram() {
    }

    /** The program's text. */
    public static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        StringBuilder calls = new StringBuilder();
        int number = 0;
        for (Operation operation : Operation.ALL) {
            String function = "run_" + number++;
            text.append("def ").append(function).append("(turns):\n");
            lines(text, operation.setup(), "    ");
            text.append("    for _ in range(turns):\n");
            lines(text, operation.statement().isEmpty() ? "pass" : operation.statement(), "        ");
            text.append("\n\n");
            calls.append(operation.needsBigIntegers() ? "if big:\n    time(\"" : "time(\"").append(operation.name()).append("\", ").append(function).append(")\n");
        }
        return text.append(MAIN).append(RAM).append(calls).append("print(\"# end\")\n").toString();
    }

    private static void lines(StringBuilder text, String lines, String indent) {
        lines.lines().forEach(line -> text.append(indent).append(line).append('\n'));
    }
}
