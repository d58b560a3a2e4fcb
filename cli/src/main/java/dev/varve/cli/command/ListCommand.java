package dev.varve.cli.command;

import dev.varve.Finding;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Setting;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.output.Snapshots;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code varve list}: shows the snapshots, newest first. */
final class ListCommand implements Action {

    private final Flag all = Flag.of("Show the removed ones too, of which only the entry is left.", "--all");
    private final Setting<String> tags =
            Setting.text("TAG[,TAG]", "Show only those that carry all of these tags.", "--tag");
    private final Setting<Integer> limit =
            Setting.read(Integer.class, ListCommand::limit, "N", "Show only the newest N.", "--limit");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "list",
                        "Shows the snapshots of a vault, newest first.",
                        "Where the vault's records are damaged, it shows what the files tell, and ends with 1.")
                .options(all, tags, limit)
                .examples("varve list", "varve list --limit 5", "varve list --all --json", "varve list --tag release");
    }

    @Override
    public int run(Session session) throws IOException {
        SnapshotFilter filter = all.given() ? SnapshotFilter.all() : SnapshotFilter.stored();
        if (tags.value().isPresent()) {
            filter = filter.withTags(Tags.wanted(tags.value().get()));
        }
        try (Vault vault = session.open()) {
            List<Snapshot> found = vault.list(filter);
            List<Snapshot> shown =
                    found.subList(0, Math.min(found.size(), limit.value().orElse(Integer.MAX_VALUE)));
            session.console().answer(new Listing(shown, found.size()));
            Optional<Finding> damage = vault.info().damage();
            damage.ifPresent(session.console()::notice);
            return damage.isPresent() ? Exit.FAILED : Exit.DONE;
        }
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit > 0) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("'" + text + "' is no limit: give a number, 1 or more");
    }

    private record Listing(List<Snapshot> snapshots, int found) implements Report {
        @Override
        public void writeText(Page page) {
            Snapshots.write(page, snapshots);
            if (page.isTerse()) {
                return;
            }
            if (snapshots.isEmpty()) {
                page.line(Paint.DIM, "no snapshots");
            } else {
                page.end().line(Paint.DIM, Snapshots.sum(snapshots) + beyond());
            }
        }

        private String beyond() {
            return found > snapshots.size() ? "; " + Sizes.count(found, "snapshot") + " in all" : "";
        }

        @Override
        public void writeJson(Json json) {
            json.array(snapshots, json::snapshot);
        }
    }
}
