package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.Event.Phase;
import dev.varve.Event.Progress;
import dev.varve.Pinning;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a vault has to keep whose snapshots can be carried to another folder and back. */
public abstract class TransferContract extends VaultTrial {

    private static final int LARGE = 3 * ReadingPromises.MIB;
    private static final BackupOptions TAGGED =
            BackupOptions.DEFAULT.withTags(Set.of("work", "big")).withTrigger(Snapshot.Trigger.SAVE);

    /**
     * Damages what is stored of a snapshot, so that only reading it shows the damage.
     *
     * @param folder the folder in which its vault stands
     * @param snapshot the snapshot
     * @throws IOException if that fails
     */
    protected abstract void damage(Path folder, Snapshot snapshot) throws IOException;

    private Path elsewhere() {
        return scene().folder().resolve("elsewhere");
    }

    private Vault vaultElsewhere() throws IOException {
        return Vaults.open(newLocation(elsewhere()), VaultScene.KEEP_ALL, scene().environment());
    }

    private static Transfer transfer(Vault vault) {
        return vault.capability(Transfer.class).orElseThrow();
    }

    /** Four snapshots: an archived one, one that is pinned where that can be, one with tags, and a large one. */
    private Vault history() throws IOException {
        Vault vault = scene().vault();
        Snapshot archived = scene().backup("archived");
        Snapshot pinned = scene().backup("pinned \"and\" described\nin two lines");
        scene().backup("tagged".getBytes(StandardCharsets.UTF_8), TAGGED);
        scene().backup(DataFiles.random(LARGE, 1), BackupOptions.DEFAULT);
        vault.apply(vault.planDelete(List.of(archived.id())));
        Optional<Pinning> pins = vault.capability(Pinning.class);
        if (pins.isPresent()) {
            pins.get().pin(pinned.id());
        }
        scene().events().clear();
        return vault;
    }

    private static void sameSnapshots(Vault one, Vault other) throws IOException {
        List<Snapshot> expected = one.list(SnapshotFilter.stored());
        assertThat(other.list(SnapshotFilter.stored()))
                .usingRecursiveComparison()
                .ignoringFields("storedSize", "origin")
                .isEqualTo(expected);
        assertThat(other.check(CheckDepth.CONTENT).sound()).isTrue();
    }

    @Test
    void exportTo_aNewFolder_makesAVaultWithTheSameSnapshots() throws IOException {
        Vault vault = history();
        List<Snapshot> stored = vault.list(SnapshotFilter.stored());
        Transfer.Report report = transfer(vault).exportTo(elsewhere(), false);
        assertThat(report.copied())
                .extracting(Snapshot::id)
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().map(Snapshot::id).toList());
        assertThat(report.present()).isZero();
        assertThat(report.findings()).isEmpty();
        try (Vault copy = vaultElsewhere()) {
            assertThat(copy.info().kind()).isEqualTo(vault.info().kind());
            sameSnapshots(vault, copy);
        }
    }

    @Test
    void exportTo_leavesTheVaultAlone() throws IOException {
        Vault vault = history();
        List<Snapshot> before = vault.list(SnapshotFilter.all());
        transfer(vault).exportTo(elsewhere(), false);
        assertThat(scene().open().list(SnapshotFilter.all())).isEqualTo(before);
        assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
    }

    @Test
    void exportTo_theSameFolderAgain_copiesNothing() throws IOException {
        Vault vault = history();
        transfer(vault).exportTo(elsewhere(), false);
        Tree before = Tree.of(elsewhere()).contents();
        Transfer.Report report = transfer(vault).exportTo(elsewhere(), false);
        assertThat(report.copied()).isEmpty();
        assertThat(report.present()).isEqualTo(3);
        assertThat(report.findings()).isEmpty();
        assertThat(Tree.of(elsewhere()).contents()).isEqualTo(before);
    }

    @Test
    void exportTo_aFolderThatHoldsSome_copiesTheRest() throws IOException {
        Vault vault = history();
        transfer(vault).exportTo(elsewhere(), false);
        Snapshot later = scene().backup("later");
        Transfer.Report report = transfer(vault).exportTo(elsewhere(), false);
        assertThat(report.copied()).extracting(Snapshot::id).containsExactly(later.id());
        assertThat(report.present()).isEqualTo(3);
        try (Vault copy = vaultElsewhere()) {
            sameSnapshots(vault, copy);
        }
    }

    @Test
    void exportTo_tellsItsProgressUpToTheTotal() throws IOException {
        Vault vault = history();
        long total = vault.list(SnapshotFilter.stored()).stream()
                .mapToLong(Snapshot::size)
                .sum();
        transfer(vault).exportTo(elsewhere(), false);
        List<Progress> progress = scene().events().progress(Phase.TRANSFER);
        assertThat(progress).extracting(Progress::done).isSorted();
        assertThat(progress).last().isEqualTo(new Progress(Phase.TRANSFER, total, total));
    }

    @Test
    void importFrom_anotherVault_bringsAllOfIt() throws IOException {
        Vault vault = history();
        transfer(vault).exportTo(elsewhere(), false);
        Path third = scene().folder().resolve("third");
        try (Vault empty = Vaults.create(newLocation(third), VaultScene.KEEP_ALL, scene().environment())) {
            Transfer.Report report = transfer(empty).importFrom(elsewhere(), false);
            assertThat(report.copied()).hasSize(3);
            assertThat(report.present()).isZero();
            assertThat(report.findings()).isEmpty();
            sameSnapshots(vault, empty);

            Transfer.Report again = transfer(empty).importFrom(elsewhere(), false);
            assertThat(again.copied()).isEmpty();
            assertThat(again.present()).isEqualTo(3);
        }
    }

    @Test
    void importFrom_aVaultThatHoldsMore_keepsTheirOrder() throws IOException {
        Vault vault = scene().vault();
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        transfer(vault).exportTo(elsewhere(), false);
        vault.apply(vault.planDelete(List.of(two.id())));
        Path third = scene().folder().resolve("third");
        transfer(vault).exportTo(third, false);
        try (Vault other = Vaults.open(newLocation(third), VaultScene.KEEP_ALL, scene().environment())) {
            Transfer.Report report = transfer(other).importFrom(elsewhere(), false);
            assertThat(report.copied()).extracting(Snapshot::id).containsExactly(two.id());
            assertThat(report.present()).isEqualTo(2);
            assertThat(other.list(SnapshotFilter.stored()))
                    .extracting(Snapshot::id)
                    .containsExactly(three.id(), two.id(), one.id());
        }
    }

    @Test
    void importFrom_aVaultWithDamage_saysSoAndBringsTheRest() throws IOException {
        Vault vault = history();
        transfer(vault).exportTo(elsewhere(), false);
        Snapshot damaged = vault.find("latest");
        damage(elsewhere(), damaged);
        Path third = scene().folder().resolve("third");
        try (Vault empty = Vaults.create(newLocation(third), VaultScene.KEEP_ALL, scene().environment())) {
            Transfer.Report report = transfer(empty).importFrom(elsewhere(), false);
            assertThat(report.copied()).hasSize(2).extracting(Snapshot::id).doesNotContain(damaged.id());
            assertThat(report.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.toString()).contains(damaged.id()));
            assertThat(empty.list(SnapshotFilter.stored())).hasSize(2);
            assertThat(empty.check(CheckDepth.CONTENT).sound()).isTrue();
        }
    }
}
