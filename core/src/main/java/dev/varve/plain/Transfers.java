package dev.varve.plain;

import dev.varve.Event;
import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.Snapshot.Status;
import dev.varve.Transfer.Report;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Carries snapshots between vaults of this kind, stored bytes and all that is known of them. A copy counts when it is durable and was read
 * back; the manifest of the vault that it goes to names the copies when all are there, or when carrying on proved impossible.
 */
final class Transfers {
    private final VaultFolder vault;

    Transfers(VaultFolder vault) {
        this.vault = vault;
    }

    Report exportTo(Path folder) throws IOException {
        VaultLocation location = VaultLocation.of(folder);
        if (!PlainProvider.stands(folder)) {
            new NewVault(location, vault.config(), vault.environment()).make();
        }
        VaultFolder other = new VaultFolder(location, vault.config(), vault.environment());
        requireOther(other);
        return carry(vault, vault.manifest(), other);
    }

    Report importFrom(Path folderOrFile) throws IOException {
        if (Files.isRegularFile(folderOrFile)) {
            return new FileImport(vault).run(folderOrFile);
        }
        if (Files.notExists(folderOrFile)) {
            throw new NoSuchFileException(folderOrFile.toString());
        }
        if (!PlainProvider.stands(folderOrFile)) {
            throw new VaultException.NoVault(
                    folderOrFile + " is neither a plain vault nor a file out of one: check the name");
        }
        VaultFolder other = new VaultFolder(VaultLocation.of(folderOrFile), vault.config(), vault.environment());
        requireOther(other);
        Manifest manifest = switch (other.state()) {
            case State.Sound(Manifest sound) -> sound;
            case State.Damaged(String reason) ->
                new Reconstruction(other, reason).rebuild().manifest();
        };
        requireSameName(other, manifest);
        return carry(other, manifest, vault);
    }

    private void requireSameName(VaultFolder other, Manifest source) throws IOException {
        Path theirs = other.dataFile(source);
        Path ours = vault.dataFile(vault.manifest());
        if (theirs != null && ours != null && !Objects.equals(theirs.getFileName(), ours.getFileName())) {
            throw new VaultException.Refused(other.path() + " holds the versions of " + theirs + ", and " + vault.path()
                    + " those of " + ours + ": import it into a vault of its own, or its files one by one");
        }
    }

    private void requireOther(VaultFolder other) throws IOException {
        if (Files.isSameFile(vault.path(), other.path())) {
            throw new VaultException.Refused(other.path() + " is this vault itself: name another folder");
        }
    }

    private static Report carry(VaultFolder from, Manifest source, VaultFolder to) throws IOException {
        try (Held lock = to.lock()) {
            return new Carrying(from, source, to).run(lock);
        }
    }

    /** One run from one vault to another. */
    private static final class Carrying {
        private final VaultFolder from;
        private final Manifest source;
        private final VaultFolder to;
        private final List<ManifestEntry> stored;
        private final List<ManifestEntry> copied = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        private Manifest target;
        private long done;
        private int present;

        Carrying(VaultFolder from, Manifest source, VaultFolder to) throws IOException {
            this.from = from;
            this.source = source;
            this.to = to;
            this.target = to.manifest();
            this.stored =
                    source.entries().stream().filter(ManifestEntry::stored).toList();
        }

        Report run(Held lock) throws IOException {
            Path dataFile = from.dataFile(source);
            if (target.dataFile() == null && dataFile != null) {
                target = target.withDataFile(new Binding(to).relative(dataFile));
            }
            try {
                for (ManifestEntry entry : stored) {
                    carry(entry);
                }
            } finally {
                if (!copied.isEmpty()) {
                    target = to.records().write(lock, target, to.now());
                }
            }
            List<String> ids = copied.stream().map(ManifestEntry::id).toList();
            return new Report(
                    to.snapshots(target.entries(), target).stream()
                            .filter(snapshot -> ids.contains(snapshot.id()))
                            .toList(),
                    present,
                    findings);
        }

        private void carry(ManifestEntry entry) throws IOException {
            ManifestEntry there = target.entry(entry.id());
            boolean same = there != null && there.mayHold(entry.fileSize(), entry.hash());
            if (there != null && same && there.status() == Status.ACTIVE && to.looksWhole(there)) {
                present++;
            } else if (entry.status() == Status.CORRUPTED) {
                findings.add(new Finding(
                        Severity.ERROR,
                        entry.id(),
                        "it was found damaged before.",
                        "It was not carried over; the others were."));
            } else {
                copy(entry, there == null || same);
            }
            done += entry.fileSize();
            long total = stored.stream().mapToLong(ManifestEntry::fileSize).sum();
            to.tell(new Event.Progress(Event.Phase.TRANSFER, done, total));
        }

        private void copy(ManifestEntry entry, boolean underItsId) throws IOException {
            String id = underItsId ? entry.id() : new UsedIds(to, target).next(entry.id());
            try {
                Path file = from.file(entry);
                StoredName name = Objects.requireNonNull(
                                StoredName.parse(file.getFileName().toString()))
                        .withId(id);
                ManifestEntry copy = Copy.of(to, file, name, entry.withId(id));
                target = target.insert(copy, to.environment().zone());
                copied.add(copy);
            } catch (VaultException.Corrupt e) {
                findings.add(new Finding(
                        Severity.ERROR,
                        entry.id(),
                        Damage.meaning(entry, e),
                        "It was not carried over; the others were."));
            }
        }
    }
}
