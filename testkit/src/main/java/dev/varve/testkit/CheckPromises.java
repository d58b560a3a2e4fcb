package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check of a sound vault finds it sound, all of it. */
interface CheckPromises extends Promises {

    @ParameterizedTest
    @EnumSource(CheckDepth.class)
    default void check_ofASoundVault_findsEverySnapshotValid(CheckDepth depth) throws IOException {
        Snapshot empty = scene().backup(new byte[0], BackupOptions.DEFAULT);
        Snapshot small = scene().backup("small");
        Snapshot large = scene().backup(DataFiles.json(3 * ReadingPromises.MIB, 1), BackupOptions.DEFAULT);
        CheckReport report = scene().vault().check(depth);
        assertThat(report.sound()).isTrue();
        assertThat(report.valid()).containsExactlyInAnyOrder(empty, small, large);
        assertThat(report.corrupted()).isEmpty();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO));
        assertThat(scene().open().list(SnapshotFilter.all())).containsExactly(large, small, empty);
    }

    @ParameterizedTest
    @EnumSource(CheckDepth.class)
    default void check_passesOverWhatIsArchived(CheckDepth depth) throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        scene().vault().apply(scene().vault().planDelete(List.of(one.id())));
        CheckReport report = scene().vault().check(depth);
        assertThat(report.sound()).isTrue();
        assertThat(report.valid()).containsExactly(two);
        assertThat(scene().vault().find(one.id()).status()).isEqualTo(Snapshot.Status.ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource(CheckDepth.class)
    default void check_ofAnEmptyVault_findsItSound(CheckDepth depth) throws IOException {
        CheckReport report = scene().vault().check(depth);
        assertThat(report.sound()).isTrue();
        assertThat(report.valid()).isEmpty();
    }
}
