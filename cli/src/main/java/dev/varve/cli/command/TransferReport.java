package dev.varve.cli.command;

import dev.varve.Finding;
import dev.varve.Transfer;
import dev.varve.cli.output.Findings;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.output.Snapshots;
import dev.varve.cli.run.Exit;
import java.util.Collection;

/**
 * What was carried from vault to vault.
 *
 * @param report what the vault says of it
 * @param where from or to where, such as {@code to /media/usb}
 * @param dryRun whether it was only looked at
 */
record TransferReport(Transfer.Report report, String where, boolean dryRun) implements Report {

    int exitCode() {
        return Findings.anyTrouble(report.findings()) ? Exit.INCOMPLETE : Exit.DONE;
    }

    @Override
    public void writeText(Page page) {
        Snapshots.write(page, report.copied());
        Findings.write(page, report.findings());
        String verb = dryRun ? "would copy " : "copied ";
        if (report.copied().isEmpty()) {
            page.text(Paint.GREEN, verb + "nothing").text(" " + where);
        } else {
            page.text(Paint.GREEN, verb + Sizes.count(report.copied().size(), "snapshot"))
                    .text(" " + where + (dryRun ? "" : ", each read back and compared"));
        }
        page.line(report.present() == 0 ? "" : "; " + report.present() + " stood there already");
    }

    @Override
    public Collection<Finding> findings() {
        return report.findings();
    }

    @Override
    public void writeJson(Json json) {
        json.object(() -> {
            json.flag("dry_run", dryRun);
            json.snapshots("copied", report.copied());
            json.number("present", report.present());
            json.findings("findings", report.findings());
        });
    }
}
