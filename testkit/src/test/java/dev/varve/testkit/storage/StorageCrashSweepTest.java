package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The right order of changes stands every crash, each wrong one is found out. */
class StorageCrashSweepTest {

    /** A store whose index names what is in it; what it names has to be there. */
    private static void indexNamesOnlyWhatIsThere(Storage survivors, boolean acknowledged) throws IOException {
        if (survivors.stat("index").isPresent()) {
            assertThat(survivors.stat("data/one")).as("what the index names").isPresent();
        }
        assertThat(!acknowledged || survivors.stat("index").isPresent())
                .as("acknowledged")
                .isTrue();
    }

    private static void save(Storage storage, String... names) throws IOException {
        try (storage) {
            for (String name : names) {
                storage.save(name, ByteBuffer.allocate(1));
            }
        }
    }

    @Test
    void rightOrder_atEachCrash_stands() throws Exception {
        List<Boolean> runs = new ArrayList<>();
        int changes = CrashSweep.inMemory()
                .check(storage -> save(storage, "data/one", "index"), (survivors, acknowledged) -> {
                    indexNamesOnlyWhatIsThere(survivors, acknowledged);
                    runs.add(acknowledged);
                });
        assertThat(changes).isEqualTo(2);
        assertThat(runs)
                .as("once to the end, then two crashes with six endings each")
                .hasSize(13)
                .containsOnlyOnce(true);
    }

    @Test
    void wrongOrder_isFoundOutWithItsStory() {
        assertThatThrownBy(() -> CrashSweep.inMemory()
                        .check(
                                storage -> save(storage, "index", "data/one"),
                                StorageCrashSweepTest::indexNamesOnlyWhatIsThere))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("after a crash (the last change: done)")
                .hasMessageContaining("1: SAVE index")
                .hasMessageContaining("what the index names");
    }

    @Test
    void removalInOneCall_isNotTakenForAtomic() {
        assertThatThrownBy(() -> CrashSweep.inMemory()
                        .after(storage -> save(storage, "data/one", "index"))
                        .check(
                                storage -> {
                                    try (storage) {
                                        storage.remove(List.of("index", "data/one"));
                                        storage.save("index");
                                        storage.save("data/one");
                                    }
                                },
                                (survivors, acknowledged) -> {
                                    if (survivors.stat("index").isPresent()) {
                                        assertThat(survivors.stat("data/one")).isPresent();
                                    }
                                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed")
                .hasMessageContaining("1: REMOVE index, data/one");
    }

    @Test
    void preparation_isNeitherCountedNorCrashed() throws Exception {
        int changes = CrashSweep.inMemory()
                .after(storage -> save(storage, "data/one"))
                .ending(InFlight.LOST)
                .check(storage -> save(storage, "index"), StorageCrashSweepTest::indexNamesOnlyWhatIsThere);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void storageThatIsNotClosed_isFoundOut() {
        assertThatThrownBy(() -> CrashSweep.inMemory().check(storage -> storage.save("one"), (survivors, all) -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void failureThatIsNoCrash_isThrownOn() {
        assertThatThrownBy(
                        () -> CrashSweep.inMemory().check(storage -> storage.load("missing"), (survivors, all) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }
}
