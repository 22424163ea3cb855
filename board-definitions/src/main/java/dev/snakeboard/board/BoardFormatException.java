package dev.snakeboard.board;

import java.util.List;
import java.util.stream.Collectors;

/** A definition file that cannot be used, with everything that is wrong with it. The message is one line per fault, for people. */
public class BoardFormatException extends RuntimeException {
    private final transient List<BoardFault> faults;

    public BoardFormatException(List<BoardFault> faults) {
        super(faults.stream().map(BoardFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    BoardFormatException(BoardFault fault) {
        this(List.of(fault));
    }

    public List<BoardFault> faults() {
        return faults;
    }
}
