package dev.varve.cli.command;

import dev.varve.Vault;
import dev.varve.VaultInfo;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code varve init}: makes an empty vault. */
@Command(
        name = "init",
        description = {
            "Makes an empty vault.",
            "A vault beside the data file needs no 'init': the first backup makes it."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  varve init -r /media/usb/backups", "  varve init data/data.json"})
final class InitCommand implements Action {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The data file beside which 'backups' is made, where no vault is named.")
    private @Nullable Path file;

    @Override
    public int run(Session session) throws IOException {
        Path dataFile = file == null ? null : session.resolve(file);
        try (Vault vault = session.create(session.choose(dataFile).location(), session.vaultConfig())) {
            session.console().tell(new Made(vault.info()));
        }
        return Exit.DONE;
    }

    private record Made(VaultInfo vault) implements Report {
        @Override
        public void writeText(Page page) {
            page.text("made an empty vault at ")
                    .text(Paint.BOLD, vault.location().toString())
                    .line("; 'varve backup FILE' puts the first snapshot in it");
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> {
                json.text("vault", vault.location().toString());
                json.text("kind", vault.kind());
            });
        }
    }
}
