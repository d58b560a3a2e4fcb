package dev.varve.restic.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.restic.OpenedRepository;
import dev.varve.restic.RealRestic;
import dev.varve.restic.blob.Id;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of the real restic are read and written again to the byte, and a changed copy is what its own {@code tag} makes. */
class SnapshotRealResticTest {
    @TempDir
    Path folder;

    @Test
    void everySnapshot_readAndWrittenAgain_isTheSame() throws Exception {
        RealRestic restic = repository();
        restic.run("backup", ".", "--tag", "a,b", "--tag", "<c>", "--exclude", "*.tmp&", "--host", "höst");
        restic.run("backup", ".", "source", "--time", "2001-02-03 04:05:06");

        Map<String, byte[]> snapshots = OpenedRepository.of(restic).files("snapshots");
        assertThat(snapshots).hasSize(2);
        for (byte[] file : snapshots.values()) {
            assertThat(text(SnapshotFile.read(file).write())).isEqualTo(text(file));
        }
    }

    @Test
    void changedCopy_ofTags_isAsRestics() throws Exception {
        RealRestic restic = repository();
        restic.run("backup", ".", "--tag", "old");
        var before = OpenedRepository.of(restic)
                .files("snapshots")
                .entrySet()
                .iterator()
                .next();
        restic.run("tag", "--set", "one,two", "latest");
        byte[] after = OpenedRepository.of(restic)
                .files("snapshots")
                .values()
                .iterator()
                .next();

        SnapshotFile ours =
                SnapshotFile.read(before.getValue()).withTags(Id.parse(before.getKey()), List.of("one", "two"));

        assertThat(text(ours.write())).isEqualTo(text(after));
    }

    private RealRestic repository() throws Exception {
        assumeTrue(RealRestic.present(), "there is no restic on the PATH");
        Files.createDirectory(folder.resolve("source"));
        Files.writeString(folder.resolve("source").resolve("file"), "content");
        return RealRestic.init(folder.resolve("repository"), 2).in(folder);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
