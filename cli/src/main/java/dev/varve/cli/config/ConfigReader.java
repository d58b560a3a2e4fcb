package dev.varve.cli.config;

import dev.varve.CalendarSpan;
import dev.varve.RetentionPolicy;
import dev.varve.Rhythm;
import dev.varve.VaultConfig;
import dev.varve.VaultLocation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Config} of one file, and refuses whatever it does not know. */
final class ConfigReader {

    private static final String RETENTION = "retention";
    private static final List<String> KEYS = List.of(
            "vault", RETENTION, "level", "lock-timeout", "file-prefix", "timestamp-format", "json-indent", "encoding");
    private static final String ONLY_ENCODING = "utf-8";

    private final Path file;
    private final Path home;

    ConfigReader(Path file, Path home) {
        this.file = file;
        this.home = home;
    }

    Config read() throws IOException {
        Section top = TomlDocument.parse(file, text());
        top.allowOnly(KEYS);
        requireEncoding(top);
        Section retention = top.section(RETENTION);
        return new Config(
                location(top),
                retention == null ? null : retention(retention),
                sensible(top, "level", top.integer("level"), VaultConfig.DEFAULT::withLevel),
                sensible(top, "lock-timeout", duration(top, "lock-timeout"), VaultConfig.DEFAULT::withLockTimeout),
                sensible(top, "file-prefix", top.text("file-prefix"), VaultConfig.DEFAULT::withFilePrefix),
                sensible(
                        top,
                        "timestamp-format",
                        top.text("timestamp-format"),
                        VaultConfig.DEFAULT::withTimestampFormat),
                sensible(top, "json-indent", top.integer("json-indent"), VaultConfig.DEFAULT::withJsonIndent));
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ConfigException(file, 0, "this is not UTF-8 text: save it as UTF-8");
        }
    }

    private void requireEncoding(Section top) throws ConfigException {
        String encoding = top.text("encoding");
        if (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals(ONLY_ENCODING)) {
            throw top.problem("encoding", "must be \"utf-8\": a vault's manifest is UTF-8 by its format");
        }
    }

    /** The value, once the vault's settings have nothing against it. */
    private static <T> @Nullable T sensible(
            Section section, String key, @Nullable T value, Function<T, VaultConfig> setting) throws ConfigException {
        return value == null
                ? null
                : section.checked(key, () -> {
                    VaultConfig _ = setting.apply(value);
                    return value;
                });
    }

    /** A path is meant from the file's folder, so that it names the same vault wherever a command runs. */
    private @Nullable VaultLocation location(Section top) throws ConfigException {
        String text = top.text("vault");
        return text == null ? null : top.checked("vault", () -> Locations.parse(text, folder(), home));
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.getRoot() : parent;
    }

    private static @Nullable Duration duration(Section section, String key) throws ConfigException {
        String text = section.text(key);
        return text == null ? null : section.checked(key, () -> Durations.parse(text));
    }

    private static RetentionPolicy retention(Section section) throws ConfigException {
        List<String> known = new ArrayList<>();
        RetentionPolicy policy = RetentionPolicy.NONE;
        for (Rhythm rhythm : Rhythm.values()) {
            String counted = "keep-" + rhythm.label();
            String within = rhythm == Rhythm.EVERY ? "keep-within" : "keep-within-" + rhythm.label();
            known.add(counted);
            known.add(within);
            policy = spanned(section, within, rhythm, counted(section, counted, rhythm, policy));
        }
        known.add("keep-tag");
        section.allowOnly(known);
        for (String tags : section.texts("keep-tag")) {
            RetentionPolicy before = policy;
            policy = section.checked("keep-tag", () -> before.keepTagged(RetentionPolicy.parseTags(tags)));
        }
        return policy;
    }

    private static RetentionPolicy counted(Section section, String key, Rhythm rhythm, RetentionPolicy policy)
            throws ConfigException {
        if (section.isText(key)) {
            String words = section.text(key);
            return section.checked(key, () -> policy.keep(rhythm, RetentionPolicy.parseCount(String.valueOf(words))));
        }
        Integer count = section.integer(key);
        return count == null ? policy : section.checked(key, () -> policy.keep(rhythm, count));
    }

    private static RetentionPolicy spanned(Section section, String key, Rhythm rhythm, RetentionPolicy policy)
            throws ConfigException {
        String span = section.text(key);
        return span == null ? policy : section.checked(key, () -> policy.keepWithin(rhythm, CalendarSpan.parse(span)));
    }
}
