package dev.varve.cli.command;

import dev.varve.BackupResult;
import dev.varve.Finding;
import dev.varve.Snapshot;
import dev.varve.VaultLocation;
import dev.varve.cli.output.Findings;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;
import dev.varve.cli.output.Sizes;
import java.util.Collection;
import java.util.List;

/**
 * What a backup came to.
 *
 * @param result what the vault says of it
 * @param vault where it stands
 * @param vaultCreated true where this backup made the vault
 */
record BackupReport(BackupResult result, VaultLocation vault, boolean vaultCreated) implements Report {

    @Override
    public void writeText(Page page) {
        switch (result) {
            case BackupResult.Unchanged unchanged ->
                page.text("unchanged since ")
                        .text(Paint.BOLD, unchanged.snapshot().id())
                        .line(" (" + page.local(unchanged.snapshot().time()) + "): nothing stored, --force would");
            case BackupResult.Created created -> writeCreated(page, created);
        }
    }

    private void writeCreated(Page page, BackupResult.Created created) {
        if (vaultCreated) {
            page.text("new vault ").line(Paint.BOLD, vault.toString());
        }
        Snapshot snapshot = created.snapshot();
        page.text(Paint.GREEN, "created ").text(Paint.BOLD, snapshot.id());
        page.line(
                "  " + Sizes.of(snapshot.size()) + ", stored in " + Sizes.of(snapshot.storedSize()) + ratio(snapshot));
        RemovalReport.writeByRetention(page, created.removed());
        Findings.write(page, created.unread());
    }

    private static String ratio(Snapshot snapshot) {
        String ratio = Sizes.ratio(snapshot.size(), snapshot.storedSize());
        return ratio.isEmpty() ? "" : " (" + ratio + " smaller)";
    }

    @Override
    public Collection<Finding> findings() {
        return result instanceof BackupResult.Created created ? created.unread() : List.of();
    }

    @Override
    public void writeJson(Json json) {
        boolean created = result instanceof BackupResult.Created;
        json.object(() -> {
            json.text("result", created ? "created" : "unchanged");
            json.snapshot("snapshot", result.snapshot());
            json.snapshots("removed", result instanceof BackupResult.Created made ? made.removed() : List.of());
            json.findings("unread", findings());
            json.text("vault", vault.toString());
            json.flag("vault_created", vaultCreated);
        });
    }
}
