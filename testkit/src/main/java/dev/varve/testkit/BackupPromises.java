package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup stores what is new, tells the truth of it, and stores nothing twice in a row. */
interface BackupPromises extends Promises {

    @Test
    default void backup_ofNewContent_createsASnapshotThatTellsAllOfIt() throws IOException {
        byte[] content = DataFiles.json(50_000, 1);
        scene().save(content);
        BackupResult result = scene().vault()
                .backup(
                        scene().source(),
                        new BackupOptions("before the import", false, Set.of("work", "big"), Snapshot.Trigger.SAVE));

        assertThat(result).isInstanceOfSatisfying(BackupResult.Created.class, created -> {
            assertThat(created.removed()).isEmpty();
            assertThat(created.unread()).isEmpty();
        });
        Snapshot snapshot = result.snapshot();
        assertThat(snapshot.id()).isNotBlank().doesNotContain("/");
        assertThat(snapshot.size()).isEqualTo(content.length);
        assertThat(snapshot.description()).isEqualTo("before the import");
        assertThat(snapshot.tags()).containsExactly("big", "work");
        assertThat(snapshot.trigger()).isEqualTo(Snapshot.Trigger.SAVE);
        assertThat(snapshot.status()).isEqualTo(Snapshot.Status.ACTIVE);
        assertThat(snapshot.pinned()).isFalse();
        assertThat(snapshot.time())
                .isEqualTo(VaultScene.START.atZone(VaultScene.ZONE).toOffsetDateTime());
        assertThat(snapshot.time().getOffset()).hasToString("+01:00");
        assertThat(snapshot.origin().paths()).singleElement().asString().endsWith("data.json");
    }

    @Test
    default void backup_hashes_withSha256() throws IOException {
        byte[] content = DataFiles.random(10_000, 1);
        Snapshot snapshot = scene().backup(content, BackupOptions.DEFAULT);
        assertThat(snapshot.hash()).matches("[0-9a-f]{64}");
        if (hashesContent()) {
            assertThat(snapshot.hash())
                    .isEqualTo(HexFormat.of().formatHex(Tree.sha256().digest(content)));
        }
        assertThat(snapshot.shortHash()).hasSize(16).isEqualTo(snapshot.hash().substring(0, 16));
    }

    @Test
    default void backup_listed_isWhatWasReturned() throws IOException {
        Snapshot snapshot = scene().backup("one");
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(snapshot);
        assertThat(scene().open().list(SnapshotFilter.all())).containsExactly(snapshot);
    }

    @ParameterizedTest
    @EnumSource(Snapshot.Trigger.class)
    default void backup_remembers_whyItWasMade(Snapshot.Trigger trigger) throws IOException {
        Snapshot snapshot = scene().backup(new byte[] {1}, BackupOptions.DEFAULT.withTrigger(trigger));
        assertThat(snapshot.trigger()).isEqualTo(trigger);
        assertThat(scene().open().find(snapshot.id()).trigger()).isEqualTo(trigger);
    }

    @Test
    default void backup_ofIdenticalContent_isSkippedForTheSnapshotThatHoldsIt() throws IOException {
        Snapshot first = scene().backup("same");
        BackupResult again = scene().vault()
                .backup(
                        scene().source(),
                        BackupOptions.DEFAULT.withDescription("again").withTags(Set.of("more")));
        assertThat(again).isEqualTo(new BackupResult.Unchanged(first));
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(first);
    }

    @Test
    default void backup_ofIdenticalContentSavedAnew_isSkipped() throws IOException {
        Snapshot first = scene().backup("same");
        scene().save("other");
        scene().save("same");
        assertThat(scene().vault().backup(scene().source(), BackupOptions.DEFAULT))
                .isEqualTo(new BackupResult.Unchanged(first));
    }

    @Test
    default void backup_forced_isMadeOfIdenticalContentToo() throws IOException {
        Snapshot first = scene().backup("same");
        Snapshot second =
                VaultScene.created(scene().vault().backup(scene().source(), BackupOptions.DEFAULT.withForce(true)));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(scene().ids(SnapshotFilter.active())).containsExactly(second.id(), first.id());
        assertThat(scene().content(second.id())).isEqualTo(scene().content(first.id()));
    }

    @Test
    default void backup_ofContentThatCameBack_isMade() throws IOException {
        Snapshot a = scene().backup("A");
        Snapshot b = scene().backup("B");
        Snapshot again = scene().backup("A");
        assertThat(scene().ids(SnapshotFilter.active())).containsExactly(again.id(), b.id(), a.id());
    }

    @Test
    default void backup_ofWhatWasDeleted_isMade() throws IOException {
        Snapshot first = scene().backup("A");
        scene().vault().apply(scene().vault().planDelete(List.of(first.id())));
        Snapshot second = scene().backup("A");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(scene().content(second.id())).asString().isEqualTo("A");
    }

    @Test
    default void backup_ofAMissingFile_namesItAndChangesNothing() throws IOException {
        Snapshot first = scene().backup("one");
        Path missing = scene().file();
        Files.delete(missing);
        Tree before = scene().picture().contents();
        assertThatThrownBy(() -> scene().vault().backup(scene().source(), BackupOptions.DEFAULT))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(missing.toString());
        assertThat(scene().picture().contents()).isEqualTo(before);
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(first);
    }

    @Test
    default void backup_ofAFolder_isRefusedWhereTheVaultHoldsFiles() throws IOException {
        assumeFalse(holdsFolders());
        scene().backup("one");
        Tree before = scene().picture().contents();
        Path folder = scene().folder().resolve("data");
        assertThatThrownBy(() -> scene().vault().backup(Source.file(folder), BackupOptions.DEFAULT))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining(folder.toString());
        assertThat(scene().picture().contents()).isEqualTo(before);
    }
}
