package dev.varve.testkit.storage;

import dev.varve.storage.MemoryStorage;
import dev.varve.storage.Storage;
import dev.varve.testkit.storage.StorageOperation.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A storage for tests: it counts what is done, fails where it is told to, and damages what it holds.
 *
 * <p>Changes (saves and removals) and reads are counted apart, each from 1, so that a fault among the changes is met at the same place however
 * often is read. The numbers are the same for the same work as long as one thread does it. A planned fault stays planned until {@link #heal()}.
 * Failures are thrown as they were given, so the same one may be thrown more than once. Safe for use by several threads.
 *
 * <p>Work whose clean ending is to be tried, too, is given what {@link #lend()} gives: closing this storage finds what was not given back.
 */
public final class FaultyStorage implements Storage {
    private final Storage storage;
    private final StoragePlan plan = new StoragePlan();
    private final Loans loans = new Loans();

    private FaultyStorage(Storage storage) {
        this.storage = storage;
    }

    /** An empty one in memory. */
    public static FaultyStorage inMemory() {
        return over(new MemoryStorage());
    }

    /**
     * One that keeps its bytes in another.
     *
     * @param storage what survives a crash; is closed with this one
     */
    public static FaultyStorage over(Storage storage) {
        return new FaultyStorage(storage);
    }

    /** The same storage for one user, who has to close it before this one is closed. */
    public Storage lend() {
        return loans.lend(this);
    }

    /** What keeps the bytes, without any fault and uncounted: what survives a crash. */
    public Storage survivors() {
        return storage;
    }

    /** Damages what is stored. */
    public Damage damage() {
        return new Damage(storage);
    }

    /** How many changes were asked for: those that failed are counted, those after a crash are not. */
    public int changes() {
        return plan.changes();
    }

    /** How many reads were asked for. */
    public int reads() {
        return plan.reads();
    }

    /** What was asked for, in its order. */
    public List<StorageOperation> log() {
        return plan.log();
    }

    /** Counts from 1 again, and forgets the log; planned numbers mean the new count. */
    public void restartCount() {
        plan.restartCount();
    }

    /** This change is not done but throws. */
    public void failChange(int number, IOException failure) {
        plan.failChange(number, failure);
    }

    /** This change is done but throws all the same, as if the answer was lost. */
    public void loseAnswer(int number, IOException failure) {
        plan.loseAnswer(number, failure);
    }

    /** This read throws. */
    public void failRead(int number, IOException failure) {
        plan.failRead(number, failure);
    }

    /** Each load and stat of this name throws; listings show it all the same. */
    public void failReadsOf(String name, IOException failure) {
        plan.failReadsOf(name, failure);
    }

    /** This change may be done or not, but throws, and so does all after it: {@link StorageCrash}. Closing works. */
    public void crashAt(int change, InFlight inFlight) {
        plan.crashAt(change, inFlight);
    }

    /** True once a change met the crash. */
    public boolean crashed() {
        return plan.crashedAt().isPresent();
    }

    /** A listing that has told so many names and would go on throws instead. */
    public void breakListingsOffAfter(int names) {
        plan.breakListingsOffAfter(names);
    }

    /** From now on there is room for so many bytes more; a save that needs more fails, a removal gives room back. */
    public void roomFor(long bytes) {
        plan.roomFor(bytes);
    }

    /** Takes back all faults but damage; after a crash, the storage goes on with all that was done. */
    public void heal() {
        plan.clear();
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        loans.during(() -> {
            StorageOperation operation = plan.admitChange(Kind.SAVE, List.of(name));
            try {
                if (!plan.really(operation).isEmpty()) {
                    saveInTheRoomLeft(name, content);
                }
            } catch (IOException e) {
                plan.answer(operation);
                throw e;
            }
            plan.answer(operation);
            return name;
        });
    }

    private void saveInTheRoomLeft(String name, ByteBuffer... content) throws IOException {
        long size = Arrays.stream(content).mapToLong(ByteBuffer::remaining).sum();
        plan.takeRoom(size);
        try {
            storage.save(name, content);
        } catch (IOException | RuntimeException e) {
            plan.giveRoomBack(size);
            throw e;
        }
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        loans.during(() -> {
            StorageOperation operation = plan.admitChange(Kind.REMOVE, List.copyOf(names));
            List<String> really = plan.really(operation);
            long bytes = 0;
            for (String name : really) {
                bytes += storage.stat(name).map(Stored::size).orElse(0L);
            }
            storage.remove(really);
            plan.giveRoomBack(bytes);
            plan.answer(operation);
            return bytes;
        });
    }

    @Override
    public byte[] load(String name) throws IOException {
        return loans.during(() -> {
            plan.admitRead(Kind.LOAD, name);
            return storage.load(name);
        });
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        loans.during(() -> {
            plan.admitRead(Kind.LOAD_PART, name);
            storage.load(name, offset, into);
            return into;
        });
    }

    @Override
    public void list(String folder, Consumer<Stored> each) throws IOException {
        loans.during(() -> {
            plan.admitRead(Kind.LIST, folder);
            BreakingOff listing = new BreakingOff(plan.listingEnd(), each);
            listing.of(storage, folder);
            return folder;
        });
    }

    @Override
    public Optional<Stored> stat(String name) throws IOException {
        return loans.during(() -> {
            plan.admitRead(Kind.STAT, name);
            return storage.stat(name);
        });
    }

    /**
     * Ends the storage.
     *
     * @throws AssertionError if something that was lent was not closed, telling where it was lent, or if a call is under way
     */
    @Override
    public void close() throws IOException {
        loans.requireAllBack();
        storage.close();
    }

    @Override
    public String toString() {
        return "faulty " + storage;
    }
}
