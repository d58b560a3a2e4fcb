package dev.varve.cli.command;

import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.output.Snapshots;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code varve list}: shows the snapshots, newest first. */
@Command(
        name = "list",
        description = "Shows the snapshots of a vault, newest first.",
        footerHeading = "%nExamples:%n",
        footer = {"  varve list", "  varve list --limit 5", "  varve list --all --json", "  varve list --tag release"})
final class ListCommand implements Action {

    @Option(names = "--all", description = "Show the removed ones too, of which only the entry is left.")
    private boolean all;

    @Option(names = "--tag", paramLabel = "TAG[,TAG]", description = "Show only those that carry all of these tags.")
    private @Nullable String tags;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Show only the newest N.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public int run(Session session) throws IOException {
        if (limit < 1) {
            throw new UsageException("--limit " + limit + ": give 1 or more");
        }
        SnapshotFilter filter = all ? SnapshotFilter.all() : SnapshotFilter.stored();
        if (tags != null) {
            filter = filter.withTags(Tags.set(tags));
        }
        try (Vault vault = session.open()) {
            List<Snapshot> found = vault.list(filter);
            List<Snapshot> shown = found.size() > limit ? found.subList(0, limit) : found;
            session.console().answer(new Listing(shown, found.size()));
            vault.info().damage().ifPresent(session.console()::notice);
        }
        return Exit.DONE;
    }

    private record Listing(List<Snapshot> snapshots, int found) implements Report {
        @Override
        public void writeText(Page page) {
            Snapshots.write(page, snapshots);
            if (!page.isTerse()) {
                page.line(Paint.DIM, (snapshots.isEmpty() ? "" : "\n") + sum());
            }
        }

        private String sum() {
            if (snapshots.isEmpty()) {
                return "no snapshots";
            }
            String shown = Sizes.count(snapshots.size(), "snapshot");
            String of = found > snapshots.size() ? " of " + Sizes.count(found, "snapshot") : "";
            return shown + of + ", " + Sizes.of(Snapshots.size(snapshots)) + ", stored in "
                    + Sizes.of(Snapshots.storedSize(snapshots));
        }

        @Override
        public void writeJson(Json json) {
            json.array(snapshots, json::snapshot);
        }
    }
}
