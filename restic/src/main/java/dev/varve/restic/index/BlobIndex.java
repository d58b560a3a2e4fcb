package dev.varve.restic.index;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.pack.PackEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * All blobs of a repository in memory, in less than 64 bytes each: 48 for the entry, 5 to 8 for the table that finds it, and a share of its pack's.
 * A blob is known by its ID and its type; one that lies in several packs is found in each.
 *
 * <p>Any number of threads may look up and claim, without locks, while others add: a pack's blobs appear one by one, each complete, and what was
 * found once is found ever after. Additions wait for each other. What is added is never removed: a repository that lost packs needs a new index.
 *
 * <p>It does not know which packs are to be deleted: their blobs do not belong here, unless it is for reading only.
 */
public final class BlobIndex {
    /** No blob may begin beyond this in its pack; restic has the same bound. */
    public static final long LARGEST_OFFSET = 0xFFFF_FFFFL;

    private final BlobEntries entries = new BlobEntries();
    private final PackRuns runs = new PackRuns();
    private final BlobTable table;
    private final IdTable packs;
    private final Set<Id> claimedData = ConcurrentHashMap.newKeySet();
    private final Set<Id> claimedTrees = ConcurrentHashMap.newKeySet();

    /**
     * An empty index.
     *
     * @param random makes the secrets that keep crafted IDs from colliding, so what it gives must not be foreseeable
     */
    public BlobIndex(RandomGenerator random) {
        table = new BlobTable(entries, random);
        packs = new IdTable(random);
    }

    /**
     * Adds a pack's blobs, or those of them that are not known of this pack yet. Their claims are then settled.
     *
     * @return the number of the pack
     * @throws IllegalArgumentException if a blob begins beyond {@link #LARGEST_OFFSET}; nothing is added then
     */
    public synchronized int add(Id pack, List<PackEntry> blobs) {
        for (PackEntry blob : blobs) {
            if (blob.offset() > LARGEST_OFFSET) {
                throw new IllegalArgumentException("blob %s begins beyond 4 GiB of pack %s".formatted(blob.id(), pack));
            }
        }
        int known = packs.size();
        int number = packs.intern(pack);
        if (number < known) {
            append(number, true, unknown(number, blobs));
        } else {
            append(number, false, blobs);
        }
        return number;
    }

    private List<PackEntry> unknown(int pack, List<PackEntry> blobs) {
        Set<PackEntry> listed = new HashSet<>(entries(pack));
        return blobs.stream().filter(listed::add).toList();
    }

    private void append(int pack, boolean known, List<PackEntry> blobs) {
        if (!known || !blobs.isEmpty()) {
            runs.begin(pack, known, entries.size());
        }
        for (PackEntry blob : blobs) {
            int first = table.find(blob.id(), blob.type());
            int number = entries.append(blob);
            if (first == BlobEntries.NONE) {
                table.add(number);
            } else {
                entries.link(first, number);
            }
            claimed(blob.type()).remove(blob.id());
        }
    }

    /** {@return whether the blob lies in any pack} */
    public boolean contains(Id id, BlobType type) {
        return table.find(id, type) != BlobEntries.NONE;
    }

    /** {@return where the blob lies, or the first of several places} */
    public Optional<BlobLocation> find(Id id, BlobType type) {
        int number = table.find(id, type);
        return number == BlobEntries.NONE ? Optional.empty() : Optional.of(location(number));
    }

    /** {@return all places where the blob lies} */
    public List<BlobLocation> findAll(Id id, BlobType type) {
        List<BlobLocation> all = new ArrayList<>();
        for (int number = table.find(id, type); number != BlobEntries.NONE; number = entries.next(number)) {
            all.add(location(number));
        }
        return all;
    }

    private BlobLocation location(int number) {
        return new BlobLocation(
                runs.pack(number), entries.offset(number), entries.length(number), entries.uncompressedLength(number));
    }

    /**
     * Reserves a blob for the caller, who is then to store it and {@link #add} its pack.
     *
     * @return true for exactly one of all callers, and only if the blob is not stored yet; all others may take it for stored
     */
    public boolean claim(Id id, BlobType type) {
        if (contains(id, type) || !claimed(type).add(id)) {
            return false;
        }
        // Between the question and the claim another's may have been settled.
        if (contains(id, type)) {
            claimed(type).remove(id);
            return false;
        }
        return true;
    }

    /** Gives a claim back, where the blob could not be stored after all. */
    public void unclaim(Id id, BlobType type) {
        claimed(type).remove(id);
    }

    private Set<Id> claimed(BlobType type) {
        return type == BlobType.DATA ? claimedData : claimedTrees;
    }

    /** {@return how many entries there are, a blob in two packs counting twice} */
    public synchronized int blobs() {
        return entries.size();
    }

    /** {@return how many packs there are; their numbers are all those below} */
    public synchronized int packs() {
        return packs.size();
    }

    /** {@return the ID of a pack} */
    public Id pack(int number) {
        return packs.id(number);
    }

    /** {@return the number of a pack, if it is known} */
    public synchronized OptionalInt packNumber(Id pack) {
        int number = packs.number(pack);
        return number == IdTable.NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** {@return the blobs of a pack, in the order in which they were added} */
    public synchronized List<PackEntry> entries(int pack) {
        List<PackEntry> all = new ArrayList<>();
        for (int number : runs.entries(pack, entries.size())) {
            all.add(entries.entry(number));
        }
        return all;
    }

    /** Shows every entry, those of a pack together unless it was listed twice; what is added meanwhile is not shown. */
    public void forEach(BlobVisitor visitor) {
        int size = blobs();
        for (int number = 0; number < size; number++) {
            visitor.blob(runs.pack(number), entries.entry(number));
        }
    }
}
