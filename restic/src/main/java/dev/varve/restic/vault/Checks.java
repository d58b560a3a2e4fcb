package dev.varve.restic.vault;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.Snapshot;
import dev.varve.restic.check.PackCheck;
import dev.varve.restic.check.TreeCheck;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks a repository over, alone in it. */
final class Checks {
    private final OpenRepository open;

    Checks(OpenRepository open) {
        this.open = open;
    }

    CheckReport check(CheckDepth depth) throws IOException {
        return open.locked(true, locked -> check(locked, depth));
    }

    private CheckReport check(Repository locked, CheckDepth depth) throws IOException {
        List<Stored> snapshots = open.snapshots().all();
        BlobIndex index = locked.readIndex();
        PackCheck packs = new PackCheck(locked, index);
        packs.checkPresence();
        if (depth == CheckDepth.CONTENT) {
            packs.checkContent(Runtime.getRuntime().availableProcessors());
        }
        List<Snapshot> valid = new ArrayList<>();
        List<Snapshot> corrupted = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (Codec codec = locked.codec()) {
            TreeCheck trees = new TreeCheck(locked, index, packs, codec);
            for (Stored stored : snapshots) {
                String wrong = trees.check(stored.file().tree());
                if (wrong.isEmpty()) {
                    valid.add(stored.snapshot());
                } else {
                    corrupted.add(stored.snapshot());
                    findings.add(new Finding(
                            Severity.ERROR,
                            stored.id().hex(),
                            "it cannot be restored whole: " + wrong + ".",
                            "Restore the rest of it, or bring the damaged file back from a copy of the repository."));
                }
            }
        }
        findings.addAll(packs.findings());
        return new CheckReport(valid, corrupted, List.of(), findings);
    }
}
