package dev.varve.cli.command;

import dev.varve.Snapshot;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Paint;
import dev.varve.cli.output.Report;

/**
 * A snapshot to which something was done.
 *
 * @param done what
 * @param snapshot the snapshot as it is now
 */
record OneSnapshot(String done, Snapshot snapshot) implements Report {

    @Override
    public void writeText(Page page) {
        page.text(Paint.GREEN, done + " ").text(Paint.BOLD, snapshot.id());
        page.line(snapshot.description().isEmpty() ? "" : "  " + snapshot.description());
    }

    @Override
    public void writeJson(Json json) {
        json.snapshot(snapshot);
    }
}
