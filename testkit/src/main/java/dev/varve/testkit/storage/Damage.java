package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Does to stored bytes what a disk does when it goes bad, and a hand that slips. The names stay valid, so only what stands there tells. */
public final class Damage {
    private final Storage storage;

    Damage(Storage storage) {
        this.storage = storage;
    }

    /** Flips one bit, counted from the lowest of the first byte. */
    public void flipBit(String name, long bit) throws IOException {
        byte[] bytes = storage.load(name);
        bytes[Math.toIntExact(bit / Byte.SIZE)] ^= (byte) (1 << (bit % Byte.SIZE));
        replace(name, bytes);
    }

    /** Leaves only the first bytes. */
    public void cut(String name, int size) throws IOException {
        byte[] bytes = storage.load(name);
        if (size >= bytes.length) {
            throw new IllegalArgumentException(name + " has only " + bytes.length + " bytes");
        }
        replace(name, Arrays.copyOf(bytes, size));
    }

    /** Puts the bytes of each of two names under the other. */
    public void swap(String one, String other) throws IOException {
        byte[] bytes = storage.load(one);
        replace(one, storage.load(other));
        replace(other, bytes);
    }

    /** Takes a name away, which has to be there. */
    public void delete(String name) throws IOException {
        Optional<Storage.Stored> stored = storage.stat(name);
        if (stored.isEmpty()) {
            throw new IllegalArgumentException(name + " is not there");
        }
        storage.remove(List.of(name));
    }

    /** Puts other bytes under a name, whether it was there or not. */
    public void replace(String name, byte[] bytes) throws IOException {
        storage.remove(List.of(name));
        storage.save(name, ByteBuffer.wrap(bytes));
    }
}
