package dev.snakeboard.harness.cli;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.BoardFormatException;
import dev.snakeboard.board.UnknownBoardException;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.firmware.module.hardware.HardwareModules;
import dev.snakeboard.firmware.supervisor.BoardTarget;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Target;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/**
 * {@code exec --board}: limits, floats and modules of a board, with its chip behind them but no firmware around the script. Loaded only if asked
 * for.
 */
final class BoardExecution {

    private static final long SEED = 1;

    private final BoardDefinition board;
    private final Mcu mcu;

    BoardExecution(String text) {
        board = board(text);
        mcu = new Mcu(board, SEED);
    }

    private static BoardDefinition board(String text) {
        try {
            return BoardOption.board(text);
        } catch (UnknownBoardException | BoardFormatException wrong) {
            throw new UsageException(wrong.getMessage());
        }
    }

    /** The machine of a board, for those that need nothing else of it. */
    static Target target(String text) {
        return BoardTarget.of(board(text));
    }

    /** @param changes to the board's own target: heap, pystack, floats */
    PlainExecution start(UnaryOperator<Target> changes, Drive drive, InputStream in, OutputStream out, OutputStream err) {
        Target target = changes.apply(BoardTarget.of(board));
        PlainExecution execution = new PlainExecution(target, mcu.clock(), mcu.background()::runPending, drive, in, out, err);
        HardwareModules.install(execution.vm(), mcu, board);
        return execution;
    }
}
