package dev.varve.restic.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.files.FileAccess;
import dev.varve.files.RawPath;
import dev.varve.restic.RealRestic;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.MasterKey;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.json.Timestamp;
import dev.varve.restic.repo.BlobWriter;
import dev.varve.restic.repo.CompressionMode;
import dev.varve.restic.repo.FileKind;
import dev.varve.restic.repo.Keys;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.restore.Restorer;
import dev.varve.restic.restore.TreeRestoreOptions;
import dev.varve.restic.restore.TreeRestored;
import dev.varve.restic.snapshot.Lineage;
import dev.varve.restic.snapshot.Origin;
import dev.varve.restic.snapshot.Remarks;
import dev.varve.restic.snapshot.SnapshotFile;
import dev.varve.storage.FolderStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiverRealResticTest {
    private static final int WORKERS = 3;

    @TempDir(factory = BelowTheCurrentFolder.class)
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        assumeTrue(RealRestic.present(), "restic is not installed");
        source = Files.createDirectory(folder.resolve("src"));
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            Path in = Files.createDirectories(source.resolve("d" + i % 7 + "/e" + i % 3));
            byte[] bytes = new byte[random.nextInt(30_000)];
            random.nextBytes(bytes);
            Files.write(in.resolve("file <&> \u00e9 " + i), bytes);
        }
        byte[] large = new byte[9_000_000];
        random.nextBytes(large);
        Files.write(source.resolve("large"), large);
        Files.write(source.resolve("same"), large);
        Files.createFile(source.resolve("empty"));
        Files.createDirectory(source.resolve("nothing in it"));
        Files.createSymbolicLink(source.resolve("link"), Path.of("../elsewhere"));
        Files.createLink(source.resolve("d0/other name"), source.resolve("same"));
        Files.setPosixFilePermissions(source.resolve("large"), PosixFilePermissions.fromString("r--r-x-w-"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void backup_passesResticsCheck_isRestoredByIt_andHasItsTree(int version) throws IOException {
        RealRestic restic = RealRestic.init(elsewhere.resolve("repo"), version);
        Id tree = inRepository(restic, repository -> store(repository, null));
        assertThat(restic.run("check", "--read-data")).contains("no errors were found");
        Path back = elsewhere.resolve("back");
        restic.run("restore", "latest", "--target", back.toAbsolutePath().toString());
        assertSame(back.resolve(source));
        String told = restic.in(Path.of("").toAbsolutePath()).run("backup", source.toString());
        assertThat(told).contains("Added to the repository: 0 B");
        assertThat(restic.run("snapshots", "--json"))
                .contains(tree.hex() + "\",\"paths\":[\"" + source.toAbsolutePath());
        assertThat(restic.run("snapshots", "--json").split("\"tree\":\"" + tree.hex(), -1))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void backupOfRestic_isRestored_andFindsNothingNewToStore(int version) throws IOException {
        RealRestic restic = RealRestic.init(elsewhere.resolve("repo"), version);
        restic.in(Path.of("").toAbsolutePath()).run("backup", source.toString());
        Id parent = inRepository(restic, repository -> {
            BlobIndex index = repository.readIndex();
            SnapshotFile snapshot = newest(repository);
            Path back = Files.createDirectory(elsewhere.resolve("back"));
            TreeRestored restored = new Restorer(repository, index, FileAccess.ofPlatform(), bytes -> {})
                    .restore(snapshot.tree(), RawPath.of(back), TreeRestoreOptions.DEFAULT, WORKERS);
            assertThat(restored.findings()).isEmpty();
            assertSame(back.resolve(source));
            return snapshot.tree();
        });
        for (Id before : new Id[] {null, parent}) {
            inRepository(restic, repository -> {
                try (BlobWriter blobs = repository.writer(repository.readIndex())) {
                    Archived archived = archive(repository, blobs, before);
                    assertThat(archived.tree()).isEqualTo(parent);
                    assertThat(blobs.added().bytes()).isZero();
                    assertThat(archived.counts().filesUnmodified()).isEqualTo(before == null ? 0 : 44);
                    return archived.tree();
                }
            });
        }
    }

    /** So that a path without {@code ..} leads there: what stands in a snapshot is then the same wherever the test runs. */
    static final class BelowTheCurrentFolder implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(Path.of("target"), "archiver");
        }
    }

    private interface Use {
        Id of(Repository repository) throws IOException;
    }

    private static Id inRepository(RealRestic restic, Use use) throws IOException {
        var storage = FolderStorage.open(restic.repository());
        MasterKey key = new Keys(storage).open(RealRestic.PASSWORD.toCharArray());
        try (Repository repository = Repository.open(storage, key, CompressionMode.AUTO, true)) {
            return use.of(repository);
        }
    }

    private Id store(Repository repository, @Nullable Id parent) throws IOException {
        try (BlobWriter blobs = repository.writer(repository.readIndex());
                var codec = repository.codec()) {
            Archived archived = archive(repository, blobs, parent);
            blobs.finish();
            var snapshot = new SnapshotFile(
                    Timestamp.of(Instant.parse("2025-11-04T12:00:00Z"), ZoneOffset.UTC),
                    Lineage.NONE,
                    archived.tree(),
                    List.of(source.toAbsolutePath().toString()),
                    new Origin("host", "user", 0, 0),
                    List.of(),
                    Remarks.NONE,
                    "varve",
                    null,
                    List.of());
            repository.files().save(codec, FileKind.SNAPSHOT, snapshot.write());
            return archived.tree();
        }
    }

    private Archived archive(Repository repository, BlobWriter blobs, @Nullable Id parent) throws IOException {
        var options = ArchiveOptions.of(ZoneOffset.UTC);
        var archiver =
                new Archiver(repository, repository.readIndex(), blobs, FileAccess.ofPlatform(), options, bytes -> {});
        Archived archived = archiver.archive(List.of(RawPath.of(source)), parent, WORKERS);
        assertThat(archived.unread()).isEmpty();
        return archived;
    }

    private static SnapshotFile newest(Repository repository) throws IOException {
        try (var codec = repository.codec()) {
            Id id = repository.files().list(FileKind.SNAPSHOT).first();
            return SnapshotFile.read(repository.files().load(codec, FileKind.SNAPSHOT, id));
        }
    }

    private void assertSame(Path copy) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Path other = copy.resolve(source.relativize(path).toString());
                Function<Path, String> seen = some -> seen(some);
                assertThat(seen.apply(other)).as(path.toString()).isEqualTo(seen.apply(path));
                if (Files.isRegularFile(path)) {
                    assertThat(Files.mismatch(path, other)).isEqualTo(-1);
                }
            }
        }
    }

    private static String seen(Path path) {
        try {
            var attributes = Files.readAttributes(
                    path, "unix:mode,uid,gid,nlink,lastModifiedTime", java.nio.file.LinkOption.NOFOLLOW_LINKS);
            String target =
                    Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : "";
            return attributes.get("mode") + " " + attributes.get("uid") + " " + attributes.get("nlink") + " "
                    + attributes.get("lastModifiedTime") + " " + target;
        } catch (IOException e) {
            return e.toString();
        }
    }
}
