package dev.varve.cli.command;

import dev.varve.Health;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.VaultLocation;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.output.Times;
import dev.varve.cli.output.Words;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;

/** {@code varve show}: tells all that is known of one snapshot. */
final class ShowCommand implements Action {

    private final Operand<String> id = Operand.snapshot();

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "show", "Tells all that is known of a snapshot.")
                .operands(id)
                .examples("varve show latest", "varve show 20251104_12 --json");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            session.console()
                    .answer(new Details(vault.find(id.required()), vault.info().location()));
        }
        return Exit.DONE;
    }

    private record Details(Snapshot snapshot, VaultLocation vault) implements Report {
        @Override
        public void writeText(Page page) {
            page.fact("id", snapshot.id())
                    .fact("time", page.local(snapshot.time()) + " (" + Times.rfc3339(snapshot.time()) + ")")
                    .fact("description", snapshot.description())
                    .fact("state", state())
                    .fact("removed", snapshot.archivedBy())
                    .fact("health", health(snapshot.health()))
                    .fact("size", Sizes.exact(snapshot.size()))
                    .fact("stored", stored())
                    .fact("sha-256", snapshot.hash())
                    .fact("tags", String.join(", ", snapshot.tags()))
                    .fact("made", snapshot.trigger().label())
                    .fact("host", snapshot.origin().host());
            for (String path : snapshot.origin().paths()) {
                page.fact("file", path);
            }
            page.fact("vault", vault.toString());
        }

        private String state() {
            return Words.state(snapshot) + (archived() ? ": its content was removed, only this entry is left" : "");
        }

        private boolean archived() {
            return snapshot.status() == Snapshot.Status.ARCHIVED;
        }

        private String stored() {
            if (archived()) {
                return "no longer";
            }
            if (snapshot.storedSize() < 0) {
                return "unknown";
            }
            String ratio = Sizes.ratio(snapshot.size(), snapshot.storedSize());
            return Sizes.exact(snapshot.storedSize()) + (ratio.isEmpty() ? "" : ", " + ratio + " smaller");
        }

        private static String health(Health health) {
            if (health.verdict() == Health.Verdict.UNKNOWN) {
                return health.reason();
            }
            return health.verdict().label() + (health.reason().isEmpty() ? "" : ": " + health.reason());
        }

        @Override
        public void writeJson(Json json) {
            json.snapshot(snapshot);
        }
    }
}
