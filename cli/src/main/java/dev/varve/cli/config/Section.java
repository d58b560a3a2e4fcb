package dev.varve.cli.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One table of a TOML file, asked for values of the types that are wanted; each complaint names its file, line and key. */
final class Section {

    private final TomlDocument document;
    private final String prefix;
    private final Map<String, Object> values;

    Section(TomlDocument document, String prefix, Map<String, Object> values) {
        this.document = document;
        this.prefix = prefix;
        this.values = values;
    }

    void allowOnly(Collection<String> known) throws ConfigException {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw document.problem(
                        prefix + key, "unknown key '" + prefix + key + "': known are " + String.join(", ", known));
            }
        }
    }

    boolean isText(String key) {
        return values.get(key) instanceof String;
    }

    @Nullable
    String text(String key) throws ConfigException {
        return switch (values.get(key)) {
            case null -> null;
            case String text -> text;
            case Object other -> throw wrongType(key, "a text in quotes", other);
        };
    }

    @Nullable
    Integer integer(String key) throws ConfigException {
        return switch (values.get(key)) {
            case null -> null;
            case Long number when number == number.intValue() -> number.intValue();
            case Object other -> throw wrongType(key, "a whole number", other);
        };
    }

    /** A list of texts, or a single one; empty where the key is not there. */
    List<String> texts(String key) throws ConfigException {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object element : value instanceof List<?> list ? list : List.of(value)) {
            if (!(element instanceof String text)) {
                throw wrongType(key, "a text in quotes, or a list of them", value);
            }
            texts.add(text);
        }
        return texts;
    }

    @Nullable
    Section section(String key) throws ConfigException {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof TomlDocument.Table table)) {
            throw wrongType(key, "a table: write [" + key + "] on a line of its own, its keys below", value);
        }
        return new Section(document, prefix + key + ".", table.values());
    }

    /** What {@code maker} makes of a key's value; its complaint becomes one about that key. */
    <T> T checked(String key, Supplier<T> maker) throws ConfigException {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw problem(key, String.valueOf(e.getMessage()), ": ");
        }
    }

    ConfigException problem(String key, String complaint) {
        return problem(key, complaint, " ");
    }

    private ConfigException problem(String key, String complaint, String between) {
        return document.problem(prefix + key, "'" + prefix + key + "'" + between + complaint);
    }

    private ConfigException wrongType(String key, String wanted, Object found) {
        return problem(key, "must be " + wanted + ", not " + TomlDocument.describe(found));
    }
}
