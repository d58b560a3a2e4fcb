package dev.varve.cli.command;

import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Path;

/** {@code varve import}: copies snapshots out of another vault, or out of one of its files. */
final class ImportCommand implements Action {

    private final Operand<Path> source =
            Operand.path("DIR-or-FILE", "The other vault's folder, or one file out of it.");
    private final Flag dryRun = Flag.dryRun("Show what would be copied, and copy nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "import",
                        "Copies all snapshots out of another folder, or one stored file.",
                        "Those that are here already are passed over; each copy is read back.")
                .operands(source)
                .options(dryRun)
                .examples(
                        "varve import /media/usb/backups --dry-run",
                        "varve import /media/usb/backups",
                        "varve import /media/usb/backups/backup_20251104_120000_799cf122.json.gz");
    }

    @Override
    public int run(Session session) throws IOException {
        Path from = source.required();
        try (Vault vault = session.open()) {
            Transfer transfer = Session.capability(vault, Transfer.class, "import snapshots");
            var report = new TransferReport(
                    transfer.importFrom(session.resolve(from), dryRun.given()), "from " + from, dryRun.given());
            session.console().tell(report);
            return report.exitCode();
        }
    }
}
