package dev.varve.cli.command;

import dev.varve.RemovalPlan;
import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import dev.varve.cli.output.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a removal did, or would do: what stays and what goes, each with its reason.
 *
 * @param kept what stays
 * @param removed what went or would go
 * @param spared what the plan would have removed, and what was pinned or gone by the time it was carried out
 * @param dryRun true where nothing was removed
 * @param show whether a person sees what stays
 */
record RemovalReport(
        List<RemovalPlan.Kept> kept,
        List<RemovalPlan.Removed> removed,
        List<RemovalPlan.Removed> spared,
        boolean dryRun,
        Kept show)
        implements Report {

    /** Whether a person sees what stays; a program always does. */
    enum Kept {
        /** In a table. */
        SHOWN,
        /** Not at all: the command named what goes. */
        HIDDEN
    }

    /** Carries the plan out, unless it is for show, and says what became of it. */
    static RemovalReport of(Vault vault, RemovalPlan plan, boolean dryRun, Kept show) throws IOException {
        if (dryRun || plan.removed().isEmpty()) {
            return new RemovalReport(plan.kept(), plan.removed(), List.of(), dryRun, show);
        }
        Set<String> gone = new HashSet<>();
        for (Snapshot snapshot : vault.apply(plan)) {
            gone.add(snapshot.id());
        }
        List<RemovalPlan.Removed> removed = new ArrayList<>();
        List<RemovalPlan.Removed> spared = new ArrayList<>();
        for (RemovalPlan.Removed planned : plan.removed()) {
            (gone.contains(planned.snapshot().id()) ? removed : spared).add(planned);
        }
        return new RemovalReport(plan.kept(), removed, spared, false, show);
    }

    /** One line a snapshot that went with a backup, not by a command that names it. */
    static void writeByRetention(Page page, List<Snapshot> removed) {
        for (Snapshot snapshot : removed) {
            page.text("removed ").text(snapshot.id()).line("  by the vault's retention");
        }
    }

    private long freed() {
        return new RemovalPlan(List.of(), removed).storedSizeRemoved();
    }

    @Override
    public void writeText(Page page) {
        if (show == Kept.SHOWN) {
            page.line(Paint.BOLD, (dryRun ? "would keep " : "kept ") + Sizes.count(kept.size(), "snapshot"));
            Snapshots.write(
                    page, kept, "REASONS", RemovalPlan.Kept::snapshot, stays -> String.join(", ", stays.reasons()));
            page.end();
        }
        String verb = dryRun ? "would remove " : "removed ";
        page.line(
                Paint.BOLD,
                removed.isEmpty()
                        ? verb + "nothing"
                        : verb
                                + Sizes.count(removed.size(), "snapshot")
                                + (freed() > 0 ? ", " + Sizes.of(freed()) : ""));
        Snapshots.write(page, removed, "REASON", RemovalPlan.Removed::snapshot, RemovalPlan.Removed::reason);
        for (RemovalPlan.Removed planned : spared) {
            page.text(Paint.YELLOW, "left ").line(planned.snapshot().id() + ": pinned or gone in the meantime");
        }
    }

    @Override
    public void writeJson(Json json) {
        json.object(() -> {
            json.flag("dry_run", dryRun);
            json.array(
                    "kept",
                    kept,
                    stays -> json.object(() -> {
                        json.snapshot("snapshot", stays.snapshot());
                        json.words("reasons", stays.reasons());
                    }));
            json.array(
                    "removed",
                    removed,
                    goes -> json.object(() -> {
                        json.snapshot("snapshot", goes.snapshot());
                        json.text("reason", goes.reason());
                    }));
            json.words(
                    "spared", spared.stream().map(goes -> goes.snapshot().id()).toList());
            json.number("freed", freed());
        });
    }
}
