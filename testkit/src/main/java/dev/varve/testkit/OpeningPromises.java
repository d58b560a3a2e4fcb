package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultException;
import dev.varve.Vaults;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vault is made once, opened as often as one likes, and is the same for all who open it. */
interface OpeningPromises extends Promises {

    @Test
    default void vault_justMade_isEmptyAndSound() throws IOException {
        Vault vault = scene().vault();
        assertThat(vault.list(SnapshotFilter.all())).isEmpty();
        assertThat(vault.info().damage()).isEmpty();
        assertThat(vault.info().kind()).isNotBlank();
        assertThat(vault.info().location()).isEqualTo(scene().location());
        assertThat(Vaults.exists(scene().location())).isTrue();
        assertThat(scene().open().list(SnapshotFilter.all())).isEmpty();
    }

    @Test
    default void open_whereNoVaultIs_saysSoAndMakesNone() throws IOException {
        Tree before = scene().picture();
        assertThat(Vaults.exists(scene().location())).isFalse();
        assertThatThrownBy(() -> Vaults.open(scene().location(), VaultScene.KEEP_ALL, scene().environment()))
                .isInstanceOf(VaultException.NoVault.class)
                .hasMessageContaining(scene().location().address());
        assertThat(scene().picture()).isEqualTo(before);
    }

    @Test
    default void create_whereAVaultIs_isRefused() throws IOException {
        scene().backup("one");
        Tree before = scene().picture().contents();
        assertThatThrownBy(() -> Vaults.create(scene().location(), VaultScene.KEEP_ALL, scene().environment()))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining(scene().location().address());
        assertThat(scene().picture().contents()).isEqualTo(before);
    }

    @Test
    default void snapshots_afterReopening_areTheSame() throws IOException {
        scene().backup("one");
        scene().backup("two");
        List<Snapshot> before = scene().vault().list(SnapshotFilter.all());
        scene().vault().close();
        assertThat(scene().open().list(SnapshotFilter.all())).isEqualTo(before);
    }

    @Test
    default void vaults_onOneLocation_seeEachOthersWork() throws IOException {
        Vault one = scene().vault();
        Vault other = scene().open();
        Snapshot first = scene().backup("one");
        assertThat(other.list(SnapshotFilter.all())).containsExactly(first);
        assertThat(other.backup(scene().source(), BackupOptions.DEFAULT)).isInstanceOf(BackupResult.Unchanged.class);

        scene().save("two");
        Snapshot second = VaultScene.created(other.backup(scene().source(), BackupOptions.DEFAULT));
        assertThat(one.list(SnapshotFilter.all())).containsExactly(second, first);
        assertThat(one.find("latest")).isEqualTo(second);

        other.apply(other.planDelete(List.of(first.id())));
        assertThat(one.list(SnapshotFilter.active())).containsExactly(second);
    }

    @Test
    default void close_twice_doesNoHarm() throws IOException {
        scene().backup("one");
        scene().vault().close();
        scene().vault().close();
    }

    @Test
    default void close_letsOthersWriteAtOnce() throws IOException {
        Vault patient = scene().open();
        Vault impatient = scene().open(VaultScene.KEEP_ALL.withLockTimeout(Duration.ZERO));
        scene().save("one");
        VaultScene.created(patient.backup(scene().source(), BackupOptions.DEFAULT));
        patient.close();
        scene().save("two");
        VaultScene.created(impatient.backup(scene().source(), BackupOptions.DEFAULT));
        assertThat(scene().vault().list(SnapshotFilter.active())).hasSize(2);
    }
}
