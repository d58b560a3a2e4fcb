package dev.varve.bench.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.varve.BackupManager;
import dev.varve.Maintenance;
import dev.varve.Maintenance.Adoption;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.bench.data.DataFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Vaults with thousands of snapshots, made in seconds. Stored one by one they would take an hour, for each backup is
 * durable before the next begins; so the stored files are laid into the folder and the vault adopts them all at once. Thus
 * the engine itself writes what is then read.
 *
 * @param data the data file
 * @param vault its vault
 */
record ManySnapshots(DataFile data, Path vault) {

    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 12, 0);
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);
    private static final int HOURS_BETWEEN = 2;
    private static final int HASH_DIGITS_IN_NAME = 8;

    /** A vault of so many snapshots, of which the newest {@code stored} are still there and the others archived. */
    static ManySnapshots make(Workbench bench, String name, int snapshots, int stored) throws IOException {
        Path folder = Files.createDirectory(bench.folder().resolve(name));
        DataFile data = DataFile.write(folder.resolve("data.json"), bench.records(), Workbench.SMALL_BYTES);
        try (BackupManager manager = BackupManager.builder(data.path())
                .retention(RetentionPolicy.keepLast(snapshots))
                .build()) {
            Backups.create(manager);
            Path vault = manager.vault().path();
            for (int i = 0; i < snapshots - 1; i++) {
                layIn(vault, i);
            }
            adopt(manager.open(), snapshots - 1);
            archive(manager.open(), stored);
            return new ManySnapshots(data, vault);
        }
    }

    private static void layIn(Path vault, int number) throws IOException {
        byte[] content = "{\"records\":[{\"id\":%d}]}\n".formatted(number).getBytes(UTF_8);
        String id = ID.format(FIRST.plusHours((long) number * HOURS_BETWEEN));
        Path file = vault.resolve("backup_" + id + "_" + hash(content) + ".json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
    }

    private static void adopt(Vault vault, int expected) throws IOException {
        Maintenance maintenance = vault.capability(Maintenance.class).orElseThrow();
        Adoption adoption = maintenance.adopt(maintenance.planClean());
        Expect.that(adoption.adopted().size() == expected, "not all were adopted: " + adoption.findings());
    }

    private static void archive(Vault vault, int stored) throws IOException {
        List<String> others = vault.list(SnapshotFilter.stored()).stream()
                .skip(stored)
                .map(Snapshot::id)
                .toList();
        if (!others.isEmpty()) {
            vault.apply(vault.planDelete(others));
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS_IN_NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
