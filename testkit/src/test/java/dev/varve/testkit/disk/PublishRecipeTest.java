package dev.varve.testkit.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one right way to replace a file stands every power cut; each wrong way is found out. */
final class PublishRecipeTest {
    private static final String OLD = "{\"state\": \"old\"}";
    private static final String NEW = "{\"state\": \"new, and longer\"}";

    @TempDir
    private Path scratch;

    private CrashPoints crashPoints;

    @BeforeEach
    void beginWithTheOldState() {
        crashPoints = CrashPoints.in(scratch).after(root -> Files.writeString(root.resolve("data.json"), OLD));
    }

    private static void oldOrNewAndNewOnceAcknowledged(Path survivors, boolean acknowledged) throws IOException {
        String content = Files.readString(survivors.resolve("data.json"));
        assertThat(content).isIn(acknowledged ? new String[] {NEW} : new String[] {OLD, NEW});
    }

    private static void write(FileChannel channel) throws IOException {
        byte[] bytes = NEW.getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(bytes, 0, 10));
        channel.write(ByteBuffer.wrap(bytes, 10, bytes.length - 10));
    }

    private static void writeTemporary(Path root, boolean force) throws IOException {
        try (FileChannel channel = FileChannel.open(root.resolve("data.json.tmp"), CREATE_NEW, WRITE)) {
            write(channel);
            if (force) {
                channel.force(true);
            }
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private static void rename(Path root) throws IOException {
        Files.move(root.resolve("data.json.tmp"), root.resolve("data.json"), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    @Test
    void rightRecipe_atEachCrashPoint_leavesOldOrNew() throws Exception {
        int operations = crashPoints.check(
                root -> {
                    writeTemporary(root, true);
                    rename(root);
                    forceFolder(root);
                },
                PublishRecipeTest::oldOrNewAndNewOnceAcknowledged);

        assertThat(operations).as("create, two writes, force, rename, force").isEqualTo(6);
    }

    private void assertFoundOut(CrashPoints.Work recipe) {
        assertFoundOut(crashPoints, recipe);
    }

    private static void assertFoundOut(CrashPoints points, CrashPoints.Work recipe) {
        assertThatThrownBy(() -> points.check(recipe, PublishRecipeTest::oldOrNewAndNewOnceAcknowledged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("after a power cut");
    }

    private static void withoutForceOfTheFile(Path root) throws IOException {
        writeTemporary(root, false);
        rename(root);
        forceFolder(root);
    }

    @Test
    void noForceBeforeTheRename_isFoundOut() {
        assertFoundOut(PublishRecipeTest::withoutForceOfTheFile);
    }

    @Test
    void noForceBeforeTheRename_isFoundOutBySeedsAlone() {
        CrashPoints seeds =
                crashPoints.surviving(Survival.seeded(1), Survival.seeded(2), Survival.seeded(3), Survival.seeded(4));
        assertFoundOut(seeds, PublishRecipeTest::withoutForceOfTheFile);
    }

    @Test
    void noForceOfTheFolder_beforeAcknowledging_isFoundOut() {
        assertFoundOut(root -> {
            writeTemporary(root, true);
            rename(root);
        });
    }

    @Test
    void forceOnlyAfterTheRename_isFoundOut() {
        assertFoundOut(root -> {
            writeTemporary(root, false);
            rename(root);
            forceFolder(root);
            try (FileChannel channel = FileChannel.open(root.resolve("data.json"), WRITE)) {
                channel.force(true);
            }
        });
    }

    @Test
    void overwriteInPlace_isFoundOut() {
        assertFoundOut(root -> {
            try (FileChannel channel = FileChannel.open(root.resolve("data.json"), WRITE)) {
                write(channel);
                channel.force(true);
            }
        });
    }

    @Test
    void overwriteInPlace_isFoundOutByTheEndOfAProcessAlone() {
        assertFoundOut(
                crashPoints.surviving(Survival.EVERYTHING), root -> Files.writeString(root.resolve("data.json"), NEW));
    }

    @Test
    void moveThatIsNotAtomic_isFoundOut() {
        assertFoundOut(root -> {
            writeTemporary(root, true);
            Files.move(root.resolve("data.json.tmp"), root.resolve("data.json"), REPLACE_EXISTING);
            forceFolder(root);
        });
    }

    @Test
    void newFolder_withoutForceOfItsParent_isFoundOut() {
        assertThatThrownBy(() -> CrashPoints.in(scratch)
                        .check(
                                root -> {
                                    Path folder = Files.createDirectory(root.resolve("vault"));
                                    Files.createFile(folder.resolve("a"));
                                    forceFolder(folder);
                                },
                                (survivors, acknowledged) -> assertThat(
                                                !acknowledged || Files.exists(survivors.resolve("vault/a")))
                                        .isTrue()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("when all was done");
    }

    @Test
    void failureThatIsNoCrash_isThrownOn() {
        assertThatThrownBy(() -> crashPoints.check(
                        root -> Files.readString(root.resolve("missing")), (survivors, acknowledged) -> {}))
                .hasMessageContaining("/missing");
    }
}
