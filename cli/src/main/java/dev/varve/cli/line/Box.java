package dev.varve.cli.line;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/** Where picocli puts what it read. An option that all commands inherit has one box for all of them. */
final class Box implements IGetter, ISetter {

    private @Nullable Object content;

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is picocli's
    public <T> @Nullable T get() {
        return (T) content;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T set(T value) {
        Object before = content;
        content = value;
        return (T) before;
    }
}
