package dev.varve.cli.command;

import dev.varve.Vault;
import dev.varve.VaultInfo;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Path;

/** {@code varve init}: makes an empty vault. */
final class InitCommand implements Action {

    private final Operand<Path> file = Operand.path(
                    "FILE", "The data file beside which 'backups' is made, where no vault is named.")
            .optional();

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "init",
                        "Makes an empty vault.",
                        "A vault beside the data file needs no 'init': the first backup makes it.")
                .operands(file)
                .examples("varve init -r /media/usb/backups", "varve init data/data.json");
    }

    @Override
    public int run(Session session) throws IOException {
        Path dataFile = file.value().isPresent() ? session.resolve(file.required()) : null;
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
