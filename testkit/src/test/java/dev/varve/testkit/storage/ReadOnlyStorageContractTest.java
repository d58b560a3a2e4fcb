package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.FolderStorage;
import dev.varve.storage.ReadOnlyStorage;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only reads keeps what is promised to readers, and refuses the rest. */
class ReadOnlyStorageContractTest extends StorageTrial implements LoadPromises, ListPromises, NamePromises {

    @Override
    public Storage newStorage(Path folder) throws IOException {
        return FolderStorage.create(folder);
    }

    @Override
    public Storage reading(Storage written) {
        return new ReadOnlyStorage(written);
    }

    @Test
    void changes_areRefusedAndDoNothing() throws IOException {
        save("config", "here");
        assertThatThrownBy(() -> read().save("new", ByteBuffer.allocate(1)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("reading only");
        assertThatThrownBy(() -> read().remove(List.of("config"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> read().save("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(listed("")).hasSize(1);
    }

    @Test
    void toString_nestsWhatIsRead() {
        assertThat(read()).hasToString("read-only " + temporary.resolve("storage"));
    }
}
