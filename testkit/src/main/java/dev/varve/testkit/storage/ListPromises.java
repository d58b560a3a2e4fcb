package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing tells every name below a folder, once, with its size. */
interface ListPromises extends StoragePromises {
    /** More than one page of whoever lists in pages. */
    int MANY = 150;

    /** Names at every depth. */
    List<String> NAMES = List.of(
            "config",
            "keys/1",
            "data/ab/ab1",
            "data/ab/ab2",
            "data/cd/cd1",
            "data-x/1",
            "data.x/1",
            "data/one/two/three");

    private void fill() throws IOException {
        for (String name : NAMES) {
            save(name, name);
        }
    }

    private static Stored[] stored(Stream<String> names) {
        return names.map(name -> new Stored(name, name.length())).toArray(Stored[]::new);
    }

    @Test
    default void list_ofAll_tellsEveryNameAtEveryDepthWithItsSize() throws IOException {
        fill();
        assertThat(listed("")).containsExactlyInAnyOrder(stored(NAMES.stream()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/ab", "data/one", "data/one/two", "keys"})
    default void list_ofAFolder_tellsWhatIsBelowItAlone(String folder) throws IOException {
        fill();
        assertThat(listed(folder))
                .containsExactlyInAnyOrder(stored(NAMES.stream().filter(name -> name.startsWith(folder + "/"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "data/ab", "a/b/c/d"})
    default void list_ofWhatIsEmpty_tellsNothing(String folder) throws IOException {
        assertThat(listed(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "config/x", "dat", "data/a", "data/one/two/three", "nowhere/at/all"})
    default void list_ofWhatIsNoFolder_tellsNothing(String folder) throws IOException {
        fill();
        assertThat(listed(folder)).isEmpty();
    }

    @Test
    default void list_whoseListenerThrows_ends() throws IOException {
        fill();
        IllegalStateException complaint = new IllegalStateException("the listener's own");
        assertThatThrownBy(() -> read().list("", stored -> {
                    throw complaint;
                }))
                .isSameAs(complaint);
        assertThat(listed("")).hasSize(NAMES.size());
    }

    @Test
    default void list_whoseListenerReads_tellsAll() throws IOException {
        fill();
        List<Stored> all = listed("");
        read().list("", stored -> assertThat(readAgain(stored)).isEqualTo(stored));
        assertThat(all).hasSize(NAMES.size());
    }

    private Stored readAgain(Stored stored) {
        try {
            return read().stat(stored.name()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    default void list_ofMany_tellsEachOnce() throws IOException {
        for (int number = 0; number < MANY; number++) {
            save("data/" + number % 10 + "/" + number, "");
        }
        assertThat(listed("data"))
                .extracting(Stored::name)
                .doesNotHaveDuplicates()
                .hasSize(MANY);
    }
}
