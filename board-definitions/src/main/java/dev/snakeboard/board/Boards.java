package dev.snakeboard.board;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue: built-in boards by id, and boards of users by file. All methods may be called from any thread. */
public final class Boards {
    private static final Map<String, BoardDefinition> READ = new ConcurrentHashMap<>();

    private Boards() {
    }

    /** Ids of the built-in boards, sorted. */
    public static List<String> ids() {
        return Definitions.Folder.BOARDS.ids();
    }

    /**
     * A built-in board.
     *
     * @throws UnknownBoardException if there is none of that id; its message names those that are near
     */
    public static BoardDefinition find(String id) {
        if (!ids().contains(id)) {
            throw new UnknownBoardException(id, near(id, ids()));
        }
        return READ.computeIfAbsent(id, Definitions::builtInBoard);
    }

    /**
     * A board from a user's file, checked against the schema and in itself. Its chip, and the chip's core, may be built in
     * or be files named relative to it; {@code "extends"} names a built-in board that it changes.
     *
     * @throws BoardFormatException with everything that is wrong with the file
     */
    public static BoardDefinition load(Path file) {
        return UserDefinitions.board(file);
    }

    /**
     * What {@code --board} means: a file if it ends in {@code .json} or has a folder in it, else a built-in id.
     *
     * @throws UnknownBoardException if it is an id and there is none such
     * @throws BoardFormatException  if it is a file and something is wrong with it
     */
    public static BoardDefinition of(String idOrFile) {
        boolean file = idOrFile.endsWith(".json") || idOrFile.contains("/") || idOrFile.contains("\\");
        return file ? load(Path.of(idOrFile)) : find(idOrFile);
    }

    /** A built-in release by its id. */
    public static FirmwareRelease firmware(String id) {
        return Definitions.firmware(id);
    }

    /** Ids of the built-in firmware releases, oldest first. */
    public static List<String> firmwareIds() {
        return Definitions.Folder.FIRMWARE.ids();
    }

    /** Ids that are, or contain, or differ little from what was asked for: nearest first, at most three. */
    static List<String> near(String asked, List<String> ids) {
        String wanted = plain(asked);
        List<String> same = ids.stream().filter(id -> plain(id).equals(wanted)).toList();
        return !same.isEmpty() ? same : ids.stream()
                .filter(id -> distance(wanted, plain(id)) <= Math.max(2, wanted.length() / 3)
                        || wanted.length() >= 3 && (plain(id).contains(wanted) || wanted.contains(plain(id))))
                .sorted(Comparator.comparingInt((String id) -> distance(wanted, plain(id))).thenComparing(id -> id))
                .limit(3)
                .toList();
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
