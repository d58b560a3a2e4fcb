package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.testkit.DataFiles;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A save puts all of its bytes under a new name, and never touches what is there. */
interface SavePromises extends StoragePromises {

    @Test
    default void save_ofSeveralBuffers_joinsWhatRemainsOfThem() throws IOException {
        ByteBuffer one = ByteBuffer.wrap(StoragePromises.bytes("-one-"), 1, 3);
        ByteBuffer two =
                ByteBuffer.allocateDirect(3).put(StoragePromises.bytes("two")).flip();
        ByteBuffer three = ByteBuffer.wrap(StoragePromises.bytes("three")).asReadOnlyBuffer();
        written().save("joined", one, ByteBuffer.allocate(0), two, three);
        assertThat(read().load("joined")).isEqualTo(StoragePromises.bytes("onetwothree"));
        assertThat(List.of(one, two, three)).noneMatch(ByteBuffer::hasRemaining);
        assertThat(one.limit()).isEqualTo(4);
    }

    @Test
    default void save_ofManyLargeBuffers_joinsThem() throws IOException {
        byte[] bytes = DataFiles.random(LoadPromises.LARGE, 3);
        ByteBuffer[] pieces = new ByteBuffer[20];
        int size = bytes.length / pieces.length + 1;
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = ByteBuffer.wrap(bytes, i * size, Math.min(size, bytes.length - i * size));
        }
        written().save("joined", pieces);
        assertThat(read().load("joined")).isEqualTo(bytes);
    }

    @Test
    default void save_ofNoBuffer_isEmpty() throws IOException {
        written().save("empty");
        assertThat(read().load("empty")).isEmpty();
        assertThat(listed("")).hasSize(1);
    }

    @Test
    default void save_whoseBuffersAreReused_keepsWhatWasSaved() throws IOException {
        byte[] bytes = StoragePromises.bytes("before");
        written().save("kept", ByteBuffer.wrap(bytes));
        bytes[0] = 'X';
        assertThat(read().load("kept")).isEqualTo(StoragePromises.bytes("before"));
    }

    @Test
    default void save_underATakenName_isRefusedAndLeavesWhatIsThere() throws IOException {
        save("data/taken", "first");
        assertThatThrownBy(() -> save("data/taken", "second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(read().load("data/taken")).isEqualTo(StoragePromises.bytes("first"));
        assertThat(listed("")).hasSize(1);
    }

    @Test
    default void save_ofTheSameBytesUnderATakenName_isRefused() throws IOException {
        save("data/taken", "first");
        assertThatThrownBy(() -> save("data/taken", "first")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(listed("")).hasSize(1);
    }

    @Test
    default void save_underARemovedName_isTaken() throws IOException {
        save("data/again", "first");
        written().remove(List.of("data/again"));
        save("data/again", "second");
        assertThat(read().load("data/again")).isEqualTo(StoragePromises.bytes("second"));
    }

    @Test
    default void save_byAnInterruptedThread_isWholeOrNotThereAndKeepsTheInterruption() throws IOException {
        save("before", "before");
        byte[] bytes = DataFiles.random(LoadPromises.LARGE, 4);
        boolean interrupted;
        Thread.currentThread().interrupt();
        try {
            written().save("interrupted", ByteBuffer.wrap(bytes));
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            assertThat(e).isNotNull();
        } finally {
            interrupted = Thread.interrupted(); // the next test shall not inherit it
        }
        assertThat(interrupted).isTrue();
        if (read().stat("interrupted").isPresent()) {
            assertThat(read().load("interrupted")).isEqualTo(bytes);
        }
        assertThat(read().load("before")).isEqualTo(StoragePromises.bytes("before"));
        save("after", "after");
        assertThat(read().load("after")).isEqualTo(StoragePromises.bytes("after"));
    }
}
