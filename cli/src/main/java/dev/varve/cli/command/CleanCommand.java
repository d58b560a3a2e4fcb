package dev.varve.cli.command;

import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.Maintenance.Adoption;
import dev.varve.Maintenance.CleanPlan;
import dev.varve.Vault;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code varve clean}: removes files that belong to no snapshot, or makes snapshots of them. */
@Command(
        name = "clean",
        description = "Removes, or adopts, files of the vault that belong to no snapshot.",
        footerHeading = "%nExamples:%n",
        footer = {"  varve clean --dry-run", "  varve clean --adopt", "  varve clean"})
final class CleanCommand implements Action {

    @Option(names = "--adopt", description = "Take them into the vault as snapshots, where their content is whole.")
    private boolean adopt;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Show what would be removed or adopted, and change nothing.")
    private boolean dryRun;

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Maintenance maintenance = Session.capability(vault, Maintenance.class, "clean up");
            CleanPlan plan = maintenance.planClean();
            CleanReport report = carryOut(maintenance, plan);
            session.console().tell(report);
            return report.complete() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private CleanReport carryOut(Maintenance maintenance, CleanPlan plan) throws IOException {
        List<Finding> none = List.of();
        if (dryRun) {
            return new CleanReport(plan, List.of(), List.of(), none, adopt, true);
        }
        if (adopt) {
            Adoption adoption = maintenance.adopt(plan);
            return new CleanReport(plan, List.of(), adoption.adopted(), adoption.findings(), true, false);
        }
        return new CleanReport(plan, maintenance.clean(plan), List.of(), none, false, false);
    }
}
