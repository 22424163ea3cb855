package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Button;
import dev.snakeboard.harness.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The key of each button: its own letter if its name ends with one ({@code BUTTON_A}), else a digit in their order. */
final class ButtonKeys {
    private final Map<String, String> keys = new LinkedHashMap<>();

    ButtonKeys(Snapshot snapshot) {
        BoardDefinition board = snapshot.board();
        int next = 1;
        for (Snapshot.ButtonView button : snapshot.buttons()) {
            boolean reset = board.buttons().stream().anyMatch(own -> own.kind() == Button.Kind.RESET && own.name().equals(button.name()));
            if (reset) {
                continue;
            }
            String name = button.name();
            boolean lettered = name.length() > 2 && name.charAt(name.length() - 2) == '_';
            if (lettered) {
                keys.put(name, name.substring(name.length() - 1));
            } else if (next <= 9) {
                keys.put(name, String.valueOf(next++));
            }
        }
    }

    Optional<String> keyOf(String button) {
        return Optional.ofNullable(keys.get(button));
    }

    /** @param key as typed, in either case */
    Optional<String> buttonOf(String key) {
        return keys.entrySet().stream().filter(entry -> entry.getValue().equalsIgnoreCase(key)).map(Map.Entry::getKey).findFirst();
    }
}
