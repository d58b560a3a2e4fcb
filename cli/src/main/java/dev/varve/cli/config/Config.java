package dev.varve.cli.config;

import dev.varve.RetentionPolicy;
import dev.varve.VaultConfig;
import dev.varve.VaultLocation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What configuration files say; null for what they leave open.
 *
 * @param location the vault to use where none is named
 * @param retention what a vault keeps by itself; one key, whole: half a policy from here and half from there would be
 *     one that nobody wrote
 * @param level how hard to compress
 * @param lockTimeout how long to wait for another writer
 * @param filePrefix how the names of stored files begin
 * @param timestampFormat the pattern of IDs
 * @param jsonIndent spaces of indentation in the manifest
 */
public record Config(
        @Nullable VaultLocation location,
        @Nullable RetentionPolicy retention,
        @Nullable Integer level,
        @Nullable Duration lockTimeout,
        @Nullable String filePrefix,
        @Nullable String timestampFormat,
        @Nullable Integer jsonIndent) {

    /** Says nothing. */
    public static final Config NONE = new Config(null, null, null, null, null, null, null);

    /** The vault to use where none is named. */
    public Optional<VaultLocation> vault() {
        return Optional.ofNullable(location);
    }

    /** This, and where it leaves something open, what a file further away says of it. */
    public Config orElse(Config further) {
        return new Config(
                location != null ? location : further.location,
                retention != null ? retention : further.retention,
                level != null ? level : further.level,
                lockTimeout != null ? lockTimeout : further.lockTimeout,
                filePrefix != null ? filePrefix : further.filePrefix,
                timestampFormat != null ? timestampFormat : further.timestampFormat,
                jsonIndent != null ? jsonIndent : further.jsonIndent);
    }

    /**
     * A vault's settings: these, and the usual ones for what is left open.
     *
     * @throws IllegalArgumentException if one is out of its range; the message says which
     */
    public VaultConfig vaultConfig() {
        VaultConfig config = VaultConfig.DEFAULT;
        config = retention == null ? config : config.withRetention(retention);
        config = level == null ? config : config.withLevel(level);
        config = lockTimeout == null ? config : config.withLockTimeout(lockTimeout);
        config = filePrefix == null ? config : config.withFilePrefix(filePrefix);
        config = timestampFormat == null ? config : config.withTimestampFormat(timestampFormat);
        return jsonIndent == null ? config : config.withJsonIndent(jsonIndent);
    }
}
