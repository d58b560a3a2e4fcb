package dev.varve.cli.command;

import dev.varve.BackupEstimate;
import dev.varve.VaultLocation;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;

/**
 * What a backup would come to.
 *
 * @param estimate what the vault expects
 * @param vault where it stands, or would
 * @param vaultCreated true where the backup would make the vault
 */
record EstimateReport(BackupEstimate estimate, VaultLocation vault, boolean vaultCreated) implements Report {

    @Override
    public void writeText(Page page) {
        estimate.unchangedSince()
                .ifPresentOrElse(
                        same -> page.text("unchanged since ")
                                .text(Paint.BOLD, same.id())
                                .line(" (" + page.local(same.time()) + "): nothing would be stored"),
                        () -> page.text("would store " + Sizes.of(estimate.size()))
                                .text(" in about ")
                                .text(Paint.BOLD, Sizes.of(estimate.storedSize()))
                                .line(vaultCreated ? ", in a new vault at " + vault : ""));
    }

    @Override
    public void writeJson(Json json) {
        json.object(() -> {
            json.flag("dry_run", true);
            json.text("result", estimate.unchangedSince().isPresent() ? "unchanged" : "created");
            json.number("size", estimate.size());
            json.number("stored_size", estimate.storedSize());
            json.snapshot("unchanged_since", estimate.unchangedSince().orElse(null));
            json.text("vault", vault.toString());
            json.flag("vault_created", vaultCreated);
        });
    }
}
