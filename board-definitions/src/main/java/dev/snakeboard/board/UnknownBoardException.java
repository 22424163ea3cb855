package dev.snakeboard.board;

import java.util.List;

/** No built-in board has that id. The message names those that are near. */
public class UnknownBoardException extends RuntimeException {
    private final transient List<String> suggestions;

    UnknownBoardException(String id, List<String> suggestions) {
        super("no board is called \"" + id + "\"" + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?"));
        this.suggestions = List.copyOf(suggestions);
    }

    /** Ids near the one asked for, nearest first; at most three. */
    public List<String> suggestions() {
        return suggestions;
    }
}
