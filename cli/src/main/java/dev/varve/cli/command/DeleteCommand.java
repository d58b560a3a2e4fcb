package dev.varve.cli.command;

import dev.varve.RemovalPlan;
import dev.varve.Vault;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code varve delete}: removes snapshots by name. */
@Command(
        name = "delete",
        description = {"Removes snapshots by name.", "Their entries stay in the history ('varve list --all')."},
        footerHeading = "%nExamples:%n",
        footer = {"  varve delete 20251104_1000 --dry-run", "  varve delete 20251104_1000 20251104_1100"})
final class DeleteCommand implements Action {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "The snapshots: IDs, the first characters of them, or 'latest'.")
    private List<String> ids = List.of();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Show what would be removed, and remove nothing.")
    private boolean dryRun;

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            RemovalPlan plan = vault.planDelete(ids);
            session.console().tell(RemovalReport.of(vault, plan, dryRun, RemovalReport.Kept.HIDDEN));
        }
        return Exit.DONE;
    }
}
