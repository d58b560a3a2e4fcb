package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.RemovalPlan;
import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes was shown before, and only its entry stays behind. */
interface RemovalPromises extends Promises {

    @Test
    default void planDelete_showsWhatGoesAndWritesNothing() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        Tree before = scene().picture();
        RemovalPlan plan = scene().vault().planDelete(List.of(one.id(), three.id()));
        assertThat(scene().picture()).isEqualTo(before);
        assertThat(plan.removed()).extracting(RemovalPlan.Removed::snapshot).containsExactly(three, one);
        assertThat(plan.removed())
                .allSatisfy(removal -> assertThat(removal.reason()).isNotBlank());
        assertThat(plan.kept()).extracting(RemovalPlan.Kept::snapshot).containsExactly(two);
        assertThat(plan.kept()).allSatisfy(kept -> assertThat(kept.reasons()).isNotEmpty());
        assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(three, two, one);
    }

    @Test
    default void planDelete_ofOneSnapshotNamedTwice_showsItOnce() throws IOException {
        Snapshot one = scene().backup("one");
        RemovalPlan plan = scene().vault().planDelete(List.of(one.id(), "latest", one.id()));
        assertThat(plan.removed()).extracting(RemovalPlan.Removed::snapshot).containsExactly(one);
    }

    @Test
    default void planDelete_ofNothing_removesNothing() throws IOException {
        Snapshot one = scene().backup("one");
        RemovalPlan plan = scene().vault().planDelete(List.of());
        assertThat(plan.removed()).isEmpty();
        assertThat(scene().vault().apply(plan)).isEmpty();
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(one);
    }

    @Test
    default void apply_archivesWhatThePlanShows() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Vault vault = scene().vault();
        List<Snapshot> removed = vault.apply(vault.planDelete(List.of(one.id())));
        assertThat(removed).extracting(Snapshot::id).containsExactly(one.id());
        assertThat(vault.list(SnapshotFilter.stored())).containsExactly(two);
        assertThat(scene().open().list(SnapshotFilter.all()))
                .satisfiesExactly(newest -> assertThat(newest).isEqualTo(two), archived -> {
                    assertThat(archived.id()).isEqualTo(one.id());
                    assertThat(archived.status()).isEqualTo(Snapshot.Status.ARCHIVED);
                    assertThat(archived.time()).isEqualTo(one.time());
                    assertThat(archived.hash()).isEqualTo(one.hash());
                    assertThat(archived.size()).isEqualTo(one.size());
                    assertThat(archived.description()).isEqualTo("one");
                    assertThat(archived.tags()).isEqualTo(one.tags());
                });
        assertThat(scene().content(two.id())).asString().isEqualTo("two");
    }

    @Test
    default void content_ofARemovedSnapshot_isGone() throws IOException {
        Snapshot one = scene().backup("one");
        scene().backup("two");
        Vault vault = scene().vault();
        vault.apply(vault.planDelete(List.of(one.id())));
        Tree before = scene().picture().contents();
        assertThatThrownBy(() -> vault.open(one.id()))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(one.id());
        assertThatThrownBy(() -> vault.restore(one.id(), RestoreOptions.DEFAULT))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(one.id());
        assertThat(scene().file()).hasContent("two");
        assertThat(scene().picture().contents()).isEqualTo(before);
    }

    @Test
    default void apply_ofTheLastOne_leavesAnEmptyVaultThatGoesOn() throws IOException {
        Snapshot one = scene().backup("one");
        Vault vault = scene().vault();
        vault.apply(vault.planDelete(List.of("latest")));
        assertThat(vault.list(SnapshotFilter.stored())).isEmpty();
        assertThat(scene().ids(SnapshotFilter.all())).containsExactly(one.id());
        Snapshot two = scene().backup("two");
        assertThat(vault.list(SnapshotFilter.stored())).containsExactly(two);
    }

    @Test
    default void apply_sparesWhatThePlanDoesNotShow() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        RemovalPlan plan = scene().vault().planDelete(List.of(one.id()));
        Snapshot three = scene().backup("three");
        scene().vault().apply(plan);
        assertThat(scene().vault().list(SnapshotFilter.stored())).containsExactly(three, two);
    }

    @Test
    default void apply_passesOverWhatHasGoneSince() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        RemovalPlan plan = scene().vault().planDelete(List.of(one.id(), two.id()));
        Vault other = scene().open();
        other.apply(other.planDelete(List.of(one.id())));
        assertThat(scene().vault().apply(plan)).extracting(Snapshot::id).containsExactly(two.id());
        assertThat(scene().vault().list(SnapshotFilter.stored())).containsExactly(three);
        assertThat(scene().ids(SnapshotFilter.all())).containsExactly(three.id(), two.id(), one.id());
        assertThat(scene().vault().apply(plan)).isEmpty();
    }
}
