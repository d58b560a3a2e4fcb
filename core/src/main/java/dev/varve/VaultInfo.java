package dev.varve;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a vault says of itself.
 *
 * @param kind the kind of vault, such as {@code plain}
 * @param location where it stands
 * @param boundFile the one data file whose history this vault holds, absolute; null where it holds whatever it is given
 * @param damaged what keeps this vault from being written to until it is repaired; null where it is sound
 */
public record VaultInfo(
        String kind,
        VaultLocation location,
        @Nullable Path boundFile,
        @Nullable Finding damaged) {

    /** {@return the one data file whose history this vault holds, if it is bound to one} */
    public Optional<Path> dataFile() {
        return Optional.ofNullable(boundFile);
    }

    /** {@return what keeps this vault from being written to until it is repaired} */
    public Optional<Finding> damage() {
        return Optional.ofNullable(damaged);
    }
}
