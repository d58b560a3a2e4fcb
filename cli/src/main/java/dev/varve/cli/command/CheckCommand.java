package dev.varve.cli.command;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
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

/** {@code varve check}: reads everything back, and ends with 1 where something is damaged. */
final class CheckCommand implements Action {

    private final Flag structureOnly =
            Flag.of("Only look whether everything is there in its right size; do not read the content.", "--structure");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "check",
                        "Reads every snapshot back and compares it with its hash.",
                        "Damaged ones are marked, and the command ends with 1.")
                .options(structureOnly)
                .examples("varve check", "varve check --structure --json");
    }

    @Override
    public int run(Session session) throws IOException {
        CheckDepth depth = structureOnly.given() ? CheckDepth.STRUCTURE : CheckDepth.CONTENT;
        try (Vault vault = session.open()) {
            CheckReport report = vault.check(depth);
            session.console().tell(new Checked(report, depth));
            return report.sound() ? Exit.DONE : Exit.FAILED;
        }
    }

    record Checked(CheckReport report, CheckDepth depth) implements Report {
        @Override
        public void writeText(Page page) {
            Findings.write(page, report.findings());
            if (!report.findings().isEmpty()) {
                page.end();
            }
            if (report.valid().isEmpty()
                    && report.corrupted().isEmpty()
                    && report.unread().isEmpty()) {
                page.line("no snapshots to check");
                return;
            }
            boolean compared = depth == CheckDepth.CONTENT && !report.valid().isEmpty();
            page.text(Paint.GREEN, Sizes.count(report.valid().size(), "snapshot") + " valid")
                    .text(compared ? ", read back and compared" : "");
            writeTrouble(page, report.corrupted().size(), " corrupted");
            writeTrouble(page, report.unread().size(), " could not be read");
            page.line(depth == CheckDepth.CONTENT ? "" : "; the content was not read");
        }

        private static void writeTrouble(Page page, long number, String what) {
            if (number > 0) {
                page.text("; ").text(Paint.RED, number + what);
            }
        }

        @Override
        public Collection<Finding> findings() {
            return report.findings();
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> {
                json.text("depth", depth == CheckDepth.CONTENT ? "content" : "structure");
                json.flag("sound", report.sound());
                json.number("valid", report.valid().size());
                json.number("corrupted", report.corrupted().size());
                json.number("unread", report.unread().size());
                json.snapshots("corrupted_snapshots", report.corrupted());
                json.snapshots("unread_snapshots", report.unread());
                json.findings("findings", report.findings());
            });
        }
    }
}
