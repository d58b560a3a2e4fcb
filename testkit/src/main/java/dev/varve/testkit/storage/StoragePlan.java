package dev.varve.testkit.storage;

import dev.varve.testkit.storage.StorageOperation.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts operations and says which of them go wrong. */
final class StoragePlan {
    private static final int NEVER = Integer.MAX_VALUE;

    private final List<StorageOperation> log = new ArrayList<>();
    private final Map<Integer, IOException> failedChanges = new HashMap<>();
    private final Map<Integer, IOException> unansweredChanges = new HashMap<>();
    private final Map<Integer, IOException> failedReads = new HashMap<>();
    private final Map<String, IOException> unreadable = new HashMap<>();
    private int changes;
    private int reads;
    private int crashAt = NEVER;
    private InFlight inFlight = InFlight.LOST;
    private @Nullable StorageOperation crashedAt;
    private int listingEnd = NEVER;
    private long room = Long.MAX_VALUE;

    synchronized List<StorageOperation> log() {
        return List.copyOf(log);
    }

    synchronized int changes() {
        return changes;
    }

    synchronized int reads() {
        return reads;
    }

    synchronized void restartCount() {
        log.clear();
        changes = 0;
        reads = 0;
    }

    synchronized void failChange(int number, IOException failure) {
        failedChanges.put(number, failure);
    }

    synchronized void loseAnswer(int number, IOException failure) {
        unansweredChanges.put(number, failure);
    }

    synchronized void failRead(int number, IOException failure) {
        failedReads.put(number, failure);
    }

    synchronized void failReadsOf(String name, IOException failure) {
        unreadable.put(name, failure);
    }

    synchronized void crashAt(int number, InFlight newInFlight) {
        crashAt = number;
        inFlight = newInFlight;
    }

    synchronized void breakListingsOffAfter(int names) {
        listingEnd = names;
    }

    synchronized void roomFor(long bytes) {
        room = bytes;
    }

    synchronized void clear() {
        failedChanges.clear();
        unansweredChanges.clear();
        failedReads.clear();
        unreadable.clear();
        crashAt = NEVER;
        crashedAt = null;
        listingEnd = NEVER;
        room = Long.MAX_VALUE;
    }

    synchronized Optional<StorageOperation> crashedAt() {
        return Optional.ofNullable(crashedAt);
    }

    synchronized int listingEnd() {
        return listingEnd;
    }

    /** Counts a change; throws where it is not to be done at all. */
    synchronized StorageOperation admitChange(Kind kind, List<String> names) throws IOException {
        requirePower();
        StorageOperation operation = new StorageOperation(++changes, kind, List.copyOf(names));
        log.add(operation);
        if (changes >= crashAt) {
            crashedAt = operation;
        } else {
            throwIfAny(failedChanges.get(changes));
        }
        return operation;
    }

    /** Which names of an admitted change are really to be done. */
    synchronized List<String> really(StorageOperation operation) {
        return operation.equals(crashedAt) ? inFlight.done(operation.names(), operation.number()) : operation.names();
    }

    /** Throws where a change, as far as it was done, is not answered. */
    synchronized void answer(StorageOperation operation) throws IOException {
        requirePower();
        throwIfAny(unansweredChanges.get(operation.number()));
    }

    synchronized void admitRead(Kind kind, String name) throws IOException {
        requirePower();
        log.add(new StorageOperation(++reads, kind, List.of(name)));
        throwIfAny(failedReads.get(reads));
        if (kind != Kind.LIST) {
            throwIfAny(unreadable.get(name));
        }
    }

    private static void throwIfAny(@Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void requirePower() throws StorageCrash {
        if (crashedAt != null) {
            throw new StorageCrash("the storage is out of reach since " + crashedAt);
        }
    }

    synchronized void takeRoom(long bytes) throws IOException {
        if (bytes > room) {
            throw new IOException("No space left on device");
        }
        room -= room == Long.MAX_VALUE ? 0 : bytes;
    }

    synchronized void giveRoomBack(long bytes) {
        room += room == Long.MAX_VALUE ? 0 : bytes;
    }
}
