package dev.varve.cli.run;

import org.jspecify.annotations.Nullable;

/** Asks a person for a secret. */
@FunctionalInterface
public interface Prompt {
    /** Where nobody sits. */
    Prompt NOBODY = question -> null;

    /** What the person typed, to be wiped after use; null where nobody sits there. */
    char @Nullable [] ask(String question);
}
