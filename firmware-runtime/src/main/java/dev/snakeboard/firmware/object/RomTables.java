package dev.snakeboard.firmware.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * In what order the firmware's constant tables have their names: they are searched from their start, so a name costs what comes before it. The list is
 * {@code rom-tables.txt}, made by {@code tools/rom-tables.py}: the tables of the core and of the modules that programs use most.
 */
final class RomTables {
    private static final Map<String, String[]> ORDERS = read();

    /** Where the names stand that a table of ours has and that of the firmware has not. */
    private static final int LAST = Integer.MAX_VALUE;

    private RomTables() {}

    /** Puts the entries of a table, name and value, in the firmware's order; {@code owner} is the type or module, empty for the builtins. */
    static void sort(Names names, String owner, int[] table, int size) {
        String[] order = ORDERS.get(owner);
        if (order == null) {
            return;
        }
        Map<String, Integer> places = HashMap.newHashMap(order.length);
        for (int place = 0; place < order.length; place++) {
            places.put(order[place], place);
        }
        int[] keys = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = places.getOrDefault(names.text(Words.name(table[2 * i])), LAST);
        }
        for (int i = 1; i < size; i++) {
            int key = keys[i];
            int name = table[2 * i];
            int value = table[2 * i + 1];
            int to = i;
            for (; to > 0 && keys[to - 1] > key; to--) {
                keys[to] = keys[to - 1];
                table[2 * to] = table[2 * to - 2];
                table[2 * to + 1] = table[2 * to - 1];
            }
            keys[to] = key;
            table[2 * to] = name;
            table[2 * to + 1] = value;
        }
    }

    private static Map<String, String[]> read() {
        Map<String, String[]> orders = new HashMap<>();
        try (InputStream in = RomTables.class.getResourceAsStream("rom-tables.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int tab = line.indexOf('\t');
                orders.put(line.substring(0, tab), line.substring(tab + 1).split(" "));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return orders;
    }
}
