package dev.snakeboard.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads boards, and the chips and cores they name, from a user's files: with every check there is. */
final class UserDefinitions {
    private UserDefinitions() {
    }

    static BoardDefinition board(Path path) {
        String file = path.toString();
        Json.Obj own = JsonText.read(path, file);
        JsonCursor root = JsonCursor.root(file, own);
        Optional<JsonCursor> base = root.find("extends");
        Json.Obj whole = base.map(UserDefinitions::extended).map(board -> board.patched(own)).orElse(own);
        JsonCursor board = JsonCursor.root(file, whole);
        refuse(SchemaCheck.BOARD.faults(file, whole), own, base);
        ChipDefinition chip = chip(board.get("chip"), path);
        FirmwareRelease firmware = board.find("firmware").map(UserDefinitions::firmware)
                .orElseGet(() -> Definitions.firmware(Boards.firmwareIds().getLast()));
        BoardDefinition definition = BoardReader.read(board, chip, firmware);
        refuse(BoardChecks.faults(file, definition), own, base);
        return definition;
    }

    private static Json.Obj extended(JsonCursor base) {
        String id = base.text();
        if (!Boards.ids().contains(id)) {
            throw base.fault("a built-in board" + suggestion(id, Boards.ids()));
        }
        return Definitions.Folder.BOARDS.read(id);
    }

    private static ChipDefinition chip(JsonCursor name, Path beside) {
        if (!isFile(name)) {
            return Definitions.chip(known(name, "chip", Definitions.Folder.CHIPS.ids()));
        }
        Path path = beside.resolveSibling(name.text());
        String file = path.toString();
        Json.Obj own = JsonText.read(path, file);
        refuse(SchemaCheck.CHIP.faults(file, own), own, Optional.empty());
        JsonCursor chip = JsonCursor.root(file, own);
        ChipDefinition definition = ChipReader.read(chip, core(chip.get("core"), path), timing(chip, path));
        refuse(ChipChecks.faults(file, definition), own, Optional.empty());
        return definition;
    }

    private static CoreDefinition core(JsonCursor name, Path beside) {
        if (!isFile(name)) {
            return Definitions.core(known(name, "core", Definitions.Folder.CORES.ids()));
        }
        Path path = beside.resolveSibling(name.text());
        String file = path.toString();
        Json.Obj own = JsonText.read(path, file);
        refuse(SchemaCheck.CORE.faults(file, own), own, Optional.empty());
        CoreDefinition definition = CoreReader.read(JsonCursor.root(file, own));
        refuse(CoreChecks.faults(file, definition), own, Optional.empty());
        return definition;
    }

    private static TimingDefinition timing(JsonCursor chip, Path beside) {
        Optional<JsonCursor> name = chip.find("timing");
        if (name.isEmpty()) {
            return Definitions.timing(ChipReader.usualTiming(chip));
        }
        if (!isFile(name.get())) {
            return Definitions.timing(known(name.get(), "timing", Definitions.Folder.TIMINGS.ids()));
        }
        Path path = beside.resolveSibling(name.get().text());
        String file = path.toString();
        Json.Obj own = JsonText.read(path, file);
        refuse(SchemaCheck.TIMING.faults(file, own), own, Optional.empty());
        return TimingReader.read(JsonCursor.root(file, own));
    }

    private static FirmwareRelease firmware(JsonCursor name) {
        List<String> ids = Boards.firmwareIds();
        if (!ids.contains(name.text())) {
            throw name.fault("a firmware release (" + String.join(", ", ids) + ")");
        }
        return Definitions.firmware(name.text());
    }

    private static boolean isFile(JsonCursor name) {
        return name.text().endsWith(".json");
    }

    private static String known(JsonCursor name, String what, List<String> ids) {
        if (!ids.contains(name.text())) {
            throw name.fault("a built-in " + what + " (" + String.join(", ", ids) + ") or a .json file beside this one");
        }
        return name.text();
    }

    private static String suggestion(String id, List<String> ids) {
        List<String> near = Boards.near(id, ids);
        return near.isEmpty() ? "" : " (such as " + String.join(", ", near) + ")";
    }

    /** A fault in what the file does not say itself is said to come from the board it extends. */
    private static void refuse(List<BoardFault> faults, Json.Obj own, Optional<JsonCursor> base) {
        if (faults.isEmpty()) {
            return;
        }
        throw new BoardFormatException(faults.stream()
                .map(fault -> base.isPresent() && !says(own, fault.pointer())
                        ? new BoardFault(fault.file(), fault.pointer(), fault.expected(), fault.found() + " inherited from " + base.get().text())
                        : fault)
                .toList());
    }

    private static boolean says(Json.Obj own, String pointer) {
        Json value = own;
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            value = switch (value) {
                case Json.Obj(var fields) -> fields.get(step.replace("~1", "/").replace("~0", "~"));
                case Json.Arr(var items) -> item(items, step);
                case null, default -> null;
            };
        }
        return value != null;
    }

    private static Json item(List<Json> items, String step) {
        int index = step.matches("[0-9]{1,6}") ? Integer.parseInt(step) : items.size();
        return index < items.size() ? items.get(index) : null;
    }
}
