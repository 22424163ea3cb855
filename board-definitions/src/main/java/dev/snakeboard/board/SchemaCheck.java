package dev.snakeboard.board;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a definition against its JSON Schema. A fault's expectation is the {@code description} in the schema, which is
 * therefore written to follow the word "expected".
 */
enum SchemaCheck {
    BOARD, CHIP, CORE, DEVICE, FIRMWARE, LOAD, TIMING;

    private static final Map<String, String> TYPES = Map.of(
            "object", "an object", "array", "a list", "string", "text", "integer", "a whole number", "number", "a number",
            "boolean", "true or false");

    List<BoardFault> faults(String file, Json.Obj value) {
        List<BoardFault> faults = new ArrayList<>();
        Schema schema = schema();
        for (Error error : schema.validate(jackson(value))) {
            faults.add(fault(file, error, schema.getSchemaNode()));
        }
        return faults.stream().distinct().toList();
    }

    private Schema schema() {
        String resource = "schema/" + JsonCursor.spelling(this) + ".schema.json";
        try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoardFault fault(String file, Error error, JsonNode schema) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode found = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        JsonNode around = schema.at(parent(error.getSchemaLocation().getFragment().toString()));
        String described = around.path("description").asString("");
        String shown = shown(found);
        return switch (error.getKeyword()) {
            case "required" -> new BoardFault(file, pointer, "a field \"" + error.getProperty() + "\"" + about(around, error.getProperty()), "none");
            case "dependentRequired" -> new BoardFault(file, pointer, "a field \"" + error.getArguments()[0] + "\"", "none");
            case "additionalProperties" -> new BoardFault(
                    file, pointer + "/" + error.getProperty(), "one of the fields " + fields(around), "\"" + error.getProperty() + "\"");
            case "enum" -> new BoardFault(file, pointer, "one of " + choices(rule), shown);
            case "type" -> new BoardFault(file, pointer, described.isEmpty() ? type(rule) : described, shown);
            case "minimum" -> new BoardFault(file, pointer, "a number of at least " + rule.asString(), shown);
            case "exclusiveMinimum" -> new BoardFault(file, pointer, "a number above " + rule.asString(), shown);
            case "maximum" -> new BoardFault(file, pointer, "a number of at most " + rule.asString(), shown);
            case "minItems" -> new BoardFault(file, pointer, "a list of at least " + rule.asString(), shown);
            case "uniqueItems" -> new BoardFault(file, pointer, "a list without repetitions", shown);
            default -> new BoardFault(file, pointer, described.isEmpty() ? error.getMessage() : described, shown);
        };
    }

    private static String parent(String location) {
        return location.substring(0, Math.max(0, location.lastIndexOf('/')));
    }

    private static String about(JsonNode object, String property) {
        String described = object.path("properties").path(property).path("description").asString("");
        return described.isEmpty() ? "" : ": " + described;
    }

    private static String fields(JsonNode object) {
        return String.join(", ", object.path("properties").propertyNames());
    }

    private static String choices(JsonNode rule) {
        return rule.values().stream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String type(JsonNode rule) {
        return TYPES.getOrDefault(rule.asString(), "a value of type " + rule);
    }

    private static String shown(JsonNode found) {
        return switch (found.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> found.isEmpty() ? "an empty list" : "a list";
            case STRING -> new Json.Text(found.asString()).shown();
            default -> found.toString();
        };
    }

    private static JsonNode jackson(Json value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (value) {
            case Json.Obj(var fields) -> {
                ObjectNode object = factory.objectNode();
                fields.forEach((key, field) -> object.set(key, jackson(field)));
                yield object;
            }
            case Json.Arr(var items) -> {
                ArrayNode array = factory.arrayNode();
                items.forEach(item -> array.add(jackson(item)));
                yield array;
            }
            case Json.Text(var text) -> factory.stringNode(text);
            case Json.Num(var number) -> factory.numberNode(number);
            case Json.Bool(var flag) -> factory.booleanNode(flag);
            case Json.Null _ -> factory.nullNode();
        };
    }
}
