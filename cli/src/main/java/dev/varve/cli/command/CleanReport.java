package dev.varve.cli.command;

import static dev.varve.cli.output.Table.cell;
import static dev.varve.cli.output.Table.left;
import static dev.varve.cli.output.Table.right;

import dev.varve.Finding;
import dev.varve.Maintenance.CleanPlan;
import dev.varve.Maintenance.Orphan;
import dev.varve.Snapshot;
import dev.varve.cli.output.Findings;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.output.Snapshots;
import dev.varve.cli.output.Table;
import java.util.List;

/**
 * What a clean did, or would do.
 *
 * @param plan the files that belonged to no snapshot
 * @param removed those that were removed
 * @param adopted what became snapshots
 * @param findings why others did not
 * @param adopt true where they were to be adopted, not removed
 * @param dryRun true where nothing was changed
 */
record CleanReport(
        CleanPlan plan,
        List<Orphan> removed,
        List<Snapshot> adopted,
        List<Finding> findings,
        boolean adopt,
        boolean dryRun)
        implements Report {

    boolean complete() {
        return !Findings.anyTrouble(findings);
    }

    @Override
    public void writeText(Page page) {
        if (plan.orphans().isEmpty()) {
            page.line("nothing to clean: every file belongs to a snapshot");
        } else if (dryRun) {
            List<Orphan> concerned =
                    adopt ? plan.orphans().stream().filter(Orphan::adoptable).toList() : plan.orphans();
            writeOrphans(page, adopt ? "would try to adopt " : "would remove ", concerned);
        } else if (adopt) {
            page.line(
                    Paint.BOLD,
                    adopted.isEmpty() ? "adopted nothing" : "adopted " + Sizes.count(adopted.size(), "snapshot"));
            Snapshots.write(page, adopted);
        } else {
            writeOrphans(page, "removed ", removed);
        }
        Findings.write(page, findings);
    }

    private void writeOrphans(Page page, String verb, List<Orphan> orphans) {
        if (orphans.isEmpty()) {
            page.line(adopt ? "nothing to adopt: what is there can only be removed" : "nothing to clean");
            return;
        }
        page.line(Paint.BOLD, verb + Sizes.count(orphans.size(), "file") + ", " + Sizes.of(size(orphans)));
        Table table = new Table(left("FILE"), right("SIZE"), left("REASON"));
        for (Orphan orphan : orphans) {
            table.row(cell(Paint.BOLD, orphan.name()), cell(Sizes.of(orphan.size())), cell(orphan.reason()));
        }
        page.table(table);
    }

    private static long size(List<Orphan> orphans) {
        return new CleanPlan(orphans).size();
    }

    @Override
    public void writeJson(Json json) {
        json.object(() -> {
            json.flag("dry_run", dryRun);
            writeJson(json, "orphans", plan.orphans());
            writeJson(json, "removed", removed);
            json.number("freed", size(removed));
            json.snapshots("adopted", adopted);
            json.findings("findings", findings);
        });
    }

    private static void writeJson(Json json, String name, List<Orphan> orphans) {
        json.array(
                name,
                orphans,
                orphan -> json.object(() -> {
                    json.text("name", orphan.name());
                    json.number("size", orphan.size());
                    json.text("reason", orphan.reason());
                    json.flag("adoptable", orphan.adoptable());
                }));
    }
}
