package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.Entry.FileEntry;
import dev.varve.OpenSnapshot;
import dev.varve.Snapshot;
import dev.varve.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored comes back byte for byte. */
interface ReadingPromises extends Promises {

    /** A mebibyte. */
    int MIB = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000, 65_535, 65_536, MIB - 1, MIB, MIB + 1, 5 * MIB + 12_345})
    default void content_thatIsRandom_comesBack(int size) throws IOException {
        comesBack(DataFiles.random(size, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100, 70_000, MIB, 3 * MIB + 7})
    default void content_thatIsJson_comesBack(int size) throws IOException {
        comesBack(DataFiles.json(size, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, MIB + 1, 6 * MIB})
    default void content_thatRepeats_comesBack(int size) throws IOException {
        comesBack(DataFiles.repetitive(size, size));
        comesBack(new byte[size]);
    }

    private void comesBack(byte[] content) throws IOException {
        Snapshot snapshot = scene().backup(content, BackupOptions.DEFAULT);
        assertThat(snapshot.size()).isEqualTo(content.length);
        try (Vault again = scene().open();
                OpenSnapshot open = again.open(snapshot.id())) {
            assertThat(open.snapshot()).isEqualTo(snapshot);
            FileEntry file = OnlyFile.of(open);
            assertThat(file.size()).isEqualTo(content.length);
            assertThat("/" + file.path()).endsWith("/data.json");
            try (InputStream in = open.read(file)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    default void content_ofEachSnapshot_isItsOwn() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        assertThat(scene().content(one.id())).asString().isEqualTo("one");
        assertThat(scene().content(two.id())).asString().isEqualTo("two");
        assertThat(scene().content("latest")).asString().isEqualTo("two");
    }

    @Test
    default void content_readInPart_canBeReadAgain() throws IOException {
        byte[] content = DataFiles.json(2 * MIB, 5);
        Snapshot snapshot = scene().backup(content, BackupOptions.DEFAULT);
        try (OpenSnapshot open = scene().vault().open(snapshot.id())) {
            FileEntry file = OnlyFile.of(open);
            try (InputStream in = open.read(file)) {
                assertThat(in.readNBytes(10)).isEqualTo(Arrays.copyOf(content, 10));
            }
            assertThat(OnlyFile.content(open)).isEqualTo(content);
        }
    }

    @Test
    default void openSnapshot_removedMeanwhile_staysReadable() throws IOException {
        byte[] content = DataFiles.random(3 * MIB, 6);
        Snapshot snapshot = scene().backup(content, BackupOptions.DEFAULT);
        scene().backup("later");
        try (OpenSnapshot open = scene().vault().open(snapshot.id())) {
            Vault other = scene().open();
            other.apply(other.planDelete(List.of(snapshot.id())));
            assertThat(OnlyFile.content(open)).isEqualTo(content);
        }
    }

    @Test
    default void openSnapshot_mayBeClosedTwice() throws IOException {
        scene().backup("one");
        OpenSnapshot open = scene().vault().open("latest");
        open.close();
        open.close();
    }
}
