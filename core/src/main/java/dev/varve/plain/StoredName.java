package dev.varve.plain;

import dev.varve.plain.manifest.Ids;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a gzip file in the vault: {@code PREFIX_ID_HASH8.EXT.gz}. Nothing that is not of this form is ever opened, moved or removed
 * as one; so a name out of a manifest cannot lead out of the folder.
 *
 * @param prefix the settings' at the time
 * @param id the snapshot's
 * @param hash the first 8 digits of the content's SHA-256
 * @param extension the data file's own, without its dot; empty where it has none
 */
record StoredName(String prefix, String id, String hash, String extension) {
    private static final int HASH_DIGITS = 8;
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9._-]*)_(" + Ids.FORM + ")_([0-9a-f]{8})(?:\\.([A-Za-z0-9]{1,16}))?\\.gz");
    private static final Pattern EXTENSION = Pattern.compile(".+\\.([A-Za-z0-9]{1,16})");

    /** The name of a file that is not there yet. */
    static StoredName of(String prefix, String id, String sha256, String dataFileName) {
        Matcher matcher = EXTENSION.matcher(dataFileName);
        return new StoredName(prefix, id, shortened(sha256), matcher.matches() ? matcher.group(1) : "");
    }

    /** Takes a name apart; null where it is not of this form. */
    static @Nullable StoredName parse(String name) {
        Matcher matcher = FORM.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        String extension = matcher.group(4);
        return new StoredName(matcher.group(1), matcher.group(2), matcher.group(3), extension == null ? "" : extension);
    }

    /** The names of this form in a folder. */
    static List<StoredName> allIn(Path folder) throws IOException {
        List<StoredName> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                StoredName name = parse(String.valueOf(file.getFileName()));
                if (name != null) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** The digits of a hash that stand in a name. */
    static String shortened(String hash) {
        return hash.substring(0, HASH_DIGITS);
    }

    StoredName withId(String other) {
        return new StoredName(prefix, other, hash, extension);
    }

    /** The data file's name as far as this one tells it. */
    String dataFileName() {
        return extension.isEmpty() ? "data" : "data." + extension.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return prefix + "_" + id + "_" + hash + (extension.isEmpty() ? "" : "." + extension) + ".gz";
    }
}
