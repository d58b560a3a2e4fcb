package dev.varve.cli.command;

import dev.varve.Pinning;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;

/** {@code varve unpin}: gives a pinned snapshot back to the retention. */
final class UnpinCommand implements Action {

    private final Operand<String> id = Operand.snapshot();

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "unpin", "Gives a pinned snapshot back to the retention.")
                .operands(id)
                .examples("varve unpin 20251104_1200");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Pinning pinning = Session.capability(vault, Pinning.class, "unpin snapshots");
            Snapshot before = vault.find(id.required());
            Snapshot now = pinning.unpin(before.id());
            session.console().tell(new OneSnapshot(!before.pinned() ? "was not pinned:" : "unpinned", now));
        }
        return Exit.DONE;
    }
}
