package dev.varve.cli.command;

import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.Maintenance.Adoption;
import dev.varve.Maintenance.CleanPlan;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.List;

/** {@code varve clean}: removes files that belong to no snapshot, or makes snapshots of them. */
final class CleanCommand implements Action {

    private final Flag adopt =
            Flag.of("Take them into the vault as snapshots, where their content is whole.", "--adopt");
    private final Flag dryRun = Flag.dryRun("Show what would be removed or adopted, and change nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "clean", "Removes, or adopts, files of the vault that belong to no snapshot.")
                .options(adopt, dryRun)
                .examples("varve clean --dry-run", "varve clean --adopt", "varve clean");
    }

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
        if (dryRun.given()) {
            return new CleanReport(plan, List.of(), List.of(), none, adopt.given(), true);
        }
        if (adopt.given()) {
            Adoption adoption = maintenance.adopt(plan);
            return new CleanReport(plan, List.of(), adoption.adopted(), adoption.findings(), true, false);
        }
        return new CleanReport(plan, maintenance.clean(plan), List.of(), none, false, false);
    }
}
