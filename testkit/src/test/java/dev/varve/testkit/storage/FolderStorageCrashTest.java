package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.FolderStorage;
import dev.varve.storage.Storage;
import dev.varve.storage.Storage.Stored;
import dev.varve.testkit.disk.CrashPoints;
import dev.varve.testkit.disk.FaultyDisk;
import dev.varve.testkit.disk.Operation;
import dev.varve.testkit.disk.Survival;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at every operation of a folder: each name is whole or not there, and what was acknowledged stays. */
class FolderStorageCrashTest {
    private static final String TEXT = "the bytes of a pack, longer than one write of the test needs to be";

    @TempDir
    private Path scratch;

    private static ByteBuffer[] pieces(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(StoragePromises.bytes(name + TEXT));
        return new ByteBuffer[] {bytes.slice(0, 10), bytes.slice(10, bytes.capacity() - 10)};
    }

    private static List<String> soundNames(Path folder) throws IOException {
        List<Stored> found = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Storage storage = FolderStorage.open(folder)) {
                storage.list("", found::add);
                for (Stored stored : found) {
                    byte[] bytes = StoragePromises.bytes(stored.name() + TEXT);
                    assertThat(storage.load(stored.name())).isEqualTo(bytes);
                    assertThat(stored.size()).isEqualTo(bytes.length);
                }
            }
        }
        return found.stream().map(Stored::name).toList();
    }

    @Test
    void saves_atEachCrashPoint_leaveWholeNamesAndAllThatWereAcknowledged() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        int operations = CrashPoints.in(scratch)
                .check(
                        root -> {
                            acknowledged.clear();
                            try (Storage storage = FolderStorage.create(root.resolve("deep/storage"))) {
                                for (String name : List.of("config", "data/ab/ab1", "data/ab/ab2", "data/cd/cd1")) {
                                    storage.save(name, pieces(name));
                                    acknowledged.add(name);
                                }
                            }
                        },
                        (survivors, all) -> assertThat(soundNames(survivors.resolve("deep/storage")))
                                .containsAll(acknowledged));
        assertThat(operations)
                .as(
                        "two folders for the root, three in it, each made and its parent forced; seven steps for each of four saves")
                .isEqualTo(2 * 5 + 4 * 7);
    }

    @Test
    void removal_atEachCrashPoint_leavesWholeNamesAndNoneOnceAcknowledged() throws Exception {
        CrashPoints.in(scratch)
                .after(root -> {
                    Storage storage = FolderStorage.create(root.resolve("storage"));
                    for (String name : List.of("config", "data/ab/ab1", "data/ab/ab2", "data/cd/cd1")) {
                        storage.save(name, pieces(name));
                    }
                })
                .check(
                        root -> FolderStorage.open(root.resolve("storage"))
                                .remove(List.of("data/ab/ab1", "data/ab/ab2", "data/cd/cd1", "data/ef/none")),
                        (survivors, all) -> {
                            List<String> left = soundNames(survivors.resolve("storage"));
                            assertThat(left).contains("config").hasSizeLessThanOrEqualTo(all ? 1 : 4);
                        });
    }

    @Test
    void removal_ofNames_forcesEachFolderOnce() throws Exception {
        try (FaultyDisk disk = FaultyDisk.over(scratch)) {
            Storage storage = FolderStorage.create(disk.root().resolve("storage"));
            for (String name : List.of("data/ab/ab1", "data/ab/ab2", "data/cd/cd1")) {
                storage.save(name, pieces(name));
            }
            disk.restartCount();
            storage.remove(List.of("data/ab/ab1", "data/ab/ab2", "data/cd/cd1"));
            assertThat(disk.log())
                    .extracting(Operation::kind)
                    .hasSize(5)
                    .endsWith(Operation.Kind.FORCE_FOLDER, Operation.Kind.FORCE_FOLDER);
        }
    }

    @Test
    void save_thatFailsAtAnyOperation_leavesNothingOrAllAndNothingBehind() throws Exception {
        for (int operation = 1; operation <= 7; operation++) {
            Path folder = Files.createDirectory(scratch.resolve("disk-" + operation));
            try (FaultyDisk disk = FaultyDisk.over(folder)) {
                Storage storage = FolderStorage.create(disk.root().resolve("storage"));
                storage.save("data/ab/ab0", pieces("data/ab/ab0"));
                disk.restartCount();
                disk.failAt(operation, new IOException("bad sector"));
                assertThatThrownBy(() -> storage.save("data/ab/ab1", pieces("data/ab/ab1")))
                        .hasMessage("bad sector");
            }
            assertThat(soundNames(folder.resolve("storage"))).contains("data/ab/ab0");
            assertThat(folder.resolve("storage/data/ab")).isDirectoryNotContaining("glob:**/.*");
        }
    }

    @Test
    void save_repeatedAfterTheFolderCouldNotBeForced_isDurableOnceTheNameIsToldTaken() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        Path remains = scratch.resolve("remains");
        try (FaultyDisk disk = FaultyDisk.over(folder)) {
            Storage storage = FolderStorage.create(disk.root().resolve("storage"));
            storage.save("one", pieces("one"));
            disk.restartCount();
            disk.failAt(7, new IOException("no force"));
            assertThatThrownBy(() -> storage.save("two", pieces("two"))).hasMessage("no force");
            assertThatThrownBy(() -> storage.save("two", pieces("two"))).isInstanceOf(FileAlreadyExistsException.class);
            disk.afterPowerCut(remains, Survival.NOTHING_UNFORCED);
        }
        assertThat(soundNames(remains.resolve("storage"))).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void removal_repeatedAfterTheFolderCouldNotBeForced_isDurable() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        Path remains = scratch.resolve("remains");
        try (FaultyDisk disk = FaultyDisk.over(folder)) {
            Storage storage = FolderStorage.create(disk.root().resolve("storage"));
            storage.save("one", pieces("one"));
            disk.restartCount();
            disk.failAt(2, new IOException("no force"));
            assertThatThrownBy(() -> storage.remove(List.of("one"))).hasMessage("no force");
            storage.remove(List.of("one"));
            disk.afterPowerCut(remains, Survival.NOTHING_UNFORCED);
        }
        assertThat(soundNames(remains.resolve("storage"))).isEmpty();
    }

    @Test
    void save_intoAFolderThatAnotherProcessHasJustMade_isDurable() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        Path remains = scratch.resolve("remains");
        try (FaultyDisk disk = FaultyDisk.over(folder)) {
            Storage storage = FolderStorage.create(disk.root().resolve("storage"));
            Files.createDirectories(disk.root().resolve("storage/data/ab"));
            storage.save("data/ab/ab1", pieces("data/ab/ab1"));
            disk.afterPowerCut(remains, Survival.NOTHING_UNFORCED);
        }
        assertThat(soundNames(remains.resolve("storage"))).containsExactly("data/ab/ab1");
    }

    @Test
    void save_onAFullDisk_failsAndLeavesNothing() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        try (FaultyDisk disk = FaultyDisk.over(folder)) {
            Storage storage = FolderStorage.create(disk.root().resolve("storage"));
            storage.save("one", pieces("one"));
            disk.restartCount();
            disk.fullFrom(2, 20);
            assertThatThrownBy(() -> storage.save("two", pieces("two"))).hasMessageContaining("No space left");
            disk.heal();
            storage.save("two", pieces("two"));
        }
        assertThat(soundNames(folder.resolve("storage"))).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void list_thatMeetsAReadError_throws() throws Exception {
        try (FaultyDisk disk = FaultyDisk.over(scratch)) {
            Storage storage = FolderStorage.create(disk.root().resolve("storage"));
            storage.save("data/ab/ab1", pieces("data/ab/ab1"));
            storage.save("keys/1", pieces("keys/1"));
            disk.unreadable(disk.root().resolve("storage/data/ab"));
            assertThatThrownBy(() -> storage.list("", stored -> {})).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> storage.list("data", stored -> {})).isInstanceOf(IOException.class);
            storage.list("keys", stored -> {});
        }
    }
}
