package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.Rhythm;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A policy is planned first, each decision with its reasons, and never takes the last good copy. */
interface ForgettingPromises extends Promises {

    @Test
    default void planForget_givesReasonsAndWritesNothing() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        Tree before = scene().picture();
        RemovalPlan plan = scene().vault().planForget(RetentionPolicy.keepLast(2), SnapshotFilter.all());
        assertThat(scene().picture()).isEqualTo(before);
        assertThat(plan.kept())
                .containsExactly(
                        new RemovalPlan.Kept(three, List.of("last snapshot")),
                        new RemovalPlan.Kept(two, List.of("last snapshot")));
        assertThat(plan.removed()).singleElement().satisfies(removal -> {
            assertThat(removal.snapshot()).isEqualTo(one);
            assertThat(removal.reason()).isNotBlank();
        });
        assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(three, two, one);
    }

    @Test
    default void planForget_followsThePolicy() throws IOException {
        for (int number = 0; number < 6; number++) {
            scene().backup("number " + number);
            scene().clock().advance(Duration.ofHours(9));
        }
        RetentionPolicy policy = RetentionPolicy.keepLast(1).keep(Rhythm.DAILY, 2);
        RemovalPlan expected = policy.plan(
                scene().vault().list(SnapshotFilter.stored()), scene().clock().instant());
        assertThat(expected.removed()).isNotEmpty();
        assertThat(scene().vault().planForget(policy, SnapshotFilter.stored())).isEqualTo(expected);
    }

    @Test
    default void apply_removesJustWhatThePlanShows() throws IOException {
        scene().backup("one");
        scene().backup("two");
        Vault vault = scene().vault();
        RemovalPlan plan = vault.planForget(RetentionPolicy.keepLast(1), SnapshotFilter.all());
        Snapshot three = scene().backup("three");
        List<Snapshot> removed = vault.apply(plan);
        assertThat(removed).extracting(Snapshot::description).containsExactly("one");
        assertThat(vault.list(SnapshotFilter.stored()))
                .extracting(Snapshot::description)
                .containsExactly("three", "two");
        assertThat(vault.find("latest")).isEqualTo(three);
        assertThat(scene().ids(SnapshotFilter.all())).hasSize(3);
    }

    @Test
    default void planForget_amongSome_leavesTheOthersOut() throws IOException {
        Snapshot one = tagged("1", Set.of("work"));
        Snapshot two = tagged("2", Set.of());
        Snapshot three = tagged("3", Set.of("work"));
        RemovalPlan plan = scene().vault()
                .planForget(RetentionPolicy.keepLast(1), SnapshotFilter.all().withTags(Set.of("work")));
        assertThat(plan.kept()).extracting(RemovalPlan.Kept::snapshot).containsExactly(three);
        assertThat(plan.removed()).extracting(RemovalPlan.Removed::snapshot).containsExactly(one);
        scene().vault().apply(plan);
        assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(three, two);
    }

    private Snapshot tagged(String content, Set<String> tags) throws IOException {
        return scene().backup(content.getBytes(StandardCharsets.UTF_8), BackupOptions.DEFAULT.withTags(tags));
    }

    @Test
    default void planForget_ofAllButTheNewest_keepsTheNewestAsTheLastHealthy() throws IOException {
        Snapshot one = tagged("1", Set.of("keep"));
        scene().backup("two");
        Snapshot three = scene().backup("three");
        RetentionPolicy tagsOnly = RetentionPolicy.NONE.keepTagged(Set.of("keep"));
        RemovalPlan plan = scene().vault().planForget(tagsOnly, SnapshotFilter.all());
        assertThat(plan.kept())
                .containsExactly(
                        new RemovalPlan.Kept(three, List.of("last healthy snapshot")),
                        new RemovalPlan.Kept(one, List.of("has tags [keep]")));
    }

    @Test
    default void planForget_thatWouldKeepNothing_isRefusedOrKeepsTheNewest() throws IOException {
        scene().backup("one");
        Snapshot two = scene().backup("two");
        RetentionPolicy absent = RetentionPolicy.NONE.keepTagged(Set.of("absent"));
        try {
            scene().vault().apply(scene().vault().planForget(absent, SnapshotFilter.all()));
            assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(two);
        } catch (VaultException.Refused e) {
            assertThat(scene().vault().list(SnapshotFilter.active())).hasSize(2);
        }
    }

    @Test
    default void planForget_withoutARule_removesNothing() throws IOException {
        scene().backup("one");
        scene().backup("two");
        try {
            RemovalPlan plan = scene().vault().planForget(RetentionPolicy.NONE, SnapshotFilter.all());
            assertThat(plan.removed()).isEmpty();
        } catch (VaultException.Refused e) {
            assertThat(e).message().isNotBlank();
        }
        assertThat(scene().vault().list(SnapshotFilter.active())).hasSize(2);
    }
}
