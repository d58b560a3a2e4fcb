package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.Maintenance;
import dev.varve.Maintenance.RepairReport;
import dev.varve.Pinning;
import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vault has to keep that can be tidied and mended: where nothing is wrong, nothing is done. */
public abstract class MaintenanceContract extends VaultTrial {

    private Maintenance maintenance() throws IOException {
        return scene().vault().capability(Maintenance.class).orElseThrow();
    }

    /** A vault with a history: one snapshot archived, one pinned where that can be, one large, one safety backup. */
    private void history() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        scene().backup(DataFiles.json(2 * ReadingPromises.MIB, 1), BackupOptions.DEFAULT);
        scene().vault().apply(scene().vault().planDelete(List.of(one.id())));
        Optional<Pinning> pins = scene().vault().capability(Pinning.class);
        if (pins.isPresent()) {
            pins.get().pin(two.id());
        }
        scene().save("three");
        scene().vault().restore(two.id(), RestoreOptions.DEFAULT);
    }

    @Test
    void planClean_ofASoundVault_isEmptyAndWritesNothing() throws IOException {
        history();
        Tree before = scene().picture();
        assertThat(maintenance().planClean().orphans()).isEmpty();
        assertThat(scene().picture()).isEqualTo(before);
    }

    @Test
    void planClean_ofAnEmptyVault_isEmpty() throws IOException {
        assertThat(maintenance().planClean().orphans()).isEmpty();
    }

    @Test
    void clean_ofNothing_removesNothing() throws IOException {
        history();
        Tree before = scene().picture().contents();
        assertThat(maintenance().clean(maintenance().planClean())).isEmpty();
        assertThat(scene().picture().contents()).isEqualTo(before);
    }

    @Test
    void adopt_ofNothing_addsNothing() throws IOException {
        history();
        List<Snapshot> before = scene().vault().list(SnapshotFilter.all());
        Maintenance.Adoption adoption = maintenance().adopt(maintenance().planClean());
        assertThat(adoption.adopted()).isEmpty();
        assertThat(adoption.findings()).isEmpty();
        assertThat(scene().vault().list(SnapshotFilter.all())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void repair_ofASoundVault_changesNothing(boolean dryRun) throws IOException {
        history();
        List<Snapshot> listed = scene().vault().list(SnapshotFilter.all());
        Tree before = scene().picture();
        RepairReport report = maintenance().repair(dryRun);
        assertThat(report.changed()).isFalse();
        assertThat(report.snapshots()).isEqualTo(listed);
        assertThat(scene().picture().contents()).isEqualTo(before.contents());
        assertThat(scene().open().list(SnapshotFilter.all())).isEqualTo(listed);
        if (dryRun) {
            assertThat(scene().picture()).isEqualTo(before);
        }
    }

    @Test
    void repair_ofAnEmptyVault_changesNothing() throws IOException {
        RepairReport report = maintenance().repair(false);
        assertThat(report.changed()).isFalse();
        assertThat(report.snapshots()).isEmpty();
    }
}
