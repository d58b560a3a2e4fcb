package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.Snapshot;
import dev.varve.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An estimate foresees the backup, and writes nothing. */
interface EstimatePromises extends Promises {

    /** How far an estimate may be off, either way. */
    double FACTOR = 1.5;

    /** What a vault may take for the snapshot itself, whatever its content. */
    long OVERHEAD = 8 * 1024;

    /** Kinds of content, from the hardest to compress to the easiest. */
    enum Content {
        /** No compressor makes it smaller. */
        RANDOM,
        /** As applications keep it. */
        JSON,
        /** The same line over and over. */
        REPETITIVE;

        byte[] make(int size) {
            return switch (this) {
                case RANDOM -> DataFiles.random(size, 1);
                case JSON -> DataFiles.json(size, 1);
                case REPETITIVE -> DataFiles.repetitive(size, 1);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @EnumSource(Content.class)
    default void estimate_ofNewContent_comesNearToWhatIsStored(Content content) throws IOException {
        byte[] bytes = content.make(4 * ReadingPromises.MIB);
        scene().backup("something else");
        scene().save(bytes);
        BackupEstimate estimate = scene().vault().estimate(scene().source(), BackupOptions.DEFAULT);
        Snapshot made = VaultScene.created(scene().vault().backup(scene().source(), BackupOptions.DEFAULT));
        assertThat(estimate.size()).isEqualTo(bytes.length).isEqualTo(made.size());
        assertThat(estimate.unchangedSince()).isEmpty();
        if (made.storedSize() != Snapshot.UNKNOWN_SIZE) {
            assertThat(estimate.storedSize())
                    .isBetween(
                            (long) (made.storedSize() / FACTOR) - OVERHEAD,
                            (long) (made.storedSize() * FACTOR) + OVERHEAD);
        }
    }

    @Test
    default void estimate_ofWhatIsStoredAlready_namesTheSnapshot() throws IOException {
        Snapshot one = scene().backup("one");
        assertThat(scene().vault().estimate(scene().source(), BackupOptions.DEFAULT))
                .isEqualTo(new BackupEstimate(3, 0, one));
    }

    @Test
    default void estimate_ofAForcedBackup_isOfWhatItWouldStore() throws IOException {
        scene().backup("one");
        BackupEstimate estimate = scene().vault().estimate(scene().source(), BackupOptions.DEFAULT.withForce(true));
        assertThat(estimate.unchangedSince()).isEmpty();
        assertThat(estimate.size()).isEqualTo(3);
    }

    @Test
    default void estimate_ofContentThatCameBack_foreseesABackup() throws IOException {
        scene().backup("A");
        scene().backup("B");
        scene().save("A");
        assertThat(scene().vault()
                        .estimate(scene().source(), BackupOptions.DEFAULT)
                        .unchangedSince())
                .isEmpty();
    }

    @Test
    default void estimate_writesNothingAtAll() throws IOException {
        scene().backup("one");
        scene().save(DataFiles.json(2 * ReadingPromises.MIB, 2));
        Tree before = scene().picture();
        scene().vault().estimate(scene().source(), BackupOptions.DEFAULT);
        scene().vault().estimate(scene().source(), BackupOptions.DEFAULT.withForce(true));
        assertThat(scene().picture()).isEqualTo(before);
    }

    @Test
    default void estimate_inAnEmptyVault_writesNothingAtAll() throws IOException {
        scene().vault();
        scene().save("one");
        Tree before = scene().picture();
        BackupEstimate estimate = scene().vault().estimate(scene().source(), BackupOptions.DEFAULT);
        assertThat(scene().picture()).isEqualTo(before);
        assertThat(estimate.size()).isEqualTo(3);
        assertThat(estimate.unchangedSince()).isEmpty();
    }

    @Test
    default void estimate_ofAMissingFile_namesIt() throws IOException {
        scene().backup("one");
        Path missing = scene().folder().resolve("missing.json");
        assertThatThrownBy(() -> scene().vault().estimate(Source.file(missing), BackupOptions.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(missing.toString());
        Files.delete(scene().file());
        assertThatThrownBy(() -> scene().vault().estimate(scene().source(), BackupOptions.DEFAULT))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(scene().file().toString());
    }
}
