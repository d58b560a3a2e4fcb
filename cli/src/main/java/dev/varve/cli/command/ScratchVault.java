package dev.varve.cli.command;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultLocation;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vault that is gone again at once, in the system's folder for temporary files. An estimate needs a vault to ask; where
 * the first backup has yet to make it, this one answers, and the real one is not made by a dry run.
 */
final class ScratchVault {

    private ScratchVault() {}

    static BackupEstimate estimate(Session session, VaultConfig config, Source source, BackupOptions options)
            throws IOException {
        Path folder = Files.createTempDirectory("varve-estimate-");
        try (Vault vault = session.create(VaultLocation.of(folder.resolve("vault")), config)) {
            return vault.estimate(source, options);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
