package dev.snakeboard.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The built-in files. They are not checked against their schemas here, which would cost every start a second: a test of
 * this module checks all of them.
 */
final class Definitions {
    private static final Map<String, CoreDefinition> CORES = new ConcurrentHashMap<>();
    private static final Map<String, ChipDefinition> CHIPS = new ConcurrentHashMap<>();
    private static final Map<String, TimingDefinition> TIMINGS = new ConcurrentHashMap<>();
    private static final Map<String, FirmwareRelease> RELEASES = new ConcurrentHashMap<>();

    private Definitions() {
    }

    /** The folders of built-in files; each has an {@code index.txt}, because a jar's folder cannot be listed. */
    enum Folder {
        BOARDS, CHIPS, CORES, FIRMWARE, LOADS, TIMINGS;

        /** Ids in the order of the index. */
        List<String> ids() {
            String index = path("index.txt");
            try (InputStream in = Definitions.class.getResourceAsStream(index)) {
                if (in == null) {
                    throw new IllegalStateException("the build lacks " + index);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String path(String file) {
            return JsonCursor.spelling(this) + "/" + file;
        }

        Json.Obj read(String id) {
            return JsonText.read(path(id + ".json"));
        }

        JsonCursor root(String id) {
            return JsonCursor.root(path(id + ".json"), read(id));
        }
    }

    static BoardDefinition builtInBoard(String id) {
        JsonCursor board = Folder.BOARDS.root(id);
        return BoardReader.read(board, chip(board.text("chip")), firmware(board.text("firmware")));
    }

    static ChipDefinition chip(String id) {
        return CHIPS.computeIfAbsent(id, key -> {
            JsonCursor chip = Folder.CHIPS.root(key);
            return ChipReader.read(chip, core(chip.text("core")), timing(chip.optionalText("timing").orElseGet(() -> ChipReader.usualTiming(chip))));
        });
    }

    static CoreDefinition core(String id) {
        return CORES.computeIfAbsent(id, key -> CoreReader.read(Folder.CORES.root(key)));
    }

    static TimingDefinition timing(String id) {
        return TIMINGS.computeIfAbsent(id, key -> TimingReader.read(Folder.TIMINGS.root(key)));
    }

    static FirmwareRelease firmware(String id) {
        return RELEASES.computeIfAbsent(id, key -> FirmwareReader.read(Folder.FIRMWARE.root(key)));
    }
}
