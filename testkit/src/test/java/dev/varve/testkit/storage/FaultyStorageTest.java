package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.MemoryStorage;
import dev.varve.storage.Storage;
import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each fault comes where it was planned, and only there. */
class FaultyStorageTest {
    private static final IOException FAILURE = new IOException("as planned");

    private final FaultyStorage storage = FaultyStorage.inMemory();

    private void save(String name, String text) throws IOException {
        storage.save(name, ByteBuffer.wrap(StoragePromises.bytes(text)));
    }

    private static List<String> names(Storage storage) throws IOException {
        List<String> names = new ArrayList<>();
        storage.list("", stored -> names.add(stored.name()));
        return names;
    }

    @Test
    void operations_areCountedAndLogged() throws IOException {
        save("one", "1");
        storage.load("one");
        storage.stat("two");
        storage.list("", stored -> {});
        storage.remove(List.of("one", "two"));
        assertThat(storage.changes()).isEqualTo(2);
        assertThat(storage.reads()).isEqualTo(3);
        assertThat(storage.log())
                .extracting(StorageOperation::toString)
                .containsExactly("1: SAVE one", "1: LOAD one", "2: STAT two", "3: LIST ", "2: REMOVE one, two");
        storage.restartCount();
        assertThat(storage.log()).isEmpty();
    }

    @Test
    void change_thatFails_isNotDone() throws IOException {
        storage.failChange(2, FAILURE);
        save("one", "1");
        assertThatThrownBy(() -> save("two", "2")).isSameAs(FAILURE);
        save("three", "3");
        assertThat(names(storage)).containsExactly("one", "three");
    }

    @Test
    void change_whoseAnswerIsLost_isDone() throws IOException {
        storage.loseAnswer(1, FAILURE);
        storage.loseAnswer(2, FAILURE);
        assertThatThrownBy(() -> save("one", "1")).isSameAs(FAILURE);
        assertThat(names(storage)).containsExactly("one");
        assertThatThrownBy(() -> storage.remove(List.of("one"))).isSameAs(FAILURE);
        assertThat(names(storage)).isEmpty();
    }

    @Test
    void reads_failByNumberAndByName() throws IOException {
        save("one", "1");
        save("two", "2");
        storage.failRead(1, FAILURE);
        storage.failReadsOf("two", FAILURE);
        assertThatThrownBy(() -> storage.load("one")).isSameAs(FAILURE);
        assertThat(storage.load("one")).hasSize(1);
        assertThatThrownBy(() -> storage.load("two")).isSameAs(FAILURE);
        assertThatThrownBy(() -> storage.load("two", 0, ByteBuffer.allocate(1))).isSameAs(FAILURE);
        assertThat(names(storage)).hasSize(2);
        storage.heal();
        assertThat(storage.load("two")).hasSize(1);
    }

    @Test
    void crash_endsEverything() throws IOException {
        storage.crashAt(2, InFlight.DONE);
        save("one", "1");
        assertThatThrownBy(() -> save("one", "taken, which nobody hears")).isInstanceOf(StorageCrash.class);
        assertThat(storage.crashed()).isTrue();
        assertThatThrownBy(() -> save("three", "3"))
                .isInstanceOf(StorageCrash.class)
                .hasMessageContaining("2: SAVE one");
        assertThatThrownBy(() -> storage.load("one")).isInstanceOf(StorageCrash.class);
        assertThatThrownBy(() -> names(storage)).isInstanceOf(StorageCrash.class);
        assertThat(names(storage.survivors())).containsExactly("one");
        assertThat(storage.changes()).isEqualTo(2);
    }

    private static int leftByARemoval(InFlight inFlight) throws IOException {
        FaultyStorage faulty = FaultyStorage.inMemory();
        for (String name : List.of("one", "two", "three", "four")) {
            faulty.save(name);
        }
        faulty.crashAt(5, inFlight);
        assertThatThrownBy(() -> faulty.remove(List.of("one", "two", "three", "four")))
                .isInstanceOf(StorageCrash.class);
        return names(faulty.survivors()).size();
    }

    @Test
    void changeInFlight_isLostOrDoneOrInPart() throws IOException {
        assertThat(leftByARemoval(InFlight.LOST)).isEqualTo(4);
        assertThat(leftByARemoval(InFlight.DONE)).isZero();
        Set<Integer> left = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            left.add(leftByARemoval(InFlight.seeded(seed)));
            assertThat(leftByARemoval(InFlight.seeded(seed))).isEqualTo(leftByARemoval(InFlight.seeded(seed)));
        }
        assertThat(left).hasSizeGreaterThan(2);
    }

    @Test
    void listing_thatBreaksOff_throwsAfterSoManyNames() throws IOException {
        save("one", "1");
        save("two", "2");
        storage.breakListingsOffAfter(1);
        List<Stored> told = new ArrayList<>();
        assertThatThrownBy(() -> storage.list("", told::add)).isInstanceOf(IOException.class);
        assertThat(told).hasSize(1);
        storage.breakListingsOffAfter(2);
        assertThat(names(storage)).as("there is nothing behind the second").hasSize(2);
    }

    @Test
    void save_beyondTheRoom_failsUntilSomethingIsRemoved() throws IOException {
        storage.roomFor(10);
        save("one", "12345678");
        assertThatThrownBy(() -> save("two", "123")).hasMessageContaining("No space left");
        assertThatThrownBy(() -> save("one", "1")).isInstanceOf(IOException.class);
        save("three", "12");
        storage.remove(List.of("one", "none"));
        save("two", "12345678");
        assertThatThrownBy(() -> save("four", "1")).hasMessageContaining("No space left");
        assertThat(names(storage)).containsExactly("three", "two");
    }

    @Test
    void damage_changesWhatIsStored() throws IOException {
        save("one", "@@@@");
        save("two", "second");
        storage.damage().flipBit("one", 8);
        assertThat(storage.load("one")).isEqualTo(StoragePromises.bytes("@A@@"));
        storage.damage().cut("one", 2);
        assertThat(storage.load("one")).isEqualTo(StoragePromises.bytes("@A"));
        storage.damage().swap("one", "two");
        assertThat(storage.load("one")).isEqualTo(StoragePromises.bytes("second"));
        assertThat(storage.load("two")).isEqualTo(StoragePromises.bytes("@A"));
        storage.damage().delete("two");
        assertThat(names(storage)).containsExactly("one");
        assertThatThrownBy(() -> storage.damage().delete("two")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.damage().cut("one", 6)).isInstanceOf(IllegalArgumentException.class);
        assertThat(storage.changes()).as("nobody asked for the damage").isEqualTo(2);
    }

    @Test
    void close_withSomethingStillLent_tellsWhereItWasLent() throws IOException {
        storage.lend().close();
        Storage leaked = storage.lend();
        assertThatThrownBy(storage::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not closed the storage: 1")
                .satisfies(error -> assertThat(error.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("lent here"));
        assertThatThrownBy(() -> leaked.load("one")).isInstanceOf(AssertionError.class);
    }

    @Test
    void close_whileACallIsUnderWay_isToldAsALeak() throws IOException {
        save("one", "1");
        storage.list(
                "",
                stored -> assertThatThrownBy(storage::close)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("under way"));
    }

    @Test
    void lent_usedAfterItsClose_isToldAsAnError() throws IOException {
        Storage lent = storage.lend();
        lent.close();
        lent.close();
        assertThatThrownBy(() -> lent.stat("one")).isInstanceOf(AssertionError.class);
        storage.close();
    }

    @Test
    void toString_nestsWhatKeepsTheBytes() {
        assertThat(FaultyStorage.over(new MemoryStorage())).hasToString("faulty memory");
    }
}
