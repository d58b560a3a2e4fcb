package dev.varve.cli.command;

import picocli.CommandLine.Parameters;

/** The snapshot that a command is about. */
final class SnapshotId {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The snapshot: its ID, the first characters of it, or 'latest'.")
    private String id = "";

    String name() {
        return id;
    }
}
