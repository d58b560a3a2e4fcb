package dev.varve.cli.command;

import dev.varve.Pinning;
import dev.varve.Vault;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code varve unpin}: gives a pinned snapshot back to the retention. */
@Command(
        name = "unpin",
        description = "Gives a pinned snapshot back to the retention.",
        footerHeading = "%nExample:%n",
        footer = "  varve unpin 20251104_1200")
final class UnpinCommand implements Action {

    @Mixin
    private SnapshotId id;

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Pinning pinning = Session.capability(vault, Pinning.class, "unpin snapshots");
            session.console().tell(new OneSnapshot("unpinned", pinning.unpin(id.name())));
        }
        return Exit.DONE;
    }
}
