package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the parts of {@link StorageContract} share. */
interface StoragePromises extends StorageKind {

    /** {@return where this test writes} */
    Storage written();

    /** {@return where this test reads} */
    Storage read();

    /** Bytes of a text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Stores a text. */
    default void save(String name, String text) throws IOException {
        written().save(name, ByteBuffer.wrap(bytes(text)));
    }

    /** All that a listing tells. */
    default List<Stored> listed(String folder) throws IOException {
        List<Stored> all = new ArrayList<>();
        read().list(folder, all::add);
        return all;
    }
}
