package dev.varve.examples;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
import dev.varve.VaultEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Makes a snapshot at a time of the caller's choice, as a test does. */
public final class FixedTime {
    private FixedTime() {}

    /**
     * Does it for the file that is named.
     *
     * @param arguments the data file
     */
    public static void main(String... arguments) throws IOException {
        System.out.println(backUp(Path.of(arguments[0])).id());
    }

    static Snapshot backUp(Path file) throws IOException {
        // [clock]
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-11-04T12:00:00Z"));
        VaultEnvironment environment =
                VaultEnvironment.system().withClock(clock).withZone(ZoneOffset.UTC);
        try (BackupManager backups =
                BackupManager.builder(file).environment(environment).build()) {
            return backups.createBackup("made at noon").snapshot(); // its ID is 20251104_120000
        }
        // [/clock]
    }
}
