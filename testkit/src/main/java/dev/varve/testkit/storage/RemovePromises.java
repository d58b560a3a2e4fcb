package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A removal takes away what it names, and nothing else. */
interface RemovePromises extends StoragePromises {

    @Test
    default void remove_ofNames_leavesTheOthers() throws IOException {
        for (String name : ListPromises.NAMES) {
            save(name, name);
        }
        written().remove(List.of("data/ab/ab1", "config", "data/one/two/three"));
        assertThat(listed(""))
                .extracting(Stored::name)
                .containsExactlyInAnyOrder("keys/1", "data/ab/ab2", "data/cd/cd1", "data-x/1", "data.x/1");
    }

    @Test
    default void remove_ofWhatIsNotThere_countsAsRemoved() throws IOException {
        save("data/ab/ab1", "there");
        written()
                .remove(List.of(
                        "data/ab/ab0", "nowhere", "no/where/at/all", "data/ab/ab1/x", "data/ab/ab1", "data/ab/ab1"));
        assertThat(listed("")).isEmpty();
    }

    @Test
    default void remove_ofAFolder_removesNothing() throws IOException {
        save("data/ab/ab1", "there");
        written().remove(List.of("data", "data/ab"));
        assertThat(listed("")).hasSize(1);
        written().remove(List.of("data/ab/ab1"));
        written().remove(List.of("data/ab"));
        save("data/ab/ab1", "again");
        assertThat(listed("data")).hasSize(1);
    }

    @Test
    default void remove_ofNoName_doesNothing() throws IOException {
        save("config", "there");
        written().remove(List.of());
        assertThat(listed("")).hasSize(1);
    }
}
