package dev.varve.cli.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A word of its own on the line, told by its place.
 *
 * @param <T> what it stands for
 */
public final class Operand<T> {

    private final Box box = new Box();
    private final PositionalParamSpec.Builder builder;

    private Operand(Class<T> type, String label, String description) {
        builder = PositionalParamSpec.builder()
                .auxiliaryTypes(type)
                .type(List.class)
                .arity("1")
                .required(true)
                .paramLabel(label)
                .description(description)
                .getter(box)
                .setter(box);
    }

    /** A word that may be any text. */
    public static Operand<String> text(String label, String description) {
        return new Operand<>(String.class, label, description);
    }

    /** A word that is a path. */
    public static Operand<Path> path(String label, String description) {
        var operand = new Operand<>(Path.class, label, description);
        operand.builder.converters(Paths::read);
        return operand;
    }

    /** The snapshot that a command is about. */
    public static Operand<String> snapshot() {
        return text("ID", "The snapshot: its ID, the first characters of it, or 'latest'.")
                .offering(List.of("latest"));
    }

    /** The same, but it may be left out. */
    public Operand<T> optional() {
        builder.arity("0..1").required(false);
        return this;
    }

    /** The same, but several may stand there. */
    public Operand<T> several() {
        builder.arity("1..*");
        return this;
    }

    /** The same; where a shell completes it, it offers these. */
    public Operand<T> offering(List<String> words) {
        builder.completionCandidates(words);
        return this;
    }

    /** What stands there, of one that may not be left out. */
    public T required() {
        return all().getFirst();
    }

    /** What stands there, if anything. */
    public Optional<T> value() {
        return all().stream().findFirst();
    }

    /** All that stand there, in their order. */
    public List<T> all() {
        List<T> given = box.get();
        return given == null ? List.of() : given;
    }

    PositionalParamSpec spec(int index) {
        return builder.index(builder.arity().max() > 1 ? index + "..*" : Integer.toString(index))
                .build();
    }
}
