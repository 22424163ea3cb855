package dev.snakeboard.harness.calibration;

/**
 * The program that measures a board: plain CircuitPython, for every board. What it measures stands in comments at its end, which it reads line by line from
 * its own file: so it takes no memory, and a board with 17 KiB free can run it, too.
 */
public final class CalibrationProgram {

    private static final String TEXT = """
            # Measures what operations cost on this board, for Snakeboard.
            # Copy this file to CIRCUITPY as code.py, open the serial console, and wait for "end" (about a minute).
            # Save everything from "# snakeboard calibration" on in a file, and read it: ./snakeboard calibrate --read FILE
            # What is measured stands in the comments at the end.
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


            class Owner:
                @property
                def p(self):
                    return 1


            thing = Thing()
            owner = Owner()
            spare = 1


            def nothing():
                pass


            def three(a, b, c):
                pass


            def preset(a=1):
                pass


            def closing(a):
                return lambda: a


            def raising(e):
                raise e


            def endless():
                while True:
                    yield 1


            def delegating():
                yield from endless()


            # The function that does a statement a number of times.
            def looping(setup, statement):
                body = setup + "\\nfor _ in range(turns):\\n " + statement.replace("\\n", "\\n ")
                exec("def run(turns):\\n " + body.replace("\\n", "\\n "), globals())
                return run


            # How many milliseconds a number of turns takes; long enough for a clock of milliseconds.
            def time(name, setup, statement):
                run = looping(setup, statement)
                turns = 16
                while True:
                    gc.collect()
                    start = supervisor.ticks_ms()
                    run(turns)
                    took = (supervisor.ticks_ms() - start) & 0x1FFFFFFF
                    if took >= 300:
                        break
                    turns = turns * 400 // took if took >= 40 else turns * 8
                print("time", name, turns, took, sep=",")


            # How many bytes of the heap an object takes.
            def ram(name, setup, expression):
                make = eval("lambda: " + expression)
                made = [None]
                make()
                gc.collect()
                before = gc.mem_alloc()
                made[0] = make()
                print("ram", name, gc.mem_alloc() - before, sep=",")


            def measure(kind, how):
                with open(__file__) as lines:
                    for line in lines:
                        fields = line.strip().split("|")
                        if fields[0] == "#" + kind:
                            try:
                                how(fields[1], fields[2].replace("\\\\n", "\\n"), fields[3].replace("\\\\n", "\\n"))
                            except (ImportError, NameError, AttributeError, NotImplementedError, OverflowError, MemoryError):
                                print("without", fields[1], sep=",")


            def text(value):
                return str(value).replace(",", " ")


            print("# snakeboard calibration 1")
            print("board", board.board_id, sep=",")
            print("firmware", text(os.uname().release), sep=",")
            print("machine", text(os.uname().machine), sep=",")
            print("cpu_hz", int(microcontroller.cpu.frequency), sep=",")
            gc.collect()
            print("ram,free at start", gc.mem_free(), sep=",")
            measure("ram", ram)
            # The heap grows only when a collection does not help: now, so that what allocates below need not collect every few turns.
            room = [bytearray(500) for _ in range(gc.mem_free() // 1500)]
            room = room[::8]
            gc.collect()
            measure("time", time)
            print("# end")

            """;

    /** What the bytes are measured of: name and expression. */
    private static final String RAM = """
            list of 10|[None] * 10
            tuple of 10|(None,) * 10
            dict of 10|{i: i for i in range(10)}
            set of 10|set(range(10))
            list of 100 by appending|[i for i in range(100)]
            dict of 100|{i: i for i in range(100)}
            bytearray of 100|bytearray(100)
            bytes of 100|bytes(100)
            text of 50|'x' * 50
            float|float('1.25')
            big integer|int('1' * 30)
            function|lambda: 1
            closure|closing(1)
            bound method|thing.m
            class|type('Made', (), {})
            instance|Thing()
            generator|endless()
            exception|ValueError(1)
            """;

    private CalibrationProgram() {
    }

    /** The program's text. */
    public static String text() {
        StringBuilder text = new StringBuilder(TEXT);
        RAM.lines().forEach(line -> text.append("#ram|").append(line.replace("|", "||")).append('\n'));
        for (Operation operation : Operation.ALL) {
            text.append("#time|").append(operation.name()).append('|').append(inLine(operation.setup())).append('|').append(inLine(operation.statement())).append('\n');
        }
        return text.toString();
    }

    private static String inLine(String lines) {
        return lines.isEmpty() ? "pass" : lines.replace("\n", "\\n");
    }
}
