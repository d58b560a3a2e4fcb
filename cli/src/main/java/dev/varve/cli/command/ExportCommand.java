package dev.varve.cli.command;

import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Path;

/** {@code varve export}: copies snapshots to another folder, such as one on an external drive. */
final class ExportCommand implements Action {

    private final Operand<Path> folder = Operand.path("DIR", "The folder; it is made where it is missing.");
    private final Flag dryRun = Flag.dryRun("Show what would be copied, and copy nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "export",
                        "Copies all snapshots to another folder.",
                        "It becomes a vault of the same kind. Those that are there already are passed over; each copy is"
                                + " read back.")
                .operands(folder)
                .options(dryRun)
                .examples("varve export /media/usb/backups --dry-run", "varve export /media/usb/backups");
    }

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Transfer transfer = Session.capability(vault, Transfer.class, "export snapshots");
            var report = new TransferReport(
                    transfer.exportTo(session.resolve(folder.required()), dryRun.given()),
                    "to " + folder.required(),
                    dryRun.given());
            session.console().tell(report);
            return report.exitCode();
        }
    }
}
