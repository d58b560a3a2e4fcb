package dev.varve.testkit.disk;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskFaultsTest {
    @TempDir
    private Path scratch;

    private FaultyDisk disk;
    private Path file;

    @BeforeEach
    void putAFileOnADisk() throws IOException {
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        Files.writeString(folder.resolve("data.json"), "before");
        disk = FaultyDisk.over(folder);
        file = disk.root().resolve("data.json");
    }

    @AfterEach
    void closeTheDisk() {
        disk.close();
    }

    private String remains(Survival survival) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "remains");
        disk.afterPowerCut(folder, survival);
        return Drawing.of(folder);
    }

    @Nested
    final class Failures {
        @Test
        void failure_happensOnce_andNothingIsDone() throws IOException {
            disk.failAt(1, new IOException("Input/output error"));

            assertThatThrownBy(() -> Files.delete(file)).hasMessage("Input/output error");
            assertThat(file).exists();
            Files.delete(file);
            assertThat(file).doesNotExist();
        }

        @Test
        void force_thatFails_makesNothingDurable() throws IOException {
            disk.failAt(2, new IOException("Input/output error"));
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                channel.write(ByteBuffer.wrap("B".getBytes()));
                assertThatThrownBy(() -> channel.force(false)).hasMessage("Input/output error");
            }
            assertThat(remains(Survival.NOTHING_UNFORCED)).isEqualTo("data.json = before");
        }

        @Test
        void fullDisk_afterAShortWrite_refusesWhatNeedsRoom() throws IOException {
            disk.fullFrom(1, 4);
            ByteBuffer bytes = ByteBuffer.wrap("0123456789".getBytes());
            try (FileChannel channel = FileChannel.open(file, APPEND)) {
                assertThat(channel.write(bytes)).isEqualTo(4);
                assertThat(bytes.position()).isEqualTo(4);
                assertThatThrownBy(() -> channel.write(bytes))
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("No space left on device");
                channel.force(true);
            }
            Path other = disk.root().resolve("other");
            assertThatThrownBy(() -> Files.createDirectory(other))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage("/other: No space left on device");
            assertThatThrownBy(() -> Files.createFile(other)).hasMessageContaining("No space left");
            assertThatThrownBy(() -> Files.createLink(other, file)).hasMessageContaining("No space left");
            Files.move(file, other);
            assertThat(Files.readString(other)).isEqualTo("before0123");
            Files.delete(other);

            disk.heal();
            Files.writeString(other, "room again");
            assertThat(Files.readString(other)).isEqualTo("room again");
        }

        @Test
        void shortWrite_thenFailure_isADiskThatGoesBad() throws IOException {
            disk.shortWriteAt(2, 3);
            disk.failAt(3, new IOException("Input/output error"));

            assertThatThrownBy(() -> Files.writeString(file, "012345")).hasMessage("Input/output error");
            assertThat(Files.readString(file)).isEqualTo("012");
        }
    }

    @Nested
    final class Refusals {
        @Test
        void readOnlyFolder_refusesChanges_andIsRead() throws IOException {
            Path folder = Files.createDirectory(disk.root().resolve("backups"));
            Path inside = Files.writeString(folder.resolve("a"), "text");
            disk.readOnly(folder);

            String message = "Read-only file system";
            assertThatThrownBy(() -> Files.writeString(inside, "x")).hasMessageContaining(message);
            assertThatThrownBy(() -> Files.delete(inside)).hasMessageContaining(message);
            assertThatThrownBy(() -> Files.move(inside, disk.root().resolve("b")))
                    .hasMessageContaining(message);
            assertThatThrownBy(() -> Files.move(file, folder.resolve("b"))).hasMessageContaining(message);
            assertThatThrownBy(() -> Files.createTempFile(folder, "b", ".tmp")).hasMessageContaining(message);
            assertThatThrownBy(() -> Files.setLastModifiedTime(inside, Files.getLastModifiedTime(file)))
                    .hasMessageContaining(message);
            assertThat(Files.isWritable(folder)).isFalse();
            assertThat(Files.readString(inside)).isEqualTo("text");
            Files.writeString(file, "outside of it");
        }

        @Test
        void readOnlyFolder_reachedByALink_refusesChanges() throws IOException {
            Path folder = Files.createDirectory(disk.root().resolve("backups"));
            Path link = Files.createSymbolicLink(disk.root().resolve("link"), folder);
            disk.readOnly(folder);

            assertThatThrownBy(() -> Files.createFile(link.resolve("a"))).hasMessageContaining("Read-only");
        }

        @Test
        void unwritableFolder_deniesAccess() {
            disk.unwritable(disk.root());
            assertThatThrownBy(() -> Files.delete(file)).isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void unreadableFile_deniesAccess_andTellsItsSize() throws IOException {
            disk.unreadable(file);
            assertThatThrownBy(() -> Files.readString(file))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("/data.json");
            assertThat(Files.isReadable(file)).isFalse();
            assertThat(Files.size(file)).isEqualTo(6);
            Files.writeString(file, "x");
        }
    }

    @Nested
    final class Actions {
        @Test
        void action_beforeEachRead_changesTheFileUnderTheReader() throws IOException {
            List<String> calls = new ArrayList<>();
            disk.onRead(file, () -> {
                calls.add(Files.readString(file));
                Files.writeString(file, "changed " + calls.size());
            });
            int operations = disk.operations();

            try (FileChannel channel = FileChannel.open(file, READ)) {
                ByteBuffer bytes = ByteBuffer.allocate(20);
                channel.read(bytes);
                assertThat(new String(bytes.array(), 0, bytes.position())).isEqualTo("changed 1");
            }
            assertThat(calls).containsExactly("before");
            assertThat(disk.operations()).isEqualTo(operations);
            assertThat(remains(Survival.EVERYTHING)).isEqualTo("data.json = changed 1");
        }

        @Test
        void action_beforeAnOperation_comesBetweenTheOthers() throws IOException {
            Path other = disk.root().resolve("other");
            disk.beforeOperation(2, () -> Files.move(file, other));

            Files.writeString(file, "x");

            assertThat(disk.log())
                    .extracting(Operation::kind)
                    .containsExactly(Operation.Kind.TRUNCATE, Operation.Kind.WRITE);
            assertThat(file).doesNotExist();
            assertThat(Files.readString(other)).as("the writer's open file").isEqualTo("x");
        }

        @Test
        void action_thatThrows_isABadSector() {
            disk.onRead(file, () -> {
                throw new IOException("Input/output error");
            });
            assertThatThrownBy(() -> Files.readAllBytes(file)).hasMessage("Input/output error");
        }
    }
}
