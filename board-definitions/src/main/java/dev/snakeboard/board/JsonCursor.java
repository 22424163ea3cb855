package dev.snakeboard.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value with its place in its file, so that whatever is wrong with it can be named.
 * The schema has been checked before a user's file comes here; these checks keep a gap in a schema from becoming a Java error.
 */
record JsonCursor(String file, String pointer, Json value) {

    static JsonCursor root(String file, Json value) {
        return new JsonCursor(file, "", value);
    }

    BoardFormatException fault(String expected) {
        return new BoardFormatException(new BoardFault(file, pointer, expected, value.shown()));
    }

    Optional<JsonCursor> find(String key) {
        if (!(value instanceof Json.Obj(var fields))) {
            throw fault("an object");
        }
        return Optional.ofNullable(fields.get(key)).filter(json -> !(json instanceof Json.Null)).map(json -> child(key, json));
    }

    JsonCursor get(String key) {
        return find(key).orElseThrow(
                () -> new BoardFormatException(new BoardFault(file, pointer, "a field \"" + key + "\"", "none")));
    }

    private JsonCursor child(String key, Json json) {
        return new JsonCursor(file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), json);
    }

    String text() {
        if (value instanceof Json.Text(var text)) {
            return text;
        }
        throw fault("text");
    }

    long whole() {
        if (value instanceof Json.Num(var number) && number.precision() - number.scale() <= 18 && number.stripTrailingZeros().scale() <= 0) {
            return number.longValueExact();
        }
        throw fault("a whole number");
    }

    int count() {
        long number = whole();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw fault("a whole number from 0 to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    double decimal() {
        if (value instanceof Json.Num(var number)) {
            return number.doubleValue();
        }
        throw fault("a number");
    }

    boolean truth() {
        if (value instanceof Json.Bool(var flag)) {
            return flag;
        }
        throw fault("true or false");
    }

    /** Enum constants are spelled in lower case. */
    <E extends Enum<E>> E choice(Class<E> type) {
        String text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelling(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> fault("one of "
                        + Arrays.stream(type.getEnumConstants()).map(JsonCursor::spelling).collect(Collectors.joining(", "))));
    }

    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<JsonCursor> items() {
        if (!(value instanceof Json.Arr(var items))) {
            throw fault("a list");
        }
        List<JsonCursor> nodes = new ArrayList<>(items.size());
        for (Json item : items) {
            nodes.add(child(String.valueOf(nodes.size()), item));
        }
        return nodes;
    }

    Map<String, JsonCursor> entries() {
        if (!(value instanceof Json.Obj(var fields))) {
            throw fault("an object");
        }
        Map<String, JsonCursor> nodes = new LinkedHashMap<>();
        fields.forEach((key, json) -> nodes.put(key, child(key, json)));
        return nodes;
    }

    String text(String key) {
        return get(key).text();
    }

    /** The list under a key; an absent list is an empty one. */
    <T> List<T> list(String key, Function<JsonCursor, T> read) {
        return find(key).map(node -> node.items().stream().map(read).toList()).orElse(List.of());
    }

    List<String> texts(String key) {
        return list(key, JsonCursor::text);
    }

    Optional<String> optionalText(String key) {
        return find(key).map(JsonCursor::text);
    }

    OptionalInt optionalCount(String key) {
        return find(key).map(node -> OptionalInt.of(node.count())).orElseGet(OptionalInt::empty);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return get(key).choice(type);
    }

    <E extends Enum<E>> E choiceOr(String key, E otherwise) {
        return find(key).map(node -> node.choice(otherwise.getDeclaringClass())).orElse(otherwise);
    }

    Figure figure() {
        return new Figure(get("value").whole(), choice("basis", Basis.class), text("source"));
    }

    Figure figure(String key) {
        return get(key).figure();
    }
}
