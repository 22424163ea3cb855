package dev.snakeboard.board;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value. Jackson's own tree would do, but its mapper costs 200 ms of start-up, which every {@code --board} would pay;
 * its tokenizer, which fills this tree, costs a fraction.
 */
sealed interface Json {

    record Obj(Map<String, Json> fields) implements Json {
        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** This object changed by another, as JSON Merge Patch (RFC 7386) has it: arrays are replaced, null removes. */
        Obj patched(Obj patch) {
            Map<String, Json> merged = new LinkedHashMap<>(fields);
            patch.fields.forEach((key, value) -> {
                switch (value) {
                    case Null _ -> merged.remove(key);
                    case Obj inner -> merged.put(key, (merged.get(key) instanceof Obj base ? base : new Obj(Map.of())).patched(inner));
                    default -> merged.put(key, value);
                }
            });
            return new Obj(merged);
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Text(String value) implements Json {
    }

    record Num(BigDecimal value) implements Json {
    }

    record Bool(boolean value) implements Json {
    }

    record Null() implements Json {
    }

    /** The value as a fault shows it: short values as written, others by what they are. */
    default String shown() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr(var items) -> items.isEmpty() ? "an empty list" : "a list";
            case Text(var value) -> '"' + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + '"';
            case Num(var value) -> value.toString();
            case Bool(var value) -> String.valueOf(value);
            case Null _ -> "null";
        };
    }
}
