package dev.varve.plain.manifest;

import dev.varve.Snapshot;
import dev.varve.Snapshot.Origin;
import dev.varve.Snapshot.Status;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One version, as the manifest lists it.
 *
 * @param id names it within the vault
 * @param timestamp when it was made, as an ISO local date-time
 * @param description what its maker said of it
 * @param fileHash the first digits of the content's SHA-256, 8 to 64
 * @param fileSize bytes of content
 * @param status whether its content is there
 * @param details what the six keys cannot say
 * @param unknown keys of another program, with their values as JSON
 */
public record ManifestEntry(
        String id,
        String timestamp,
        String description,
        String fileHash,
        long fileSize,
        Status status,
        Details details,
        Map<String, String> unknown) {

    /** How many digits of the hash stand in {@code file_hash}. */
    public static final int HASH_DIGITS = 16;

    /** Copies the map. */
    public ManifestEntry {
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** Whether its content should be there, damaged or not. */
    public boolean stored() {
        return status != Status.ARCHIVED;
    }

    /** As much of the content's SHA-256 as is known. */
    public String hash() {
        return details.sha256() != null ? details.sha256() : fileHash;
    }

    /** Whether content of this size and with this SHA-256, or its first digits, may be this entry's, as far as is known. */
    public boolean mayHold(long size, String sha256) {
        return fileSize == size && agreesWith(sha256);
    }

    /** Whether this SHA-256, or its first digits, may be that of this entry's content. */
    public boolean agreesWith(String sha256) {
        return sha256.startsWith(hash()) || hash().startsWith(sha256);
    }

    /** When it was made; a local time is meant in {@code zone}. */
    public OffsetDateTime time(ZoneId zone) {
        OffsetDateTime time = details.time();
        return time != null ? time : localTime().atZone(zone).toOffsetDateTime();
    }

    /** As the words of Varve say it; a local time is meant in {@code zone}. */
    public Snapshot snapshot(ZoneId zone, Origin origin) {
        return new Snapshot(
                id,
                time(zone),
                description,
                hash(),
                fileSize,
                stored() ? details.storedSize() : 0,
                details.tags(),
                status,
                details.health(),
                details.trigger(),
                details.pinned(),
                origin,
                details.archivedBy() != null ? details.archivedBy() : "");
    }

    private LocalDateTime localTime() {
        return Objects.requireNonNull(IsoTimes.local(timestamp), "checked when it was read");
    }

    /** The same, with other details. */
    public ManifestEntry with(Details other) {
        return new ManifestEntry(id, timestamp, description, fileHash, fileSize, status, other, unknown);
    }

    /** The same, in another state. */
    public ManifestEntry withStatus(Status other) {
        return new ManifestEntry(id, timestamp, description, fileHash, fileSize, other, details, unknown);
    }

    /** The same, under another ID. */
    public ManifestEntry withId(String other) {
        return new ManifestEntry(other, timestamp, description, fileHash, fileSize, status, details, unknown);
    }

    /** The same, with this content in this file. */
    public ManifestEntry stored(String file, long storedSize, String sha256, long size) {
        return new ManifestEntry(
                id,
                timestamp,
                description,
                sha256.substring(0, HASH_DIGITS),
                size,
                Status.ACTIVE,
                details.stored(file, storedSize, sha256),
                unknown);
    }

    /** The same, stored in this file, whose content nobody has looked at. */
    public ManifestEntry inFile(String file, long storedSize) {
        return with(details.inFile(file, storedSize));
    }

    /** The same, held or not. */
    public ManifestEntry withPinned(boolean pinned) {
        return with(details.withPinned(pinned));
    }

    /** The same, with its content gone. */
    public ManifestEntry archived(String reason) {
        return withStatus(Status.ARCHIVED).with(details.withArchivedBy(reason));
    }

    /** The same, with its content there, as if it had never been removed. */
    public ManifestEntry active() {
        return withStatus(Status.ACTIVE).with(details.withArchivedBy(null));
    }

    /** The same, with another description. */
    public ManifestEntry withDescription(String other) {
        return new ManifestEntry(id, timestamp, other, fileHash, fileSize, status, details, unknown);
    }

    /** The same, with what an older record of the same snapshot knows and this one does not. */
    public ManifestEntry completedBy(ManifestEntry older) {
        return new ManifestEntry(
                id,
                timestamp,
                description.isEmpty() ? older.description : description,
                fileHash,
                fileSize,
                status,
                details.completedBy(older.details),
                unknown.isEmpty() ? older.unknown : unknown);
    }
}
