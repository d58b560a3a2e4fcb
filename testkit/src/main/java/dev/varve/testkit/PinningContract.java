package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.Pinning;
import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a vault has to keep that can hold on to single snapshots. */
public abstract class PinningContract extends VaultTrial {

    private Pinning pins() throws IOException {
        return pins(scene().vault());
    }

    private static Pinning pins(Vault vault) {
        return vault.capability(Pinning.class).orElseThrow();
    }

    @Test
    void pin_isRemembered_untilItIsTakenBack() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot pinned = pins().pin(one.id());
        assertThat(pinned.id()).isEqualTo(one.id());
        assertThat(pinned.pinned()).isTrue();
        assertThat(scene().open().list(SnapshotFilter.all())).containsExactly(two, pinned);
        assertThat(pins(scene().open()).unpin(one.id())).isEqualTo(one);
        assertThat(scene().open().list(SnapshotFilter.all())).containsExactly(two, one);
        assertThat(scene().content(one.id())).asString().isEqualTo("one");
    }

    @Test
    void pin_twice_isPinnedOnce() throws IOException {
        Snapshot one = scene().backup("one");
        assertThat(pins().pin(one.id())).isEqualTo(pins().pin("latest"));
        assertThat(pins().unpin("latest")).isEqualTo(one);
        assertThat(pins().unpin(one.id())).isEqualTo(one);
    }

    @Test
    void pin_ofNoSnapshot_isNotFound() throws IOException {
        scene().backup("one");
        Tree before = scene().picture().contents();
        assertThatThrownBy(() -> pins().pin("nothing"))
                .isInstanceOf(VaultException.NotFound.class)
                .hasMessageContaining("'nothing'");
        assertThatThrownBy(() -> pins().unpin("nothing")).isInstanceOf(VaultException.NotFound.class);
        assertThat(scene().picture().contents()).isEqualTo(before);
    }

    @Test
    void planDelete_ofAPinnedSnapshot_isRefused() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        pins().pin(one.id());
        assertThatThrownBy(() -> scene().vault().planDelete(List.of(two.id(), one.id())))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContainingAll(one.id(), "pin");
        assertThat(scene().vault().list(SnapshotFilter.active())).hasSize(2);
    }

    @Test
    void planForget_keepsWhatIsPinned_besidesWhatIsCounted() throws IOException {
        Snapshot one = pins().pin(scene().backup("one").id());
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        Snapshot four = pins().pin(scene().backup("four").id());
        RemovalPlan plan = scene().vault().planForget(RetentionPolicy.keepLast(1), SnapshotFilter.all());
        assertThat(plan.kept())
                .containsExactly(
                        new RemovalPlan.Kept(four, List.of("pinned")),
                        new RemovalPlan.Kept(three, List.of("last snapshot")),
                        new RemovalPlan.Kept(one, List.of("pinned")));
        assertThat(plan.removed()).extracting(RemovalPlan.Removed::snapshot).containsExactly(two);
    }

    @Test
    void apply_sparesWhatWasPinnedSince() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        RemovalPlan plan = scene().vault().planForget(RetentionPolicy.keepLast(1), SnapshotFilter.all());
        Snapshot pinned = pins(scene().open()).pin(one.id());
        assertThat(scene().vault().apply(plan)).extracting(Snapshot::id).containsExactly(two.id());
        assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(three, pinned);
    }

    @Test
    void retention_passesOverWhatIsPinned() throws IOException {
        Snapshot pinned = pins().pin(scene().backup("one").id());
        Vault vault = scene().open(VaultScene.KEEP_ALL.withRetention(RetentionPolicy.keepLast(1)));
        for (String content : List.of("two", "three", "four")) {
            scene().save(content);
            Snapshot newest = VaultScene.created(vault.backup(scene().source(), BackupOptions.DEFAULT));
            assertThat(vault.list(SnapshotFilter.stored())).containsExactly(newest, pinned);
        }
        pins().unpin(pinned.id());
        scene().save("five");
        vault.backup(scene().source(), BackupOptions.DEFAULT);
        assertThat(vault.list(SnapshotFilter.stored())).hasSize(1);
    }
}
