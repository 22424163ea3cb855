package dev.snakeboard.fuzz;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import dev.snakeboard.harness.Simulation;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is typed on the console of a board: line editor, REPL, raw REPL, paste mode; one board serves many inputs. */
final class SerialTarget implements FuzzTarget {
    private static final int INPUTS_PER_BOARD = 200;
    private static final List<String> BOARDS = List.of("feather_m4_express", "qtpy_m0", "adafruit_feather_esp32s2");

    private final Mutator mutator = Mutator.ofText(
            List.of("\3print(1)\r\n", "\3\1import sys\4print(2)\4\2", "\3\1\5A\1print(3)\n\4\4\2", "\3\5def f():\n  return 1\n\4f()\r", "\3for i in range(3):\r\n  i\r\n\r\n",
                    "\3im\tos.\t\t\r", "\3x = 1\33[A\33[B\33[C\33[D\33[3~\33[H\33[F\33OH\r", "\3'''abc\r\ndef'''\r", "\4", "\3\3\3\4\4", "\3\16\20\13\25\27\1\2\5\6\r",
                    "\3\1\5A\1" + "x".repeat(300) + "\4"),
            "\1 \2 \3 \4 \5 \r \n \t \b \177 \33[A \33[D \33[3~ \33O \33[1; \25 \13 print( 1 ) : def if x = '' ''' \\ import board os. \5A\1 \uffff \u00e9");
    private Simulation simulation;
    private int inputs;

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] typed) {
        if (inputs++ % INPUTS_PER_BOARD == 0 || simulation == null) {
            close();
            String board = BOARDS.get(inputs / INPUTS_PER_BOARD % BOARDS.size());
            simulation = Simulation.builder(Boards.find(board)).drive(new MemoryDrive(1 << 16).file("code.py", "while True: pass\n"), "").build();
            simulation.runToProgram(TimeBase.seconds(20));
        }
        try {
            simulation.typeSerial(typed);
            simulation.runFor(TimeBase.ms(20));
            return true;
        } catch (Throwable broken) {
            close();
            throw broken;
        }
    }

    private void close() {
        if (simulation != null) {
            simulation.close();
            simulation = null;
        }
    }
}
