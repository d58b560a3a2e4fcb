package dev.varve.plain;

import dev.varve.Event;
import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.Snapshot.Status;
import dev.varve.Transfer.Report;
import dev.varve.VaultException;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One run from one vault to another. What stands there already, under whatever ID, is told by content and time; what was found damaged stays
 * where it is.
 */
final class Carrying {
    private final VaultFolder from;
    private final Manifest source;
    private final VaultFolder to;
    private final List<ManifestEntry> missing = new ArrayList<>();
    private final Set<String> copied = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Manifest target;
    private int present;

    Carrying(VaultFolder from, Manifest source, VaultFolder to, Manifest target) throws IOException {
        this.from = from;
        this.source = source;
        this.to = to;
        this.target = target;
        for (ManifestEntry entry : source.entries()) {
            if (entry.stored()) {
                judge(entry);
            }
        }
    }

    private void judge(ManifestEntry entry) throws IOException {
        if (standsThere(entry)) {
            present++;
        } else if (entry.status() == Status.CORRUPTED) {
            findings.add(left(entry, "it was found damaged before."));
        } else {
            missing.add(entry);
        }
    }

    private boolean standsThere(ManifestEntry entry) throws IOException {
        for (ManifestEntry there : target.entries()) {
            if (there.status() == Status.ACTIVE
                    && there.mayHold(entry.fileSize(), entry.hash())
                    && secondOf(to, there) == secondOf(from, entry)
                    && to.looksWhole(there)) {
                return true;
            }
        }
        return false;
    }

    private static long secondOf(VaultFolder vault, ManifestEntry entry) {
        return entry.time(vault.environment().zone()).toEpochSecond();
    }

    private static Finding left(ManifestEntry entry, String meaning) {
        return new Finding(Severity.ERROR, entry.id(), meaning, "It is not carried over; the others are.");
    }

    /** What would be carried over. */
    Report planned() throws IOException {
        return new Report(from.snapshots(missing, source), present, findings);
    }

    /** Carries over what is missing; what is there when it fails is listed all the same. */
    Report run(Held lock) throws IOException {
        Path dataFile = from.dataFile(source);
        if (target.dataFile() == null && dataFile != null) {
            target = target.withDataFile(new Binding(to).relative(dataFile));
        }
        try {
            copyMissing();
        } catch (IOException | RuntimeException | Error e) {
            listDespite(e, lock);
            throw e;
        }
        if (!copied.isEmpty()) {
            target = to.records().write(lock, target, to.now());
        }
        return new Report(
                to.snapshots(target.entries(), target).stream()
                        .filter(snapshot -> copied.contains(snapshot.id()))
                        .toList(),
                present,
                findings);
    }

    /** An interrupt that ended the copying must not end this too. */
    private void listDespite(Throwable failure, Held lock) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!copied.isEmpty()) {
                target = to.records().write(lock, target, to.now());
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void copyMissing() throws IOException {
        long total = missing.stream().mapToLong(ManifestEntry::fileSize).sum();
        long done = 0;
        for (ManifestEntry entry : missing) {
            try {
                copy(entry);
            } catch (VaultException.Corrupt e) {
                findings.add(left(entry, Damage.meaning(entry, e)));
            }
            done += entry.fileSize();
            to.tell(new Event.Progress(Event.Phase.TRANSFER, done, total));
        }
    }

    private void copy(ManifestEntry entry) throws IOException {
        ManifestEntry bearer = target.entry(entry.id());
        boolean free = bearer == null || bearer.mayHold(entry.fileSize(), entry.hash());
        String id = free ? entry.id() : new UsedIds(to, target).next(entry.id());
        Path file = from.file(entry);
        StoredName name = Objects.requireNonNull(
                        StoredName.parse(file.getFileName().toString()))
                .withId(id);
        ManifestEntry copy = Copy.of(to, file, name, entry.withId(id));
        target = target.insert(copy, to.environment().zone());
        copied.add(id);
    }
}
