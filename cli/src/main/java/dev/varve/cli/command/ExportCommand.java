package dev.varve.cli.command;

import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code varve export}: copies snapshots to another folder, such as one on an external drive. */
@Command(
        name = "export",
        description = {
            "Copies all snapshots to another folder.",
            "It becomes a vault of the same kind. Those that are there already are passed over; each copy is read back."
        },
        footerHeading = "%nExample:%n",
        footer = "  varve export /media/usb/backups")
final class ExportCommand implements Action {

    @Parameters(paramLabel = "DIR", description = "The folder; it is made where it is missing.")
    private Path folder = Path.of("");

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Transfer transfer = Session.capability(vault, Transfer.class, "export snapshots");
            var report = new TransferReport(transfer.exportTo(session.resolve(folder)), "to " + folder);
            session.console().tell(report);
            return report.exitCode();
        }
    }
}
