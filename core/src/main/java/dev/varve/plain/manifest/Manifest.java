package dev.varve.plain.manifest;

import dev.varve.Snapshot.Status;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that a manifest says.
 *
 * @param version of the form, 1.0.0
 * @param created when the vault was made, as an ISO local date-time
 * @param updated when it was last changed
 * @param dataFile the one data file, as a path relative to the vault; null before the first backup
 * @param highestId no ID up to here may be given again; empty where there was none
 * @param entries in the order in which they were made, the oldest first
 * @param unknown keys of another program, with their values as JSON
 * @param unknownOfVarve keys of a later Varve, with their values as JSON
 */
public record Manifest(
        String version,
        String created,
        String updated,
        @Nullable String dataFile,
        String highestId,
        List<ManifestEntry> entries,
        Map<String, String> unknown,
        Map<String, String> unknownOfVarve) {

    /** The version that is written. */
    public static final String VERSION = "1.0.0";

    /** The data file of a vault that does not say: the original program's. */
    public static final String DATA_FILE_OF_ORIGINAL = "../data.json";

    /** Copies what it is given. */
    public Manifest {
        entries = List.copyOf(entries);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
        unknownOfVarve = Collections.unmodifiableMap(new LinkedHashMap<>(unknownOfVarve));
    }

    /** One without entries. */
    public static Manifest empty(LocalDateTime now) {
        String text = IsoTimes.text(now);
        return new Manifest(VERSION, text, text, null, "", List.of(), Map.of(), Map.of());
    }

    /** The entry with an ID, or null. */
    public @Nullable ManifestEntry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** How many are active. */
    public long active() {
        return entries.stream().filter(entry -> entry.status() == Status.ACTIVE).count();
    }

    /** The newest entry that is active, or null. */
    public @Nullable ManifestEntry newestActive() {
        return entries.reversed().stream()
                .filter(entry -> entry.status() == Status.ACTIVE)
                .findFirst()
                .orElse(null);
    }

    /** The same, changed now. */
    public Manifest updated(LocalDateTime now) {
        return new Manifest(
                version, created, IsoTimes.text(now), dataFile, highestId, entries, unknown, unknownOfVarve);
    }

    /** The same, for this data file. */
    public Manifest withDataFile(@Nullable String relativePath) {
        return new Manifest(version, created, updated, relativePath, highestId, entries, unknown, unknownOfVarve);
    }

    /** The same, with other entries; whatever IDs stood in it before are not given again. */
    public Manifest withEntries(List<ManifestEntry> other) {
        String highest = highestId;
        for (ManifestEntry entry : other) {
            highest = entry.id().compareTo(highest) > 0 ? entry.id() : highest;
        }
        return new Manifest(version, created, updated, dataFile, highest, other, unknown, unknownOfVarve);
    }

    /** The same, where none of these entries' IDs is given again. */
    public Manifest withUsed(List<ManifestEntry> others) {
        return withEntries(others).withEntries(entries);
    }

    /** The same, with one more at its end. */
    public Manifest plus(ManifestEntry newest) {
        List<ManifestEntry> more = new ArrayList<>(entries);
        more.add(newest);
        return withEntries(more);
    }

    /** The same, with one more at its place in time, or in place of the one with its ID; local times are meant in {@code zone}. */
    public Manifest insert(ManifestEntry added, ZoneId zone) {
        List<ManifestEntry> more = new ArrayList<>(entries);
        int position = more.size();
        for (int i = more.size() - 1; i >= 0; i--) {
            if (more.get(i).id().equals(added.id())) {
                more.set(i, added);
                return withEntries(more);
            }
            if (position == i + 1 && more.get(i).time(zone).isAfter(added.time(zone))) {
                position = i;
            }
        }
        more.add(position, added);
        return withEntries(more);
    }

    /** The same, with each entry as {@code change} makes it. */
    public Manifest map(UnaryOperator<ManifestEntry> change) {
        return withEntries(entries.stream().map(change).toList());
    }

    /** The entries by ID, in their order. */
    public Map<String, ManifestEntry> byId() {
        Map<String, ManifestEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
