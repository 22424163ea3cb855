package dev.snakeboard.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Turns text into {@link Json}; what is not JSON is refused with its line and column. */
final class JsonText {
    /** Far above any definition (the largest is 60 KB): a wrong file is refused, not read into memory. */
    private static final long MAXIMUM_BYTES = 4 << 20;

    private static final int MAXIMUM_DIGITS = 18;

    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private JsonText() {
    }

    /** A user's file. */
    static Json.Obj read(Path file, String shownAs) {
        try {
            if (!Files.exists(file)) {
                throw new BoardFormatException(new BoardFault(shownAs, "", "a file", "none of that name"));
            }
            if (Files.isDirectory(file)) {
                throw new BoardFormatException(new BoardFault(shownAs, "", "a JSON file", "a folder"));
            }
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw new BoardFormatException(new BoardFault(shownAs, "", "a JSON file of at most 4 MiB", Files.size(file) + " bytes"));
            }
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), shownAs);
        } catch (IOException e) {
            throw new BoardFormatException(new BoardFault(shownAs, "", "a readable file", "an error: " + e.getMessage()));
        }
    }

    /** A built-in file, by its path below this package. */
    static Json.Obj read(String resource) {
        try (InputStream in = JsonText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Json.Obj parse(String text, String file) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            if (parser.currentToken() == null) {
                throw new BoardFormatException(new BoardFault(file, "", "a JSON object", "an empty file"));
            }
            Json root = value(parser, file);
            if (parser.nextToken() != null) {
                throw new BoardFormatException(new BoardFault(file, place(parser.currentTokenLocation()), "the end of the file", "more text"));
            }
            if (root instanceof Json.Obj object) {
                return object;
            }
            throw new BoardFormatException(new BoardFault(file, "", "a JSON object", root.shown()));
        } catch (JacksonException e) {
            throw new BoardFormatException(new BoardFault(file, place(e.getLocation()), "JSON", firstLine(e.getOriginalMessage())));
        }
    }

    private static Json value(JsonParser parser, String file) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser, file));
                }
                yield new Json.Obj(fields);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser, file));
                }
                yield new Json.Arr(items);
            }
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, file);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw new IllegalStateException("a token no JSON has: " + parser.currentToken());
        };
    }

    /** No definition needs more digits than a {@code long} has, and none shall reach arithmetic that grows with the exponent. */
    private static Json.Num number(JsonParser parser, String file) {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (number.precision() <= MAXIMUM_DIGITS && Math.abs((long) number.scale()) <= MAXIMUM_DIGITS) {
                return new Json.Num(number);
            }
        } catch (NumberFormatException _) {
            // Jackson lets it through where not even the exponent fits.
        }
        throw new BoardFormatException(new BoardFault(
                file, place(parser.currentTokenLocation()), "a number of at most " + MAXIMUM_DIGITS + " digits", parser.getString()));
    }

    /** Jackson gives no location where one of its limits is passed (nesting, length). */
    private static String place(TokenStreamLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Jackson's first line says what is wrong; those after it name Java classes. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("something else");
        return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
    }
}
