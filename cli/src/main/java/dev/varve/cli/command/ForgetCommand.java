package dev.varve.cli.command;

import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code varve forget}: removes what a policy does not keep. */
@Command(
        name = "forget",
        description = {
            "Removes the snapshots that no rule keeps.",
            "Without a rule, the configuration's retention holds: the newest 10, if it says nothing else. Pinned and damaged"
                    + " snapshots and the last healthy one always stay."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  varve forget --keep-last 10 --dry-run",
            "  varve forget --keep-daily 7 --keep-weekly 5 --keep-monthly 12",
            "  varve forget --keep-within 30d --keep-tag release"
        })
final class ForgetCommand implements Action {

    @Mixin
    private KeepRules rules;

    @Option(
            names = "--tag",
            paramLabel = "TAG[,TAG]",
            description = "Look only at those that carry all of these tags, and leave the others alone.")
    private @Nullable String tags;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Show what would be kept and removed, and remove nothing.")
    private boolean dryRun;

    @Override
    public int run(Session session) throws IOException {
        RetentionPolicy policy =
                rules.given() ? rules.policy() : session.vaultConfig().retention();
        SnapshotFilter filter = SnapshotFilter.stored();
        if (tags != null) {
            filter = filter.withTags(Tags.set(tags));
        }
        try (Vault vault = session.open()) {
            RemovalPlan plan = vault.planForget(policy, filter);
            session.console().tell(RemovalReport.of(vault, plan, dryRun, RemovalReport.Kept.SHOWN));
        }
        return Exit.DONE;
    }
}
