package dev.varve.plain;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Event;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RestoreResult.Effect;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.gzip.Crew;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Brings content back. What stands at the target is safe in the vault before it is replaced: it is stored, unless a snapshot that was
 * just read back whole holds it already. The target holds either the old content or the new, at any moment.
 */
final class Restores {
    private final VaultFolder vault;
    private final Backups backups;

    Restores(VaultFolder vault, Backups backups) {
        this.vault = vault;
        this.backups = backups;
    }

    RestoreResult restore(Snapshot snapshot, RestoreOptions options) throws IOException {
        Manifest manifest = vault.manifest();
        ManifestEntry entry = restorable(manifest, snapshot);
        RestoreTarget target = new RestoreTarget(vault, target(manifest, entry, options));
        Effect effect = target.effect(entry);
        boolean savesFirst = effect == Effect.REPLACED && options.safetyBackup();
        if (options.dryRun()) {
            ManifestEntry holder = savesFirst ? holder(manifest, target) : null;
            if (savesFirst && holder == null) {
                requireOurs(manifest, target);
            }
            Snapshot saved = holder == null ? null : vault.snapshot(holder, manifest);
            return new RestoreResult(snapshot, target.path(), effect, saved, true);
        }
        Snapshot saved = null;
        if (effect != Effect.UNCHANGED) {
            saved = savesFirst ? replaceSafely(snapshot, entry, manifest, target) : replace(entry, target);
            vault.tell(new Event.Restored(snapshot, target.path()));
        }
        return new RestoreResult(snapshot, target.path(), effect, saved, false);
    }

    private @Nullable Snapshot replace(ManifestEntry entry, RestoreTarget target) throws IOException {
        try (RestoreTarget.Staged staged = target.stage(entry)) {
            staged.publish();
        }
        return null;
    }

    /** Looks for a snapshot that holds what is to be replaced while the new content is unpacked. */
    private Snapshot replaceSafely(Snapshot snapshot, ManifestEntry entry, Manifest manifest, RestoreTarget target)
            throws IOException {
        try (Crew crew = new Crew(1)) {
            Future<Optional<ManifestEntry>> search = crew.submit(() -> Optional.ofNullable(holder(manifest, target)));
            try (RestoreTarget.Staged staged = target.stage(entry)) {
                return saveAndPublish(snapshot, target, staged, Crew.await(search));
            }
        }
    }

    /** Under the lock until the target is replaced, so that nobody removes the snapshot on which it rests. */
    private Snapshot saveAndPublish(
            Snapshot restored, RestoreTarget target, RestoreTarget.Staged staged, Optional<ManifestEntry> found)
            throws IOException {
        Held lock;
        try {
            lock = vault.lock();
        } catch (FileSystemException e) {
            Snapshot saved = savedInUnwritable(target, e);
            staged.publish();
            return saved;
        }
        try (lock) {
            boolean asItWas = target.look();
            Manifest manifest = vault.manifest();
            ManifestEntry holder = asItWas && found.isPresent() && isStillThere(found.get(), manifest)
                    ? found.get()
                    : holder(manifest, target);
            Snapshot saved =
                    holder != null ? vault.snapshot(holder, manifest) : store(lock, manifest, target, restored);
            staged.publish();
            return saved;
        }
    }

    /** Whether what was read back whole a moment ago is what is listed and stored now. */
    private boolean isStillThere(ManifestEntry found, Manifest manifest) throws IOException {
        return found.equals(manifest.entry(found.id())) && vault.looksWhole(found);
    }

    /** The snapshot of a vault that cannot be written to, such as one on a read-only drive. */
    private Snapshot savedInUnwritable(RestoreTarget target, FileSystemException e) throws IOException {
        Manifest manifest = vault.manifest();
        ManifestEntry holder = holder(manifest, target);
        if (holder == null) {
            throw new VaultException.Refused(
                    "what " + target.path() + " holds cannot be stored first, since " + vault.path()
                            + " cannot be written to (" + e.getMessage()
                            + "): restore to another place with --target, or say --no-safety-backup to let it go",
                    e);
        }
        return vault.snapshot(holder, manifest);
    }

    /** The newest active entry that holds what stands at the target, unpacked and compared to be sure; or null. */
    private @Nullable ManifestEntry holder(Manifest manifest, RestoreTarget target) throws IOException {
        long size = target.size();
        for (ManifestEntry entry : manifest.entries().reversed()) {
            if (entry.status() == Status.ACTIVE && entry.fileSize() == size && target.isHeldBy(entry)) {
                return entry;
            }
        }
        return null;
    }

    /** Only what belongs to the vault can be stored in it before it is replaced. */
    private void requireOurs(Manifest manifest, RestoreTarget target) throws IOException {
        if (!new Binding(vault).isBoundTo(manifest, target.path())) {
            throw new VaultException.Refused(
                    target.path() + " would be replaced, and what it holds is in no snapshot of "
                            + vault.path() + ", which holds the versions of " + vault.dataFile(manifest)
                            + ": move it away first, restore to another place, or say --no-safety-backup to let it go");
        }
    }

    private Snapshot store(Held lock, Manifest manifest, RestoreTarget target, Snapshot restored) throws IOException {
        requireOurs(manifest, target);
        BackupOptions options = BackupOptions.DEFAULT
                .withDescription("before restoring " + restored.id())
                .withForce(true)
                .withTrigger(Snapshot.Trigger.BEFORE_RESTORE);
        BackupResult stored = backups.backup(lock, SourceFile.at(target.path()), options, Set.of(restored.id()));
        return stored.snapshot();
    }

    private static ManifestEntry restorable(Manifest manifest, Snapshot snapshot) throws VaultException {
        ManifestEntry entry = manifest.entry(snapshot.id());
        if (entry == null || !entry.stored()) {
            throw new VaultException.NotFound("the content of " + snapshot.id()
                    + " was removed, only its entry is left: 'varve list' shows what can be restored");
        }
        return entry;
    }

    private Path target(Manifest manifest, ManifestEntry entry, RestoreOptions options) throws IOException {
        Path bound = vault.dataFile(manifest);
        if (options.target().isEmpty()) {
            if (bound == null) {
                throw new VaultException.Refused(vault.path() + " does not say where " + entry.id()
                        + " came from: name a file or folder with --target");
            }
            if (!options.dryRun()) {
                Durable.makeFolder(Durable.folderOf(bound)); // the whole folder may be what was lost
            }
            return bound;
        }
        Path named = options.target().get();
        return Files.isDirectory(named) ? named.resolve(DataFileName.of(vault, manifest, entry)) : named;
    }
}
