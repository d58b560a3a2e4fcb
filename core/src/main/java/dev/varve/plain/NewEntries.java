package dev.varve.plain;

import dev.varve.BackupOptions;
import dev.varve.Health;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.VaultException;
import dev.varve.plain.manifest.Details;
import dev.varve.plain.manifest.EntryLine;
import dev.varve.plain.manifest.Ids;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Makes entries of content that is yet to be stored, each under an ID that was never given before. */
final class NewEntries {
    private final VaultFolder vault;

    NewEntries(VaultFolder vault) {
        this.vault = vault;
    }

    /** An entry that says all but what its content will tell. */
    ManifestEntry draft(Manifest manifest, BackupOptions options) throws IOException {
        OffsetDateTime now = vault.now();
        Details details = new Details(
                EntryLine.NO_HASH,
                null,
                Snapshot.UNKNOWN_SIZE,
                now,
                new TreeSet<>(options.tags()),
                options.trigger(),
                Health.UNKNOWN,
                false,
                null,
                Map.of());
        return new ManifestEntry(
                unusedId(manifest, now),
                timestamp(now),
                options.description(),
                EntryLine.NO_HASH.substring(0, ManifestEntry.HASH_DIGITS),
                0,
                Status.ACTIVE,
                details,
                Map.of());
    }

    static String timestamp(OffsetDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A time that may stand in a file's name. */
    static String compact(OffsetDateTime time) {
        return DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).format(time);
    }

    /** The ID of a second, or the first of those numbered after it that nobody bears or bore. */
    String unusedId(Manifest manifest, OffsetDateTime time) throws IOException {
        String second = DateTimeFormatter.ofPattern(vault.config().timestampFormat(), Locale.ROOT)
                .format(time.toLocalDateTime());
        if (!Ids.isId(second)) {
            throw new VaultException.Refused("the clock says " + time + ", which makes '" + second
                    + "', and that is no ID: set the clock right, or the timestamp format ("
                    + vault.config().timestampFormat()
                    + ")");
        }
        return new UsedIds(vault, manifest).next(second);
    }
}
