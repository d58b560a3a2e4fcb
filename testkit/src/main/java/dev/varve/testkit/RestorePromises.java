package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.BackupOptions;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RestoreResult.Effect;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore brings the content back, loses nothing that was there, and touches nothing that it need not. */
interface RestorePromises extends Promises {

    @Test
    default void restore_toItsOrigin_replacesAndKeepsWhatWasThere() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save("not yet backed up");
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT);

        assertThat(scene().file()).hasContent("one");
        assertThat(result.snapshot()).isEqualTo(one);
        assertThat(result.target()).isEqualTo(scene().file());
        assertThat(result.effect()).isEqualTo(Effect.REPLACED);
        assertThat(result.dryRun()).isFalse();
        Snapshot saved = result.safetyBackup().orElseThrow();
        assertThat(saved.trigger()).isEqualTo(Snapshot.Trigger.BEFORE_RESTORE);
        assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(saved, one);
        assertThat(scene().content(saved.id())).asString().isEqualTo("not yet backed up");
    }

    @Test
    default void restore_overWhatIsStoredAlready_savesItNoSecondTime() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        scene().save("two");
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT);
        assertThat(result.safetyBackup()).contains(two);
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(three, two, one);
        assertThat(scene().file()).hasContent("one");
    }

    @Test
    default void restore_ofAMissingFile_createsIt() throws IOException {
        byte[] content = DataFiles.random(2 * ReadingPromises.MIB, 1);
        Snapshot one = scene().backup(content, BackupOptions.DEFAULT);
        Files.delete(scene().file());
        RestoreResult result = scene().vault().restore("latest", RestoreOptions.DEFAULT);
        assertThat(result).isEqualTo(new RestoreResult(one, scene().file(), Effect.CREATED, null, false));
        assertThat(scene().file()).hasBinaryContent(content);
    }

    @Test
    default void restore_ofAnEmptyFile_givesAnEmptyFile() throws IOException {
        Snapshot empty = scene().backup(new byte[0], BackupOptions.DEFAULT);
        scene().backup("filled");
        assertThat(scene().vault().restore(empty.id(), RestoreOptions.DEFAULT).effect())
                .isEqualTo(Effect.REPLACED);
        assertThat(scene().file()).isEmptyFile();
    }

    @Test
    default void restore_ofWhatIsThere_leavesItAlone() throws IOException {
        Snapshot one = scene().backup("one");
        Files.setLastModifiedTime(scene().file(), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        Tree before = scene().picture();
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT);
        assertThat(result.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(result.target()).isEqualTo(scene().file());
        assertThat(scene().picture().contents()).isEqualTo(before.contents());
        assertThat(Files.getLastModifiedTime(scene().file()))
                .isEqualTo(FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
    }

    @Test
    default void restore_toAnotherFile_leavesTheOriginAlone() throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        Path other = scene().folder().resolve("other.json");
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT.withTarget(other));
        assertThat(result.effect()).isEqualTo(Effect.CREATED);
        assertThat(result.target()).isEqualTo(other);
        assertThat(result.safetyBackup()).isEmpty();
        assertThat(other).hasContent("one");
        assertThat(scene().file()).hasContent("two");
        assertThat(scene().vault().list(SnapshotFilter.all())).hasSize(2);
    }

    /** A vault may hold the file that stands in the way, or refuse to replace it; it may not lose it. */
    @Test
    default void restore_overAnotherFile_losesNothing() throws IOException {
        Snapshot one = scene().backup("one");
        Path other = scene().folder().resolve("other.json");
        Files.writeString(other, "precious");
        try {
            RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT.withTarget(other));
            assertThat(other).hasContent("one");
            Snapshot saved = result.safetyBackup().orElseThrow();
            assertThat(scene().content(saved.id())).asString().isEqualTo("precious");
        } catch (VaultException.Refused e) {
            assertThat(e).hasMessageContaining(other.toString());
            assertThat(other).hasContent("precious");
        }
    }

    @Test
    default void restore_intoAFolder_putsTheFileThere() throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        Path folder = Files.createDirectory(scene().folder().resolve("elsewhere"));
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT.withTarget(folder));
        assertThat(result.target()).startsWith(folder);
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files = below.filter(Files::isRegularFile).toList();
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasFileName("data.json").hasContent("one"));
        }
        assertThat(scene().file()).hasContent("two");
    }

    @Test
    default void restore_withoutSafetyBackup_storesNothing() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save("to be lost");
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT.withoutSafetyBackup());
        assertThat(result.effect()).isEqualTo(Effect.REPLACED);
        assertThat(result.safetyBackup()).isEmpty();
        assertThat(scene().file()).hasContent("one");
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not yet backed up", "one", "two"})
    default void restore_asADryRun_writesNothingAtAll(String present) throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        scene().save(present);
        Tree before = scene().picture();
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT.withDryRun());
        assertThat(scene().picture()).isEqualTo(before);
        assertThat(result.dryRun()).isTrue();
        assertThat(result.snapshot()).isEqualTo(one);
        assertThat(result.target()).isEqualTo(scene().file());
        assertThat(result.effect()).isEqualTo(present.equals("one") ? Effect.UNCHANGED : Effect.REPLACED);
    }

    @Test
    default void restore_toNothingAsADryRun_writesNothingAtAll() throws IOException {
        scene().backup("one");
        Path other = scene().folder().resolve("other.json");
        Tree before = scene().picture();
        RestoreResult result = scene().vault()
                .restore("latest", RestoreOptions.DEFAULT.withTarget(other).withDryRun());
        assertThat(scene().picture()).isEqualTo(before);
        assertThat(result.effect()).isEqualTo(Effect.CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rwxrwxrwx"})
    default void restore_keepsThePermissionsOfItsTarget(String permissions) throws IOException {
        assumeTrue(scene().file().getFileSystem().supportedFileAttributeViews().contains("posix"));
        Snapshot one = scene().backup("one");
        scene().backup("two");
        Files.setPosixFilePermissions(scene().file(), PosixFilePermissions.fromString(permissions));
        scene().vault().restore(one.id(), RestoreOptions.DEFAULT);
        assertThat(scene().file()).hasContent("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scene().file())))
                .isEqualTo(permissions);
    }

    @Test
    default void restore_leavesNothingBesideItsTarget() throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        scene().vault().restore(one.id(), RestoreOptions.DEFAULT);
        assertThat(scene().file().getParent()).isDirectoryNotContaining(path -> !path.equals(scene().file()));
    }
}
