package dev.varve.cli.command;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.Vaults;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import dev.varve.cli.run.VaultChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code varve backup}: stores the present state of a file, and makes its vault if it has none yet. */
@Command(
        name = "backup",
        description = {
            "Stores the present state of a file.",
            "Nothing is stored where the newest snapshot holds the same content already."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  varve backup data/data.json -m \"before the import\"",
            "  varve backup data/data.json --tag release,v2 --level 9",
            "  varve backup data/data.json --dry-run"
        })
final class BackupCommand implements Action {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The data file.")
    private List<Path> files = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What you will want to know of this snapshot later.")
    private String message = "";

    @Option(names = "--force", description = "Store it even if the newest snapshot holds the same content.")
    private boolean force;

    @Option(names = "--tag", paramLabel = "TAG[,TAG]", description = "Words by which to choose it later.")
    private List<String> tags = List.of();

    @Option(
            names = "--level",
            paramLabel = "0-9",
            converter = Level.class,
            description = "How hard to compress: 0 not at all, 9 smallest; usually 6.")
    private @Nullable Integer level;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be stored and about how much, and write nothing.")
    private boolean dryRun;

    @Override
    public int run(Session session) throws IOException {
        List<Path> sources = files.stream().map(session::resolve).toList();
        BackupOptions options =
                BackupOptions.DEFAULT.withDescription(message).withForce(force).withTags(Tags.all(tags));
        VaultChoice choice = session.choose(sources.getFirst());
        if (choice.madeOnFirstUse()) {
            requireOneFile(sources);
        }
        Source source = new Source.Files(sources);
        return dryRun ? estimate(session, choice, source, options) : backup(session, choice, source, options);
    }

    private int backup(Session session, VaultChoice choice, Source source, BackupOptions options) throws IOException {
        boolean first = choice.madeOnFirstUse() && !Vaults.exists(choice.location());
        try (Vault vault =
                first ? session.create(choice.location(), config(session)) : session.open(choice, config(session))) {
            BackupResult result = vault.backup(source, options);
            session.console().tell(new BackupReport(result, choice.location(), first));
            boolean complete = !(result instanceof BackupResult.Created created)
                    || created.unread().isEmpty();
            return complete ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private int estimate(Session session, VaultChoice choice, Source source, BackupOptions options) throws IOException {
        boolean first = choice.madeOnFirstUse() && !Vaults.exists(choice.location());
        BackupEstimate estimate;
        if (first) {
            estimate = ScratchVault.estimate(session, config(session), source, options);
        } else {
            try (Vault vault = session.open(choice, config(session))) {
                estimate = vault.estimate(source, options);
            }
        }
        session.console().tell(new EstimateReport(estimate, choice.location(), first));
        return Exit.DONE;
    }

    private VaultConfig config(Session session) throws IOException {
        return level == null ? session.vaultConfig() : session.vaultConfig().withLevel(level);
    }

    /** Looked at before a vault is made, so that a slip of the keyboard leaves none behind. */
    private static void requireOneFile(List<Path> sources) throws IOException {
        if (sources.size() > 1) {
            throw new UsageException("one FILE at a time, since a vault beside a file holds the history of that file: "
                    + "got " + sources.size() + ", the second is '" + sources.get(1) + "'");
        }
        Path file = sources.getFirst();
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder: name the data file in it");
        }
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
