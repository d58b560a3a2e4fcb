package dev.varve.plain;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks a vault over. Reading waits for nobody; only what was found is recorded under the lock, and only of snapshots that are still what
 * was looked at.
 */
final class Checks {
    private static final String REMEDY =
            "Bring its file back from a copy of the vault, or take it off the list with 'varve delete'; the other snapshots do not need it.";

    private final VaultFolder vault;
    private final Cleaning cleaning;
    private final Repairs repairs;

    Checks(VaultFolder vault, Cleaning cleaning, Repairs repairs) {
        this.vault = vault;
        this.cleaning = cleaning;
        this.repairs = repairs;
    }

    CheckReport check(CheckDepth depth) throws IOException {
        return switch (vault.state()) {
            case State.Sound(Manifest manifest) -> checkSound(manifest, depth);
            case State.Damaged(String reason) -> checkDamaged(reason, depth);
        };
    }

    private CheckReport checkSound(Manifest manifest, CheckDepth depth) throws IOException {
        List<ManifestEntry> stored =
                manifest.entries().stream().filter(ManifestEntry::stored).toList();
        Map<String, Verdict> verdicts = new Examination(vault).examine(stored, depth);
        List<Finding> findings = new ArrayList<>();
        Manifest recorded = record(manifest, verdicts, depth, findings);
        for (Maintenance.Orphan orphan : cleaning.orphansIfNobodyWrites()) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    orphan.name(),
                    orphan.reason() + ".",
                    orphan.adoptable()
                            ? "'varve clean' removes it, 'varve clean --adopt' makes a snapshot of it."
                            : "'varve clean' removes it."));
        }
        return report(recorded, verdicts, findings);
    }

    private CheckReport checkDamaged(String reason, CheckDepth depth) throws IOException {
        Manifest rebuilt = repairs.rebuilt(reason).manifest();
        List<ManifestEntry> stored =
                rebuilt.entries().stream().filter(ManifestEntry::stored).toList();
        Map<String, Verdict> verdicts = new Examination(vault).examine(stored, depth);
        List<Finding> findings = new ArrayList<>(List.of(vault.damage(reason)));
        return report(rebuilt.map(entry -> judged(entry, verdicts)), verdicts, findings);
    }

    private CheckReport report(Manifest recorded, Map<String, Verdict> verdicts, List<Finding> findings)
            throws IOException {
        List<Snapshot> valid = new ArrayList<>();
        List<Snapshot> corrupted = new ArrayList<>();
        List<Snapshot> unread = new ArrayList<>();
        List<Finding> damage = new ArrayList<>();
        for (Snapshot snapshot : vault.snapshots(recorded.entries(), recorded)) {
            Verdict verdict = verdicts.get(snapshot.id());
            if (verdict == null || snapshot.status() == Status.ARCHIVED) {
                continue;
            }
            if (verdict instanceof Verdict.Whole && snapshot.status() == Status.ACTIVE) {
                valid.add(snapshot);
            } else {
                (verdict instanceof Verdict.Unreadable ? unread : corrupted).add(snapshot);
                damage.add(new Finding(Finding.Severity.ERROR, snapshot.id(), verdict.meaning(), remedy(verdict)));
            }
        }
        damage.addAll(findings);
        return new CheckReport(valid, corrupted, unread, damage);
    }

    /** Marks what was found, where that differs from what was known; where it cannot be marked, a finding says so. */
    private Manifest record(Manifest manifest, Map<String, Verdict> verdicts, CheckDepth depth, List<Finding> findings)
            throws IOException {
        Manifest judged = manifest.map(entry -> judged(entry, verdicts));
        if (judged.entries().equals(manifest.entries())) {
            return manifest;
        }
        try (Held lock = vault.lock()) {
            return record(lock, verdicts, depth, findings);
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    vault.path().toString(),
                    "what was found could not be recorded (" + e.getMessage() + ").",
                    "Check again once that is mended."));
            return judged;
        }
    }

    /** What was found damaged is looked at once more, now that nobody can bring it back or remove it meanwhile. */
    private Manifest record(Held lock, Map<String, Verdict> verdicts, CheckDepth depth, List<Finding> findings)
            throws IOException {
        Manifest present = vault.manifest();
        List<ManifestEntry> doubtful = present.entries().stream()
                .filter(entry -> entry.stored() && verdicts.get(entry.id()) instanceof Verdict.Damaged)
                .toList();
        verdicts.putAll(new Examination(vault).examine(doubtful, depth));
        Manifest now = present.map(entry -> judged(entry, verdicts));
        tellMended(present, now, findings);
        return now.entries().equals(present.entries())
                ? present
                : vault.records().write(lock, now, vault.now());
    }

    private static String remedy(Verdict verdict) {
        return verdict instanceof Verdict.Unreadable
                ? "Nothing is known of its content until that is mended; check again then."
                : REMEDY;
    }

    private static void tellMended(Manifest before, Manifest after, List<Finding> findings) {
        Map<String, ManifestEntry> old = before.byId();
        for (ManifestEntry entry : after.entries()) {
            ManifestEntry was = old.get(entry.id());
            if (was != null && was.status() == Status.CORRUPTED && entry.status() == Status.ACTIVE) {
                findings.add(new Finding(
                        Finding.Severity.INFO,
                        entry.id(),
                        "it was damaged when it was last looked at, and is whole now.",
                        ""));
            }
        }
    }

    private static ManifestEntry judged(ManifestEntry entry, Map<String, Verdict> verdicts) {
        Verdict verdict = verdicts.get(entry.id());
        return switch (verdict) {
            case Verdict.Whole whole when entry.stored() && whole.contentRead() -> entry.withStatus(Status.ACTIVE);
            case Verdict.Damaged damaged when entry.stored() -> entry.withStatus(Status.CORRUPTED);
            case null, default -> entry;
        };
    }
}
