package dev.varve.cli.command;

import dev.varve.Pinning;
import dev.varve.Vault;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code varve pin}: keeps a snapshot whatever the retention says, until it is unpinned. */
@Command(
        name = "pin",
        description = "Keeps a snapshot, whatever the retention says.",
        footerHeading = "%nExample:%n",
        footer = "  varve pin 20251104_1200")
final class PinCommand implements Action {

    @Mixin
    private SnapshotId id;

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Pinning pinning = Session.capability(vault, Pinning.class, "pin snapshots");
            session.console().tell(new OneSnapshot("pinned", pinning.pin(id.name())));
        }
        return Exit.DONE;
    }
}
