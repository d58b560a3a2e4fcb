package dev.varve.examples;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/** Backs a file up, lists its versions, and brings the newest back. */
public final class TenLines {
    private TenLines() {}

    /**
     * Does it for the file that is named.
     *
     * @param arguments the data file
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        // [ten-lines]
        try (BackupManager backups = BackupManager.builder(file).build()) {
            backups.onRestore(restored -> System.out.println("reload " + restored.target()));

            backups.createBackup("before the import");
            for (Snapshot snapshot : backups.listBackups(10)) {
                System.out.println(snapshot.id() + "  " + snapshot.description());
            }
            backups.restoreBackup("latest");
        }
        // [/ten-lines]
    }
}
