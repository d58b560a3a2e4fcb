package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Knows who has a storage in his hands, and which calls are under way. */
final class Loans {
    private final List<Loan> open = new ArrayList<>();
    private int underWay;
    private boolean closed;

    /** A call of the storage. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }

    <T> T during(Call<T> call) throws IOException {
        enter();
        try {
            return call.run();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        if (closed) {
            throw new AssertionError("the storage is used after it was closed");
        }
        underWay++;
    }

    private synchronized void leave() {
        underWay--;
    }

    synchronized Storage lend(Storage storage) {
        Loan loan = new Loan(storage);
        open.add(loan);
        return loan;
    }

    synchronized void requireAllBack() {
        closed = true;
        if (underWay > 0) {
            throw new AssertionError("the storage is closed while " + underWay + " calls are under way");
        }
        if (!open.isEmpty()) {
            AssertionError error = new AssertionError("users that have not closed the storage: " + open.size());
            open.forEach(loan -> error.addSuppressed(loan.lentAt));
            throw error;
        }
    }

    private synchronized void takeBack(Loan loan) {
        open.remove(loan);
    }

    /** The storage in the hands of one user. */
    private final class Loan implements Storage {
        private final Storage storage;
        private final Throwable lentAt = new Throwable("lent here");
        private final AtomicBoolean back = new AtomicBoolean();

        Loan(Storage storage) {
            this.storage = storage;
        }

        private Storage lent() {
            if (back.get()) {
                throw new AssertionError("a storage is used after it was closed", lentAt);
            }
            return storage;
        }

        @Override
        public void save(String name, ByteBuffer... content) throws IOException {
            lent().save(name, content);
        }

        @Override
        public byte[] load(String name) throws IOException {
            return lent().load(name);
        }

        @Override
        public void load(String name, long offset, ByteBuffer into) throws IOException {
            lent().load(name, offset, into);
        }

        @Override
        public void list(String folder, Consumer<Stored> each) throws IOException {
            lent().list(folder, each);
        }

        @Override
        public void remove(Collection<String> names) throws IOException {
            lent().remove(names);
        }

        @Override
        public Optional<Stored> stat(String name) throws IOException {
            return lent().stat(name);
        }

        @Override
        public void close() {
            if (back.compareAndSet(false, true)) {
                takeBack(this);
            }
        }

        @Override
        public String toString() {
            return storage.toString();
        }
    }
}
