package dev.varve.cli.command;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultException;
import dev.varve.Vaults;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Setting;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import dev.varve.cli.run.VaultChoice;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code varve backup}: stores the present state of a file, and makes its vault if it has none yet. */
final class BackupCommand implements Action {

    private final Operand<Path> files = Operand.path("FILE", "The data file.").several();
    private final Setting<String> message =
            Setting.text("TEXT", "What you will want to know of this snapshot later.", "-m", "--message");
    private final Flag force = Flag.of("Store it even if the newest snapshot holds the same content.", "--force");
    private final Setting<List<String>> tags =
            Setting.texts("TAG[,TAG]", "Words by which to choose it later.", "--tag");
    private final Setting<Integer> level = Setting.read(
            Integer.class,
            BackupCommand::level,
            "0-9",
            "How hard to compress: 0 not at all, 9 smallest; usually 6.",
            "--level");
    private final Flag dryRun = Flag.dryRun("Say what would be stored and about how much, and write nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "backup",
                        "Stores the present state of a file.",
                        "Nothing is stored where the newest snapshot holds the same content already. Afterwards the vault keeps"
                                + " what the configuration's retention says, else the newest 10, and removes the others.")
                .operands(files)
                .options(message, force, tags, level, dryRun)
                .examples(
                        "varve backup data/data.json -m \"before the import\"",
                        "varve backup data/data.json --tag release,v2 --level 9",
                        "varve backup data/data.json --dry-run");
    }

    @Override
    public int run(Session session) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path file : files.all()) {
            sources.add(session.resolve(file));
        }
        BackupOptions options = BackupOptions.DEFAULT
                .withDescription(message.value().orElse(""))
                .withForce(force.given())
                .withTags(Tags.all(tags.value().orElse(List.of())));
        VaultChoice choice = session.choose(sources.getFirst());
        if (choice.madeOnFirstUse()) {
            requireOneFile(sources);
        }
        Source source = new Source.Files(sources);
        return dryRun.given() ? estimate(session, choice, source, options) : backup(session, choice, source, options);
    }

    private int backup(Session session, VaultChoice choice, Source source, BackupOptions options) throws IOException {
        Optional<Vault> made = makeOnFirstUse(session, choice);
        try (Vault vault = made.isPresent() ? made.get() : session.open(choice, config(session))) {
            BackupResult result = vault.backup(source, options);
            session.console().tell(new BackupReport(result, choice.location(), made.isPresent()));
            boolean complete = !(result instanceof BackupResult.Created created)
                    || created.unread().isEmpty();
            return complete ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    /** The vault, where this backup makes it; nothing where it is there, though another program made it a moment ago. */
    private Optional<Vault> makeOnFirstUse(Session session, VaultChoice choice) throws IOException {
        if (!choice.madeOnFirstUse() || Vaults.exists(choice.location())) {
            return Optional.empty();
        }
        try {
            return Optional.of(session.create(choice.location(), config(session)));
        } catch (VaultException.Refused e) {
            if (Vaults.exists(choice.location())) {
                return Optional.empty();
            }
            throw e;
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
        VaultConfig configured = session.vaultConfig();
        return level.value().map(configured::withLevel).orElse(configured);
    }

    private static int level(String text) {
        if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
            throw new IllegalArgumentException("'" + text + "' is no level: give 0 (no compression) to 9 (smallest)");
        }
        return text.charAt(0) - '0';
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
            throw Files.isSymbolicLink(file)
                    ? new UsageException(file + " is a link to nothing: is the drive there that it leads to?")
                    : new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + " is a device, a pipe or the like: only a file can be backed up");
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }
}
