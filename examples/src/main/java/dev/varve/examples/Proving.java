package dev.varve.examples;

import dev.varve.BackupManager;
import dev.varve.CheckReport;
import dev.varve.Entry;
import dev.varve.OpenSnapshot;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Reads snapshots: all of them to prove them, one of them for its content. */
public final class Proving {
    private Proving() {}

    /**
     * Checks the vault beside the file that is named.
     *
     * @param arguments the data file
     */
    public static void main(String... arguments) throws IOException {
        try (BackupManager backups =
                BackupManager.builder(Path.of(arguments[0])).build()) {
            if (check(backups)) {
                copyNewest(backups, System.out);
            }
        } catch (VaultException.NoVault e) {
            System.err.println(e.getMessage());
        }
    }

    static boolean check(BackupManager backups) throws IOException {
        // [check]
        CheckReport report = backups.verifyBackups();
        System.out.println(
                report.valid().size() + " valid, " + report.corrupted().size() + " corrupted");
        report.findings().forEach(System.err::println);
        // [/check]
        return report.sound();
    }

    static void copyNewest(BackupManager backups, OutputStream out) throws IOException {
        // [read]
        Vault vault = backups.open();
        try (OpenSnapshot snapshot = vault.open("latest")) {
            for (Entry entry : snapshot.entries("")) {
                if (entry instanceof Entry.FileEntry file) {
                    try (InputStream content = snapshot.read(file)) {
                        content.transferTo(out);
                    }
                }
            }
        }
        // [/read]
    }

    static String backUp(BackupManager backups) throws IOException {
        // [errors]
        try {
            return backups.createBackup("nightly").snapshot().id();
        } catch (VaultException.Locked e) {
            return "later: " + e.getMessage();
        } catch (VaultException e) {
            return "not without help: " + e.getMessage();
        }
        // [/errors]
    }
}
