package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list is newest first, whatever the clocks say, and holds what was asked for. */
interface ListingPromises extends Promises {

    @Test
    default void list_isNewestFirst() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        Snapshot three = scene().backup("three");
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(three, two, one);
        assertThat(scene().open().list(SnapshotFilter.stored())).containsExactly(three, two, one);
    }

    @Test
    default void list_byStatus_holdsJustThose() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        scene().vault().apply(scene().vault().planDelete(List.of(one.id())));
        assertThat(scene().ids(SnapshotFilter.all())).containsExactly(two.id(), one.id());
        assertThat(scene().vault().list(SnapshotFilter.stored())).containsExactly(two);
        assertThat(scene().vault().list(SnapshotFilter.active())).containsExactly(two);
        SnapshotFilter archived = new SnapshotFilter(Set.of(Snapshot.Status.ARCHIVED), Set.of(), Set.of(), Set.of());
        assertThat(scene().ids(archived)).containsExactly(one.id());
    }

    @Test
    default void list_byTags_holdsThoseThatCarryThemAll() throws IOException {
        Snapshot both = tagged("1", Set.of("work", "big"));
        Snapshot work = tagged("2", Set.of("work"));
        Snapshot none = tagged("3", Set.of());
        SnapshotFilter all = SnapshotFilter.all();
        assertThat(scene().vault().list(all.withTags(Set.of("work")))).containsExactly(work, both);
        assertThat(scene().vault().list(all.withTags(Set.of("work", "big")))).containsExactly(both);
        assertThat(scene().vault().list(all.withTags(Set.of("wor")))).isEmpty();
        assertThat(scene().vault().list(all.withTags(Set.of()))).containsExactly(none, work, both);
    }

    private Snapshot tagged(String content, Set<String> tags) throws IOException {
        return scene().backup(content.getBytes(StandardCharsets.UTF_8), BackupOptions.DEFAULT.withTags(tags));
    }

    @Test
    default void order_whenTheClockGoesBack_isThatOfMaking() throws IOException {
        List<Snapshot> made = new ArrayList<>();
        for (int hoursBack : new int[] {0, 3, 24, 9_000, 1}) {
            scene().clock().set(VaultScene.START.minus(Duration.ofHours(hoursBack)));
            made.addFirst(scene().backup("back by " + hoursBack));
        }
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactlyElementsOf(made);
        assertThat(scene().open().list(SnapshotFilter.all())).containsExactlyElementsOf(made);
        assertThat(scene().open().find("latest")).isEqualTo(made.getFirst());
        assertThat(scene().open().backup(scene().source(), BackupOptions.DEFAULT))
                .isEqualTo(new BackupResult.Unchanged(made.getFirst()));
    }

    @Test
    default void order_inTheHourThatIsRepeated_isThatOfMaking() throws IOException {
        Instant halfPastTwoInSummer = Instant.parse("2025-10-26T00:30:00Z");
        List<Snapshot> made = new ArrayList<>();
        for (int minutes : new int[] {0, 20, 60, 80, 90}) {
            scene().clock().set(halfPastTwoInSummer.plus(Duration.ofMinutes(minutes - 1)));
            made.addFirst(scene().backup("after " + minutes));
        }
        assertThat(scene().open().list(SnapshotFilter.all())).containsExactlyElementsOf(made);
        assertThat(made).extracting(Snapshot::id).doesNotHaveDuplicates();
        assertThat(made.reversed())
                .extracting(snapshot -> snapshot.time().toString())
                .containsExactly(
                        "2025-10-26T02:30+02:00",
                        "2025-10-26T02:50+02:00",
                        "2025-10-26T02:30+01:00",
                        "2025-10-26T02:50+01:00",
                        "2025-10-26T03:00+01:00");
    }

    @Test
    default void snapshots_ofOneInstant_haveIdsOfTheirOwn() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            scene().save("content " + number);
            ids.addFirst(VaultScene.created(scene().vault().backup(scene().source(), BackupOptions.DEFAULT))
                    .id());
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(scene().ids(SnapshotFilter.all())).isEqualTo(ids);
        for (int number = 0; number < ids.size(); number++) {
            String id = ids.get(ids.size() - 1 - number);
            assertThat(scene().content(id)).asString().isEqualTo("content " + number);
        }
    }

    @Test
    default void id_ofADeletedSnapshot_isNotGivenAgain() throws IOException {
        scene().save("one");
        Snapshot one = VaultScene.created(scene().vault().backup(scene().source(), BackupOptions.DEFAULT));
        scene().vault().apply(scene().vault().planDelete(List.of(one.id())));
        scene().save("two");
        Snapshot two = VaultScene.created(scene().vault().backup(scene().source(), BackupOptions.DEFAULT));
        assertThat(two.id()).isNotEqualTo(one.id());
        assertThat(scene().ids(SnapshotFilter.all())).containsExactly(two.id(), one.id());
    }

    @Test
    default void time_ofALaterZone_keepsEachOffset() throws IOException {
        Snapshot winter = scene().backup("winter");
        scene().clock().set(Instant.parse("2026-07-01T10:00:00Z"));
        Snapshot summer = scene().backup("summer");
        assertThat(scene().open().list(SnapshotFilter.all()))
                .extracting(Snapshot::time)
                .containsExactly(summer.time(), winter.time())
                .containsExactly(
                        OffsetDateTime.parse("2026-07-01T12:01:00+02:00"),
                        OffsetDateTime.parse("2025-11-04T12:01:00+01:00"));
    }
}
