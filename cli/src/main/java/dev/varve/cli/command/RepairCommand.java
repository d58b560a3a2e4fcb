package dev.varve.cli.command;

import dev.varve.Maintenance;
import dev.varve.Maintenance.RepairReport;
import dev.varve.Vault;
import dev.varve.cli.output.Findings;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code varve repair}: brings a vault's records into agreement with what is stored. */
@Command(
        name = "repair",
        description = {
            "Brings a vault's records into agreement with what is stored.",
            "Damaged records are built anew, and kept aside as they were."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  varve repair --dry-run", "  varve repair"})
final class RepairCommand implements Action {

    @Option(
            names = {"-n", "--dry-run"},
            description = "Show what would be mended, and change nothing.")
    private boolean dryRun;

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Maintenance maintenance = Session.capability(vault, Maintenance.class, "be repaired");
            session.console().tell(new Repaired(maintenance.repair(dryRun), dryRun));
        }
        return Exit.DONE;
    }

    private record Repaired(RepairReport report, boolean dryRun) implements Report {
        @Override
        public void writeText(Page page) {
            Findings.write(page, report.findings());
            String listed = Sizes.count(report.snapshots().size(), "snapshot");
            if (!report.changed()) {
                page.line(Paint.GREEN, "nothing to repair: the vault lists " + listed);
            } else {
                page.line(
                        Paint.GREEN,
                        dryRun ? "would be repaired, and list " + listed : "repaired: the vault lists " + listed);
            }
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
