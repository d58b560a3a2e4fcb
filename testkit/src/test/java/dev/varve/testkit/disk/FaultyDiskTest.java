package dev.varve.testkit.disk;

import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultyDiskTest {
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
    final class Counting {
        @Test
        void operations_areCountedInTheirOrder_andReadsAreNot() throws IOException {
            Path folder = Files.createDirectories(disk.root().resolve("a/b"));
            Path written = Files.write(folder.resolve("c"), new byte[1]);
            Files.readAllBytes(written);
            Files.createLink(folder.resolve("d"), written);
            Files.createSymbolicLink(folder.resolve("e"), written);
            Files.setLastModifiedTime(written, Files.getLastModifiedTime(file));
            Files.move(written, folder.resolve("f"));
            Files.deleteIfExists(folder.resolve("missing"));
            Files.delete(folder.resolve("d"));
            Files.newOutputStream(file).close();
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }

            assertThat(disk.log())
                    .extracting(Operation::toString)
                    .containsExactly(
                            "1: CREATE_FOLDER /a",
                            "2: CREATE_FOLDER /a/b",
                            "3: CREATE_FILE /a/b/c",
                            "4: WRITE /a/b/c",
                            "5: CREATE_LINK /a/b/c -> /a/b/d",
                            "6: CREATE_SYMBOLIC_LINK /a/b/e",
                            "7: SET_ATTRIBUTES /a/b/c",
                            "8: RENAME /a/b/c -> /a/b/f",
                            "9: DELETE /a/b/d",
                            "10: TRUNCATE /data.json",
                            "11: FORCE_FOLDER /a/b");
            assertThat(disk.operations()).isEqualTo(11);
        }

        @Test
        void restart_countsFromOneAgain() throws IOException {
            Files.writeString(file, "x");
            disk.restartCount();
            assertThat(disk.operations()).isZero();
        }
    }

    @Nested
    final class Crash {
        @Test
        void crash_fromItsOperationOn_refusesAll() throws IOException {
            disk.crashAt(2);
            try (FileChannel channel = FileChannel.open(file, READ, WRITE);
                    FileLock lock = channel.lock()) {
                channel.write(ByteBuffer.wrap("B".getBytes()));
                assertThat(disk.crashed()).isFalse();

                assertThatThrownBy(() -> channel.force(true))
                        .isInstanceOf(SimulatedCrash.class)
                        .hasMessageContaining("2: FORCE_FILE /data.json");
                assertThatThrownBy(() -> Files.readString(file)).isInstanceOf(SimulatedCrash.class);
                assertThatThrownBy(() -> Files.delete(file)).isInstanceOf(SimulatedCrash.class);
                assertThatThrownBy(channel::size).isInstanceOf(SimulatedCrash.class);
                assertThat(lock.isValid()).isTrue();
            }
            assertThat(disk.openHandles()).isEmpty();
            assertThat(disk.operations()).isEqualTo(1);
            assertThat(remains(Survival.NOTHING_UNFORCED)).isEqualTo("data.json = before");
            assertThat(remains(Survival.EVERYTHING)).isEqualTo("data.json = Before");
        }

        @Test
        void healing_goesOnWhereTheCrashWas() throws IOException {
            disk.crashAt(1);
            assertThatThrownBy(() -> Files.delete(file)).isInstanceOf(SimulatedCrash.class);
            disk.heal();

            assertThat(Files.readString(file)).isEqualTo("before");
        }

        @Test
        void seed_givesTheSameEachTime() throws IOException {
            for (int i = 0; i < 8; i++) {
                Files.writeString(disk.root().resolve("file" + i), "text" + i);
            }
            assertThat(remains(Survival.seeded(7))).isEqualTo(remains(Survival.seeded(7)));
        }

        @Test
        void write_onASynchronousChannel_isForced() throws IOException {
            try (FileChannel channel = FileChannel.open(file, WRITE, DSYNC)) {
                channel.write(ByteBuffer.wrap("B".getBytes()));
            }
            assertThat(remains(Survival.NOTHING_UNFORCED)).isEqualTo("data.json = Before");
        }

        @Test
        void links_andPermissions_areMaterialised() throws IOException {
            Files.createLink(disk.root().resolve("hard"), file);
            Files.createSymbolicLink(disk.root().resolve("soft"), file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            disk.sync();
            Path folder = scratch.resolve("remains");
            disk.afterPowerCut(folder, Survival.NOTHING_UNFORCED);

            assertThat(Files.isSameFile(folder.resolve("hard"), folder.resolve("data.json")))
                    .isTrue();
            assertThat(folder.resolve("soft").toRealPath())
                    .isEqualTo(folder.resolve("data.json").toRealPath());
            assertThat(Files.getPosixFilePermissions(folder.resolve("hard"))).hasSize(3);
        }

        @Test
        void folderThatIsNotEmpty_isNoPlaceForRemains() {
            assertThatThrownBy(() -> disk.afterPowerCut(scratch, Survival.EVERYTHING))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    final class OpenHandles {
        @Test
        void closing_withSomethingOpen_namesItAndWhereItWasOpened() throws IOException {
            FileChannel channel = FileChannel.open(file, READ);
            Files.newDirectoryStream(disk.root());

            assertThat(disk.openHandles()).containsExactly("channel on /data.json", "listing of /");
            assertThatThrownBy(disk::close)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("left open: channel on /data.json, listing of /")
                    .satisfies(error -> assertThat(error.getSuppressed()[0].getStackTrace())
                            .anyMatch(frame -> frame.getMethodName().startsWith("closing_")));
            assertThat(channel.isOpen()).isFalse();
        }

        @Test
        void stream_closed_leavesNothingOpen() throws IOException {
            Files.newInputStream(file).close();
            Files.list(disk.root()).close();
            assertThat(disk.openHandles()).isEmpty();
        }
    }

    @Test
    void fileMadeBehindTheDisksBack_isNoticed() throws IOException {
        Files.createFile(scratch.resolve("disk/foreign"));
        assertThatThrownBy(() -> Files.readString(disk.root().resolve("foreign")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("behind the disk's back");
    }
}
