package dev.varve.cli.command;

import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code varve import}: copies snapshots out of another vault, or out of one of its files. */
@Command(
        name = "import",
        description = {
            "Copies all snapshots out of another folder, or one stored file.",
            "Those that are here already are passed over; each copy is read back."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  varve import /media/usb/backups",
            "  varve import /media/usb/backups/backup_20251104_120000_799cf122.json.gz"
        })
final class ImportCommand implements Action {

    @Parameters(paramLabel = "DIR-or-FILE", description = "The other vault's folder, or one file out of it.")
    private Path source = Path.of("");

    @Override
    public int run(Session session) throws IOException {
        try (Vault vault = session.open()) {
            Transfer transfer = Session.capability(vault, Transfer.class, "import snapshots");
            var report = new TransferReport(transfer.importFrom(session.resolve(source)), "from " + source);
            session.console().tell(report);
            return report.exitCode();
        }
    }
}
