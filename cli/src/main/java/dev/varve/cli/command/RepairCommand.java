package dev.varve.cli.command;

import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.Maintenance.RepairReport;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Findings;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.Collection;

/** {@code varve repair}: brings a vault's records into agreement with what is stored. */
final class RepairCommand implements Action {

    private final Flag dryRun = Flag.dryRun("Show what would be mended, and change nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "repair",
                        "Brings a vault's records into agreement with what is stored.",
                        "Damaged records are built anew, and kept aside as they were.")
                .options(dryRun)
                .examples("varve repair --dry-run", "varve repair");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Maintenance maintenance = Session.capability(vault, Maintenance.class, "be repaired");
            session.console().tell(new Repaired(maintenance.repair(dryRun.given()), dryRun.given()));
        }
        return Exit.DONE;
    }

    private record Repaired(RepairReport report, boolean dryRun) implements Report {
        @Override
        public void writeText(Page page) {
            Findings.write(page, report.findings());
            long stored = report.snapshots().stream()
                    .filter(snapshot -> snapshot.status() != Snapshot.Status.ARCHIVED)
                    .count();
            String listed = Sizes.count(stored, "snapshot");
            if (!report.changed()) {
                page.line(Paint.GREEN, "nothing to repair: the vault lists " + listed);
            } else {
                page.line(
                        Paint.GREEN,
                        dryRun ? "would be repaired, and list " + listed : "repaired: the vault lists " + listed);
            }
        }

        @Override
        public Collection<Finding> findings() {
            return report.findings();
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> {
                json.flag("dry_run", dryRun);
                json.flag("changed", report.changed());
                json.snapshots("snapshots", report.snapshots());
                json.findings("findings", report.findings());
            });
        }
    }
}
