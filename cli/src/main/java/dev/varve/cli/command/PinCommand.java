package dev.varve.cli.command;

import dev.varve.Pinning;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;

/** {@code varve pin}: keeps a snapshot whatever the retention says, until it is unpinned. */
final class PinCommand implements Action {

    private final Operand<String> id = Operand.snapshot();

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "pin", "Keeps a snapshot, whatever the retention says.")
                .operands(id)
                .examples("varve pin 20251104_1200");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Pinning pinning = Session.capability(vault, Pinning.class, "pin snapshots");
            Snapshot before = vault.find(id.required());
            Snapshot now = pinning.pin(before.id());
            session.console().tell(new OneSnapshot(before.pinned() ? "was pinned already:" : "pinned", now));
        }
        return Exit.DONE;
    }
}
