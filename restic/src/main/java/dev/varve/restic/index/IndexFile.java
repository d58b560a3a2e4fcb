package dev.varve.restic.index;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.pack.PackEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * One index file, whole, with what other programs keep in it: to be read, changed and written anew.
 *
 * @param packs the packs, those that are to be deleted among them
 * @param supersedes index files which it replaces; read, and never written
 * @param others members that restic does not know
 */
public record IndexFile(List<Pack> packs, List<Id> supersedes, List<RawMember> others) {
    /** Keeps the lists from changing. */
    public IndexFile {
        packs = List.copyOf(packs);
        supersedes = List.copyOf(supersedes);
        others = List.copyOf(others);
    }

    /** An index of packs, as restic makes it. */
    public IndexFile(List<Pack> packs) {
        this(packs, List.of(), List.of());
    }

    /**
     * One pack of an index file.
     *
     * @param id its ID
     * @param state whether it may be relied on
     * @param entries its blobs
     * @param others members that restic does not know, such as rustic's {@code time} and {@code size}
     */
    public record Pack(Id id, PackState state, List<PackEntry> entries, List<RawMember> others) {
        /** Keeps the lists from changing. */
        public Pack {
            entries = List.copyOf(entries);
            others = List.copyOf(others);
        }

        /** A pack as restic lists it. */
        public Pack(Id id, List<PackEntry> entries) {
            this(id, PackState.LIVE, entries, List.of());
        }
    }

    /** {@return what the plain bytes of an index file say} */
    public static IndexFile read(byte[] bytes) throws FormatException {
        List<Pack> packs = new ArrayList<>();
        List<Id> supersedes = new ArrayList<>();
        List<RawMember> others = new ArrayList<>();
        IndexReader.read(bytes, new IndexSink() {
            @Override
            public void pack(Id pack, PackState state, List<PackEntry> entries, List<RawMember> members) {
                packs.add(new Pack(pack, state, entries, members));
            }

            @Override
            public void supersedes(Id index) {
                supersedes.add(index);
            }

            @Override
            public void other(RawMember member) {
                others.add(member);
            }
        });
        return new IndexFile(packs, supersedes, others);
    }

    /** {@return the plain bytes of a file that says this} */
    public byte[] write() {
        IndexWriter writer = new IndexWriter();
        packs.stream().filter(pack -> pack.state() == PackState.LIVE).forEach(writer::add);
        List<Pack> toDelete =
                packs.stream().filter(pack -> pack.state() != PackState.LIVE).toList();
        return writer.finish(toDelete, others);
    }
}
