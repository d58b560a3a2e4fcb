package dev.varve.cli.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * An option with a value.
 *
 * @param <T> what the value is
 */
public final class Setting<T> implements Option {

    private final Box box = new Box();
    private final OptionSpec.Builder builder;

    private Setting(Class<?> type, String label, String description, String[] names) {
        builder = OptionSpec.builder(names)
                .type(type)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .getter(box)
                .setter(box);
    }

    /** A setting whose value is any text. */
    public static Setting<String> text(String label, String description, String... names) {
        return new Setting<>(String.class, label, description, names);
    }

    /** A setting that may be given several times, each with a text. */
    public static Setting<List<String>> texts(String label, String description, String... names) {
        var setting = new Setting<List<String>>(List.class, label, description, names);
        setting.builder.auxiliaryTypes(String.class);
        return setting;
    }

    /** A setting whose value is a path. */
    public static Setting<TypedPath> path(String label, String description, String... names) {
        var setting = new Setting<TypedPath>(Path.class, label, description, names);
        setting.builder.converters(TypedPath::read);
        return setting;
    }

    /** A setting whose value is a text that mostly is a path, so that a shell completes it as one. */
    public static Setting<String> location(String label, String description, String... names) {
        var setting = new Setting<String>(Path.class, label, description, names);
        setting.builder.converters(text -> text);
        return setting;
    }

    /** A setting whose value is read from a text by a function, which refuses others with an {@link IllegalArgumentException}. */
    public static <T> Setting<T> read(
            Class<T> type, Function<String, T> reader, String label, String description, String... names) {
        var setting = new Setting<T>(type, label, description, names);
        setting.builder.converters(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        });
        return setting;
    }

    /** The same, for every command. */
    public Setting<T> everywhere() {
        builder.scopeType(ScopeType.INHERIT);
        return this;
    }

    /** What was given, if anything. */
    public Optional<T> value() {
        return Optional.ofNullable(box.<T>get());
    }

    @Override
    public OptionSpec spec() {
        return builder.build();
    }
}
