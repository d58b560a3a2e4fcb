package dev.varve.cli.config;

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
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.toml.TomlFactory;

/**
 * A TOML file as plain values: texts, {@code Long}s, {@code Boolean}s, lists and tables. Read from the parser's tokens
 * alone, since a mapper would take longer to build than the file to read.
 */
final class TomlDocument {

    private final Path file;
    private final String text;

    private TomlDocument(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static Section parse(Path file, String text) throws ConfigException {
        var document = new TomlDocument(file, text);
        try (JsonParser parser = new TomlFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new Section(document, "", table(parser).values());
        } catch (JacksonException e) {
            throw document.syntaxError(e);
        }
    }

    private static Table table(JsonParser parser) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            values.put(key, value(parser));
        }
        return new Table(values);
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> table(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getString();
        };
    }

    private static Object integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /** A complaint that names the line on which a key stands. */
    ConfigException problem(String key, String complaint) {
        return new ConfigException(file, new KeyPlaces(text).lineOf(key), complaint);
    }

    /** Such as {@code the text "high"}. */
    static String describe(Object value) {
        return switch (value) {
            case String words -> "the text \"" + words + "\"";
            case List<?> _ -> "a list";
            case Table _ -> "a table";
            default -> value.toString();
        };
    }

    private ConfigException syntaxError(JacksonException e) {
        String problem = String.valueOf(e.getOriginalMessage());
        if (problem.startsWith("Duplicate key")) {
            // The parser has read on by then, and names the line after.
            return new KeyPlaces(text)
                    .firstRepeated()
                    .map(place -> new ConfigException(
                            file, place.line(), "'" + place.key() + "' stands here once more: keep one of the two"))
                    .orElseGet(() -> new ConfigException(file, 0, problem));
        }
        TokenStreamLocation location = e.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        String wrong =
                text.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("").strip();
        return new ConfigException(
                file, line, "this is no TOML: " + problem.toLowerCase(Locale.ROOT) + " in: " + wrong);
    }

    /** A table of values. */
    record Table(Map<String, Object> values) {}
}
