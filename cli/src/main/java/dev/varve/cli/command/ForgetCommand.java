package dev.varve.cli.command;

import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Setting;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Report;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.Optional;

/** {@code varve forget}: removes what a policy does not keep. */
final class ForgetCommand implements Action {

    private final KeepRules rules = new KeepRules();
    private final Setting<String> tags = Setting.text(
            "TAG[,TAG]", "Look only at those that carry all of these tags, and leave the others alone.", "--tag");
    private final Flag dryRun = Flag.dryRun("Show what would be kept and removed, and remove nothing.");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        this,
                        "forget",
                        "Removes the snapshots that no rule keeps.",
                        "Without a rule, the configuration's retention holds: the newest 10, if it says nothing else."
                                + " Pinned and damaged snapshots and the last healthy one always stay.")
                .options(rules.options())
                .options(tags, dryRun)
                .examples(
                        "varve forget --keep-last 10 --dry-run",
                        "varve forget --keep-daily 7 --keep-weekly 5 --keep-monthly 12",
                        "varve forget --keep-within 30d --keep-tag release");
    }

    @Override
    public int run(Session session) throws IOException {
        Optional<RetentionPolicy> given = rules.policy();
        RetentionPolicy policy =
                given.isPresent() ? given.get() : session.vaultConfig().retention();
        SnapshotFilter filter = SnapshotFilter.stored();
        if (tags.value().isPresent()) {
            filter = filter.withTags(Tags.wanted(tags.value().get()));
        }
        try (Vault vault = session.open()) {
            session.console()
                    .tell(policy.isEmpty() ? nothingToForget(session, vault, filter) : forget(vault, policy, filter));
        }
        return Exit.DONE;
    }

    private RemovalReport forget(Vault vault, RetentionPolicy policy, SnapshotFilter filter) throws IOException {
        RemovalPlan plan = vault.planForget(policy, filter);
        return RemovalReport.of(vault, plan, dryRun.given(), RemovalReport.Kept.SHOWN);
    }

    /** Only a configuration can leave the policy empty, and there it means that everything stays. */
    private Report nothingToForget(Session session, Vault vault, SnapshotFilter filter) throws IOException {
        RemovalPlan plan = RetentionPolicy.NONE.plan(
                vault.list(filter), session.surroundings().clock().instant());
        return new NothingToForget(RemovalReport.of(vault, plan, dryRun.given(), RemovalReport.Kept.HIDDEN));
    }

    private record NothingToForget(RemovalReport report) implements Report {
        @Override
        public void writeText(Page page) {
            page.line("nothing to forget: the configuration's [retention] has no rule, and so keeps everything");
        }

        @Override
        public void writeJson(Json json) {
            report.writeJson(json);
        }
    }
}
