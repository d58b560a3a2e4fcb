package dev.varve.cli.command;

import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Setting;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.line.TypedPath;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** {@code varve restore}: brings a snapshot back, and first stores what it is about to replace. */
final class RestoreCommand implements Action {

    private final Operand<String> id = Operand.snapshot();
    private final Setting<TypedPath> target =
            Setting.path("FILE-or-FOLDER", "Restore to this file, or into this folder, instead.", "--target");
    private final Flag withoutSafetyBackup =
            Flag.of("Do not store what is replaced; it is lost if no snapshot holds it.", "--no-safety-backup");
    private final Flag dryRun = Flag.dryRun("Say what would be replaced, and write nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "restore",
                        "Brings a snapshot back to where it came from.",
                        "What stands there now is stored first, and replaced in one step.")
                .operands(id)
                .options(target, withoutSafetyBackup, dryRun)
                .examples(
                        "varve restore latest",
                        "varve restore 20251104_1100 --dry-run",
                        "varve restore 20251104_1100 --target /tmp/old.json");
    }

    @Override
    public int run(Session session) throws IOException {
        RestoreOptions options = RestoreOptions.DEFAULT;
        if (target.value().isPresent()) {
            options = options.withTarget(target(session, target.value().get()));
        }
        options = withoutSafetyBackup.given() ? options.withoutSafetyBackup() : options;
        options = dryRun.given() ? options.withDryRun() : options;
        try (Vault vault = session.open()) {
            RestoreResult result = vault.restore(id.required(), options);
            session.console().tell(new Restored(result, session.removed(), !withoutSafetyBackup.given()));
        }
        return Exit.DONE;
    }

    private static Path target(Session session, TypedPath typed) throws UsageException {
        Path path = session.resolve(typed.path());
        if (typed.folder() && !Files.isDirectory(path)) {
            String named = "--target " + typed.path() + "/";
            throw new UsageException(
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            ? named + " is no folder: leave out the slash, or name another"
                            : named + " does not exist: make it with 'mkdir -p " + typed.path()
                                    + "', or leave out the slash to restore to a file of that name");
        }
        return path;
    }

    private record Restored(RestoreResult result, List<Snapshot> removed, boolean safe) implements Report {
        @Override
        public void writeText(Page page) {
            String target = result.target().toString();
            boolean dryRun = result.dryRun();
            switch (result.effect()) {
                case UNCHANGED ->
                    page.text(target)
                            .text(" holds the content of ")
                            .text(Paint.BOLD, result.snapshot().id())
                            .line(" already: " + (dryRun ? "it would be left alone" : "left alone"));
                case CREATED -> writeDone(page, dryRun ? "would create " : "created ", target);
                case REPLACED -> {
                    writeDone(page, dryRun ? "would replace " : "replaced ", target);
                    writeSafety(page);
                }
            }
            RemovalReport.writeByRetention(page, removed);
        }

        private void writeDone(Page page, String verb, String target) {
            Snapshot snapshot = result.snapshot();
            page.text(Paint.GREEN, verb)
                    .text(Paint.BOLD, target)
                    .text(" with ")
                    .text(Paint.BOLD, snapshot.id())
                    .line(" of " + page.local(snapshot.time()) + ", " + Sizes.of(snapshot.size()) + about(snapshot));
        }

        private void writeSafety(Page page) {
            String now = result.dryRun() ? "what it holds now " : "what it held before ";
            result.safetyBackup()
                    .ifPresentOrElse(
                            saved -> page.text(now + "is in ").line(Paint.BOLD, saved.id()),
                            () -> page.line(safe ? Paint.PLAIN : Paint.YELLOW, now + withoutSnapshot()));
        }

        private String withoutSnapshot() {
            if (!result.dryRun()) {
                return "was not stored";
            }
            return safe ? "would be stored first" : "would not be stored";
        }

        private static String about(Snapshot snapshot) {
            return snapshot.description().isEmpty() ? "" : " (" + snapshot.description() + ")";
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> {
                json.flag("dry_run", result.dryRun());
                json.text(
                        "effect",
                        switch (result.effect()) {
                            case CREATED -> "created";
                            case REPLACED -> "replaced";
                            case UNCHANGED -> "unchanged";
                        });
                json.text("target", result.target().toAbsolutePath().toString());
                json.snapshot("snapshot", result.snapshot());
                json.snapshot("safety_backup", result.safetyBackup().orElse(null));
                json.snapshots("removed", removed);
            });
        }
    }
}
