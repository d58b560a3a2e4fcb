package dev.varve.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.files.Capability;
import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileContent;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFile;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of system calls alone. */
class PosixAccessTest {
    private final FileAccess files = FileAccess.ofPlatform();

    @TempDir
    Path folder;

    @Test
    void platform_hasEveryCapability() {
        assertThat(files).isInstanceOf(PosixAccess.class);
        assertThat(files.capabilities()).containsExactlyInAnyOrder(Capability.values());
    }

    @Test
    void attributes_ofTheSystemsOwnFolders_areWhatJavaSays() throws IOException {
        FileAccess nio = FileAccess.nio();
        for (String place : List.of("/", "/dev", "/etc", "/usr/bin")) {
            RawPath path = RawPath.of(place);
            List<FileName> names = files.names(path);
            assertThat(names).isEqualTo(nio.names(path)).isNotEmpty();
            for (FileName name : names) {
                RawPath inside = path.child(name);
                assertThat(withoutWhatMoves(files.attributes(inside)))
                        .as(inside.toString())
                        .isEqualTo(withoutWhatMoves(nio.attributes(inside)));
            }
        }
    }

    private static FileAttributes withoutWhatMoves(FileAttributes found) {
        boolean device = found.type() == FileType.CHARACTER_DEVICE || found.type() == FileType.FOLDER;
        return new FileAttributes(
                found.mode(),
                found.uid(),
                found.gid(),
                found.device(),
                found.inode(),
                device ? 0 : found.links(),
                found.node(),
                device ? 0 : found.size(),
                0,
                Instant.EPOCH,
                device ? Instant.EPOCH : found.modified(),
                device ? Instant.EPOCH : found.changed());
    }

    @Test
    void hundredThousandNames_areListedQuickly() throws IOException {
        int count = 100_000;
        try (TargetFolder target = files.openTarget(RawPath.of(folder))) {
            FileName first = FileName.of("entry-of-some-length-000000");
            target.createFile(first).close();
            FileName kept = first;
            for (int i = 1; i < count; i++) {
                FileName name = FileName.of("entry-of-some-length-%06d".formatted(i));
                if (i % 50_000 == 0) {
                    target.createFile(name).close();
                    kept = name;
                } else {
                    target.createHardLink(name, target, kept);
                }
            }
            long start = System.nanoTime();
            List<FileName> names = files.names(RawPath.of(folder));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(names).hasSize(count).isSorted().startsWith(first);
            for (FileName name : names) {
                target.remove(name);
            }
        }
    }

    @Test
    void reading_leavesTheAccessTimeAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        try (TargetFolder target = files.openTarget(RawPath.of(folder));
                TargetFile open = target.openFile(FileName.of("file"))) {
            open.setTimes(Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("2002-01-01T00:00:00Z"));
        }
        try (FileContent content = files.open(RawPath.of(file))) {
            assertThat(content.read(new byte[10], 0, 10)).isEqualTo(7);
        }
        assertThat(files.attributes(RawPath.of(file)).accessed()).isEqualTo(Instant.parse("2001-01-01T00:00:00Z"));
    }

    @Test
    void whatIsClosed_isNotUsedAgain() throws IOException {
        TargetFolder target = files.openTarget(RawPath.of(folder));
        TargetFile file = target.createFile(FileName.of("file"));
        file.close();
        file.close();
        target.close();
        assertThatThrownBy(() -> file.write(0, new byte[1], 0, 1)).isInstanceOf(ClosedChannelException.class);
        assertThatThrownBy(() -> target.createFolder(FileName.of("x"))).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void treeOfThousandLevels_isWrittenAndRemoved() throws IOException {
        FileName name = FileName.of("level-of-the-tree");
        int levels = 1000;
        try (TargetFolder target = files.openTarget(RawPath.of(folder))) {
            TargetFolder at = target;
            for (int i = 0; i < levels; i++) {
                at.createFolder(name);
                TargetFolder next = at.folder(name);
                if (i > 0) {
                    at.close();
                }
                at = next;
            }
            at.createFile(name).close();
            assertThat(files.attributes(at.path().child(name)).size()).isZero();
            assertThat(at.path().length()).isGreaterThan(17_000);
            at.close();
            target.remove(name);
            assertThat(target.names()).isEmpty();
        }
    }

    @Test
    void failuresWithoutAWord_tellTheSystemsTextAndNumber() {
        assertThat(Errors.of(71, RawPath.of("x"))).hasMessage("x: Protocol error (errno 71)");
    }
}
