package dev.varve.restic.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.restic.RealRestic;
import dev.varve.restic.crypto.ScryptCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One repository in the hands of both. */
class VaultRealResticTest {
    private final ResticProvider provider = new ResticProvider(() -> new ScryptCost(1024, 8, 1));

    @TempDir
    private Path folder;

    private RealRestic restic;
    private Path source;
    private VaultLocation location;

    @BeforeEach
    void makeSource() throws IOException {
        assumeTrue(RealRestic.present(), "restic is not installed");
        Path repository = folder.resolve("repo");
        restic = RealRestic.at(repository);
        location = new VaultLocation(ResticProvider.SCHEME, repository.toString(), repository.getFileSystem());
        source = Files.createDirectories(folder.resolve("src/inner"));
        Files.writeString(source.resolve("a.txt"), "a".repeat(100_000));
        Files.writeString(source.resolve("b.txt"), "something else");
    }

    @Test
    void snapshotOfOurs_isListedCheckedAndRestoredByRestic() throws IOException {
        try (Vault vault = provider.create(location, VaultConfig.DEFAULT, environment(RealRestic.PASSWORD))) {
            backup(vault, "the first");
        }
        assertThat(restic.run("check", "--read-data")).contains("no errors were found");
        assertThat(restic.run("snapshots")).contains(source.toString()).contains("nightly");
        restic.run("restore", "latest", "--target", folder.resolve("back").toString());
        assertThat(Files.mismatch(source.resolve("a.txt"), below(folder.resolve("back"), source.resolve("a.txt"))))
                .isEqualTo(-1);
    }

    @Test
    void snapshotsOfBoth_areOneHistory() throws IOException {
        RealRestic.init(folder.resolve("repo"), 2);
        restic.run("backup", source.toString());
        try (Vault vault = open(RealRestic.PASSWORD)) {
            assertThat(backup(vault, "nothing new")).isInstanceOf(BackupResult.Unchanged.class);
            Files.writeString(source.resolve("b.txt"), "changed");
            assertThat(backup(vault, "changed")).isInstanceOf(BackupResult.Created.class);
            assertThat(vault.list(SnapshotFilter.all()))
                    .extracting(Snapshot::description)
                    .containsExactly("changed", "");
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.findings()).isEmpty();
            assertThat(report.valid()).hasSize(2);
            Path back = folder.resolve("back");
            vault.restore("latest", RestoreOptions.DEFAULT.withTarget(back));
            assertThat(below(back, source.resolve("b.txt"))).hasContent("changed");
        }
        restic.run("forget", "--keep-last", "1", "--prune");
        try (Vault vault = open(RealRestic.PASSWORD)) {
            assertThat(vault.check(CheckDepth.CONTENT).valid()).hasSize(1);
            vault.apply(vault.planDelete(List.of("latest")));
        }
        assertThat(restic.run("check")).contains("no errors were found");
    }

    @Test
    void wrongPassword_isToldApart() throws IOException {
        provider.create(location, VaultConfig.DEFAULT, environment("right")).close();
        assertThatThrownBy(() -> open("wrong")).isInstanceOf(VaultException.WrongPassword.class);
        open("right").close();
    }

    @Test
    void everyFlippedByteOfAPack_isFound_andNeverRestoredInSilence() throws IOException {
        try (Vault vault = provider.create(location, VaultConfig.DEFAULT, environment(RealRestic.PASSWORD))) {
            backup(vault, "one");
            for (Path pack : packs()) {
                byte[] whole = Files.readAllBytes(pack);
                for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 37)) {
                    byte[] damaged = whole.clone();
                    damaged[at] ^= 0x04;
                    replace(pack, damaged);
                    CheckReport report = vault.check(CheckDepth.CONTENT);
                    assertThat(report.sound())
                            .as("%s at %d", pack.getFileName(), at)
                            .isFalse();
                    assertThat(report.findings())
                            .anyMatch(finding -> finding.subject()
                                    .contains(pack.getFileName().toString()));
                }
                replace(pack, whole);
                assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
            }
        }
    }

    @Test
    void missingPack_isFound_byTheStructureAlone() throws IOException {
        try (Vault vault = provider.create(location, VaultConfig.DEFAULT, environment(RealRestic.PASSWORD))) {
            backup(vault, "one");
            Files.delete(packs().getFirst());
            CheckReport report = vault.check(CheckDepth.STRUCTURE);
            assertThat(report.corrupted()).hasSize(1);
            assertThatThrownBy(() -> vault.restore("latest", RestoreOptions.DEFAULT.withTarget(folder.resolve("back"))))
                    .isInstanceOf(VaultException.class);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }

    private List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("repo/data"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private BackupResult backup(Vault vault, String description) throws IOException {
        BackupOptions options =
                BackupOptions.DEFAULT.withDescription(description).withTags(Set.of("nightly"));
        return vault.backup(new Source.Files(List.of(source)), options);
    }

    private Vault open(String password) throws IOException {
        return provider.open(location, VaultConfig.DEFAULT, environment(password));
    }

    private static VaultEnvironment environment(String password) {
        return VaultEnvironment.system().withCredentials(vault -> password.toCharArray());
    }

    private static Path below(Path folder, Path absolute) {
        return folder.resolve(absolute.getRoot().relativize(absolute));
    }
}
