package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.Storage.Stored;
import dev.varve.testkit.DataFiles;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands under a name is given as it was saved, whole or in part, and what does not is told. */
interface LoadPromises extends StoragePromises {
    /** More than fits any buffer between. */
    int LARGE = 3 * (1 << 20) + 17;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, LARGE})
    default void load_ofASavedName_givesItsBytes(int size) throws IOException {
        byte[] bytes = DataFiles.random(size, 1);
        written().save("data/ab/abcd", ByteBuffer.wrap(bytes));
        assertThat(read().load("data/ab/abcd")).isEqualTo(bytes);
        assertThat(read().stat("data/ab/abcd")).contains(new Stored("data/ab/abcd", size));
    }

    @Test
    default void load_ofTextInUtf8_givesTheSameBytes() throws IOException {
        save("keys/1", "Größe, размер, 大きさ, 📦");
        assertThat(new String(read().load("keys/1"), StandardCharsets.UTF_8)).isEqualTo("Größe, размер, 大きさ, 📦");
    }

    @Test
    default void load_ofWhatTheCallerThenChanges_givesTheBytesAgain() throws IOException {
        save("config", "one");
        read().load("config")[0] = 'X';
        assertThat(read().load("config")).isEqualTo(StoragePromises.bytes("one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "data/ab/abcd", "data", "data/ab", "data/ab/abce/more"})
    default void anythingOf_aNameThatIsNotThere_tellsSo(String name) throws IOException {
        if (!name.equals("config")) {
            save("data/ab/abce", "there");
        }
        assertThatThrownBy(() -> read().load(name)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read().load(name, 0, ByteBuffer.allocate(1))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read().load(name, 0, ByteBuffer.allocate(0))).isInstanceOf(NoSuchFileException.class);
        assertThat(read().stat(name)).isEmpty();
    }

    @Test
    default void part_fillsWhatRemainsOfTheBuffer() throws IOException {
        save("config", "0123456789");
        ByteBuffer into = ByteBuffer.wrap(StoragePromises.bytes("----------"));
        into.position(2).limit(5);
        read().load("config", 6, into);
        assertThat(into.hasRemaining()).isFalse();
        assertThat(into.limit()).isEqualTo(5);
        assertThat(into.array()).isEqualTo(StoragePromises.bytes("--678-----"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void part_ofManyBytes_isTheRightOne(boolean direct) throws IOException {
        byte[] bytes = DataFiles.random(LARGE, 2);
        written().save("config", ByteBuffer.wrap(bytes));
        int size = LARGE - 1000;
        ByteBuffer into = direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
        read().load("config", 1000, into);
        assertThat(into.flip()).isEqualTo(ByteBuffer.wrap(bytes, 1000, size));
    }

    @Test
    default void part_upToTheEnd_isThere() throws IOException {
        save("config", "0123456789");
        ByteBuffer into = ByteBuffer.allocate(4);
        read().load("config", 6, into);
        assertThat(into.array()).isEqualTo(StoragePromises.bytes("6789"));
        read().load("config", 10, ByteBuffer.allocate(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 10, 11, 1L << 40})
    default void part_beyondTheEnd_isRefused(long offset) throws IOException {
        save("config", "0123456789");
        assertThatThrownBy(() -> read().load("config", offset, ByteBuffer.allocate(4)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    default void part_beforeTheBeginning_isRefused() throws IOException {
        save("config", "0123456789");
        assertThatThrownBy(() -> read().load("config", -1, ByteBuffer.allocate(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
