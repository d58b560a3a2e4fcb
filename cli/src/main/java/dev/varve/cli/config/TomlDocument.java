package dev.varve.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.toml.TomlFactory;

/**
 * A TOML file as plain values: texts, {@code Long}s, {@code Boolean}s, lists and tables. Read from the parser's tokens
 * alone, since a mapper would take longer to build than the file to read. The parser does not say where a key stands, so
 * that is looked up in the text when something is wrong with it.
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
        return new ConfigException(file, lineOf(key), complaint);
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
        TokenStreamLocation location = e.getLocation();
        return new ConfigException(file, location == null ? 0 : location.getLineNr(), e.getOriginalMessage());
    }

    private int lineOf(String key) {
        String section = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            int closing = content.indexOf(']');
            if (content.startsWith("[") && closing > 0) {
                section = bare(content.substring(1, closing)) + ".";
                if (section.equals(key + ".")) {
                    return number;
                }
            } else if (content.indexOf('=') > 0) {
                String here = section + bare(content.substring(0, content.indexOf('=')));
                if (here.equals(key) || here.startsWith(key + ".")) {
                    return number;
                }
            }
        }
        return 0;
    }

    private static String bare(String key) {
        return key.replace("\"", "").replace("'", "").replace(" ", "");
    }

    /** A table of values. */
    record Table(Map<String, Object> values) {}
}
