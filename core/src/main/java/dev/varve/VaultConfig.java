package dev.varve;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A vault's settings.
 *
 * @param retention what the vault keeps by itself after each backup
 * @param level how hard to compress, 0 (not at all) to 9
 * @param lockTimeout how long to wait for another writer
 * @param filePrefix how the names of stored files begin
 * @param timestampFormat a {@link DateTimeFormatter} pattern that gives each second an ID: digits for date and time, with
 *     nothing or one of {@code _ - T} between them
 * @param jsonIndent spaces of indentation in the manifest, 0 to 8
 */
public record VaultConfig(
        RetentionPolicy retention,
        int level,
        Duration lockTimeout,
        String filePrefix,
        String timestampFormat,
        int jsonIndent) {

    private static final int STRONGEST_LEVEL = 9;
    private static final int WIDEST_INDENT = 8;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{8}[_T-]?[0-9]{6,9}");
    private static final LocalDateTime LATE = LocalDateTime.of(2025, 11, 14, 23, 59, 59);
    private static final LocalDateTime EARLY = LocalDateTime.of(2025, 1, 2, 3, 4, 5, 123_456_789);

    /** What holds where nothing is said: the newest ten are kept, level 6, ten seconds. */
    public static final VaultConfig DEFAULT =
            new VaultConfig(RetentionPolicy.keepLast(10), 6, Duration.ofSeconds(10), "backup", "yyyyMMdd_HHmmss", 2);

    /** Refuses settings that make no sense, with an {@link IllegalArgumentException} that says what does. */
    public VaultConfig {
        require(level >= 0 && level <= STRONGEST_LEVEL, "level " + level + ": give 0 (none) to 9 (smallest)");
        require(!lockTimeout.isNegative(), "lock time-out " + lockTimeout + ": give zero or more");
        require(
                PREFIX.matcher(filePrefix).matches(),
                "file prefix '" + filePrefix + "': give up to 64 letters, digits, '.', '_' or '-'");
        require(
                formatsAsId(timestampFormat),
                "timestamp format '" + timestampFormat
                        + "': give a pattern such as yyyyMMdd_HHmmss, date before time, digits only");
        require(
                jsonIndent >= 0 && jsonIndent <= WIDEST_INDENT,
                "JSON indent " + jsonIndent + ": give 0 to " + WIDEST_INDENT);
    }

    private static boolean formatsAsId(String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return saysSo(format.format(LATE), "20251114", "235959")
                    && saysSo(format.format(EARLY), "20250102", "030405");
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static boolean saysSo(String id, String date, String time) {
        return TIMESTAMP.matcher(id).matches()
                && id.startsWith(date)
                && id.substring(date.length()).contains(time);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * {@return the same, with another retention}
     *
     * @param policy what to keep
     */
    public VaultConfig withRetention(RetentionPolicy policy) {
        return new VaultConfig(policy, level, lockTimeout, filePrefix, timestampFormat, jsonIndent);
    }

    /**
     * {@return the same, with another compression level}
     *
     * @param compressionLevel 0 (not at all) to 9 (smallest)
     */
    public VaultConfig withLevel(int compressionLevel) {
        return new VaultConfig(retention, compressionLevel, lockTimeout, filePrefix, timestampFormat, jsonIndent);
    }

    /**
     * {@return the same, with another lock time-out}
     *
     * @param timeout how long at most; zero does not wait
     */
    public VaultConfig withLockTimeout(Duration timeout) {
        return new VaultConfig(retention, level, timeout, filePrefix, timestampFormat, jsonIndent);
    }

    /**
     * {@return the same, with another prefix of file names}
     *
     * @param prefix how the names of stored files begin
     */
    public VaultConfig withFilePrefix(String prefix) {
        return new VaultConfig(retention, level, lockTimeout, prefix, timestampFormat, jsonIndent);
    }

    /**
     * {@return the same, with another format of IDs}
     *
     * @param pattern a pattern as {@link #timestampFormat()} tells
     */
    public VaultConfig withTimestampFormat(String pattern) {
        return new VaultConfig(retention, level, lockTimeout, filePrefix, pattern, jsonIndent);
    }

    /**
     * {@return the same, with another indentation of the manifest}
     *
     * @param spaces 0 to 8
     */
    public VaultConfig withJsonIndent(int spaces) {
        return new VaultConfig(retention, level, lockTimeout, filePrefix, timestampFormat, spaces);
    }
}
