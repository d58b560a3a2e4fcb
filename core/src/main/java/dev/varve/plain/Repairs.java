package dev.varve.plain;

import dev.varve.CheckDepth;
import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.Maintenance.RepairReport;
import dev.varve.Snapshot.Status;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the records into agreement with the files. A damaged manifest is kept aside, and a new one is built of all that is left: see {@link
 * Reconstruction}. A sound one is completed, where another program left out what is ours, and cleared of what is gone.
 */
final class Repairs {
    private final VaultFolder vault;

    Repairs(VaultFolder vault) {
        this.vault = vault;
    }

    /** What the vault would list if it were repaired; damaged content is not looked for. */
    Reconstruction.Rebuilt rebuilt(String reason) throws IOException {
        return new Reconstruction(vault, reason).rebuild();
    }

    RepairReport repair(boolean dryRun) throws IOException {
        if (dryRun) {
            return report(planned(vault.state()));
        }
        try (Held lock = vault.lock()) {
            State state = vault.state();
            Planned planned = planned(state);
            if (!planned.changed()) {
                return report(planned);
            }
            return report(
                    switch (state) {
                        case State.Damaged damaged -> publishBesideDamaged(lock, planned);
                        case State.Sound sound ->
                            planned.written(vault.records().write(lock, planned.manifest(), vault.now()));
                    });
        }
    }

    private record Planned(Manifest manifest, boolean changed, List<Finding> findings) {
        Planned written(Manifest now) {
            return new Planned(now, changed, findings);
        }
    }

    private RepairReport report(Planned planned) throws IOException {
        return new RepairReport(
                planned.changed(),
                vault.snapshots(planned.manifest().entries(), planned.manifest()),
                planned.findings());
    }

    private Planned planned(State state) throws IOException {
        return switch (state) {
            case State.Damaged(String reason) -> plannedAnew(reason);
            case State.Sound(Manifest manifest) -> reconciled(manifest);
        };
    }

    private Planned plannedAnew(String reason) throws IOException {
        Reconstruction.Rebuilt rebuilt = rebuilt(reason);
        List<ManifestEntry> active = rebuilt.manifest().entries().stream()
                .filter(entry -> entry.status() == Status.ACTIVE)
                .toList();
        Map<String, Verdict> verdicts = new Examination(vault).examine(active, CheckDepth.CONTENT);
        List<Finding> findings = new ArrayList<>(rebuilt.findings());
        verdicts.forEach((id, verdict) -> {
            if (!(verdict instanceof Verdict.Whole)) {
                findings.add(new Finding(Severity.ERROR, id, verdict.meaning(), "It is listed as corrupted."));
            }
        });
        Manifest judged = rebuilt.manifest()
                .map(entry -> verdicts.get(entry.id()) instanceof Verdict.Damaged
                        ? entry.withStatus(Status.CORRUPTED)
                        : entry);
        return new Planned(judged, true, findings);
    }

    /** An entry whose file is not there: it goes to the history, and is told. */
    static ManifestEntry gone(ManifestEntry entry, Severity severity, List<Finding> findings) {
        findings.add(new Finding(
                severity,
                entry.id(),
                "its file is gone, and its content with it; the entry stays in the history.",
                "If a copy of the vault has the file, 'varve import' brings it back."));
        return entry.archived("repair: its file was gone");
    }

    private Planned publishBesideDamaged(Held lock, Planned planned) throws IOException {
        String aside = vault.records().keepDamagedAside(NewEntries.compact(vault.now()));
        List<Finding> findings = new ArrayList<>(planned.findings());
        if (!aside.isEmpty()) {
            findings.add(new Finding(Severity.INFO, aside, "the damaged manifest is kept under this name.", ""));
        }
        for (ManifestEntry entry : planned.manifest().entries()) {
            if (entry.status() == Status.ACTIVE) {
                Durable.forceFile(vault.file(entry)); // it may have been put there by hand
            }
        }
        Durable.forceFolder(vault.path());
        Manifest manifest = planned.manifest().updated(vault.now().toLocalDateTime());
        vault.records().publish(lock, manifest);
        return new Planned(manifest, true, findings);
    }

    private Planned reconciled(Manifest manifest) throws IOException {
        Manifest previous = vault.records().previous();
        List<Finding> findings = new ArrayList<>();
        List<ManifestEntry> entries = new ArrayList<>();
        for (ManifestEntry entry : manifest.entries()) {
            entries.add(entry.stored() ? reconciled(entry, previous, findings) : entry);
        }
        for (ManifestEntry entry : entries) {
            if (entry.status() == Status.CORRUPTED) {
                findings.add(
                        new Finding(
                                Severity.WARNING,
                                entry.id(),
                                "it was found damaged, which repair cannot mend.",
                                "'varve import' brings it back from a copy of the vault, 'varve delete' takes it off the list."));
            }
        }
        boolean changed = !entries.equals(manifest.entries());
        return new Planned(changed ? manifest.withEntries(entries) : manifest, changed, findings);
    }

    private ManifestEntry reconciled(ManifestEntry entry, @Nullable Manifest previous, List<Finding> findings)
            throws IOException {
        String file = entry.details().file();
        if (file == null || Records.sizeOf(vault.path().resolve(file)) < 0) {
            return gone(entry, Severity.ERROR, findings);
        }
        if (entry.details().time() != null) {
            return entry;
        }
        ManifestEntry complete = new Described(vault, previous).complete(entry);
        if (!complete.equals(entry)) {
            findings.add(new Finding(
                    Severity.INFO, entry.id(), "what another program had left out of its entry was filled in.", ""));
        }
        return complete;
    }
}
