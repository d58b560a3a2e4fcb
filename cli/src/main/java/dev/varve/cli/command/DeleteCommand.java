package dev.varve.cli.command;

import dev.varve.RemovalPlan;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;

/** {@code varve delete}: removes snapshots by name. */
final class DeleteCommand implements Action {

    private final Operand<String> ids = Operand.snapshot().several();
    private final Flag dryRun = Flag.dryRun("Show what would be removed, and remove nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "delete",
                        "Removes snapshots by name.",
                        "Their entries stay in the history ('varve list --all').")
                .operands(ids)
                .options(dryRun)
                .examples("varve delete 20251104_1000 --dry-run", "varve delete 20251104_1000 20251104_1100");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            RemovalPlan plan = vault.planDelete(ids.all());
            session.console().tell(RemovalReport.of(vault, plan, dryRun.given(), RemovalReport.Kept.HIDDEN));
        }
        return Exit.DONE;
    }
}
