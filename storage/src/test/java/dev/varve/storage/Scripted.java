package dev.varve.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A memory that fails as it is told: each failure comes before the work is done, or instead of its answer. */
final class Scripted implements Storage {
    private final MemoryStorage memory = new MemoryStorage();
    private final Deque<IOException> before = new ArrayDeque<>();
    private final Deque<IOException> beforeLoads = new ArrayDeque<>();
    private final Deque<IOException> after = new ArrayDeque<>();
    private int calls;

    /** The next calls fail so, one after the other, and do nothing. */
    Scripted failing(IOException... failures) {
        before.addAll(List.of(failures));
        return this;
    }

    /** The next load fails so. */
    Scripted failingLoads(IOException failure) {
        beforeLoads.add(failure);
        return this;
    }

    /** The next call that is done fails so all the same. */
    Scripted losingTheAnswer(IOException failure) {
        after.add(failure);
        return this;
    }

    int calls() {
        return calls;
    }

    MemoryStorage memory() {
        return memory;
    }

    private void begin() throws IOException {
        calls++;
        throwIfAny(before.poll());
    }

    private void end() throws IOException {
        throwIfAny(after.poll());
    }

    private static void throwIfAny(@Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        begin();
        memory.save(name, content);
        end();
    }

    @Override
    public byte[] load(String name) throws IOException {
        begin();
        throwIfAny(beforeLoads.poll());
        return memory.load(name);
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        memory.load(name, offset, into);
        begin();
    }

    @Override
    public void list(String folder, Consumer<Stored> each) throws IOException {
        memory.list(folder, each);
        begin();
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        begin();
        memory.remove(names);
        end();
    }

    @Override
    public Optional<Stored> stat(String name) throws IOException {
        begin();
        return memory.stat(name);
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "scripted";
    }
}
