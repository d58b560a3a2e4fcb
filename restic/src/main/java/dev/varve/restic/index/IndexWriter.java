package dev.varve.restic.index;

import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonOutput;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.pack.PackEntry;
import java.util.List;

/**
 * Writes an index file pack by pack, as restic does; it serves again after it has finished one. When a file is full is the caller's to say, by
 * {@link #blobs()} and {@link #length()}. Not for use by several threads.
 */
public final class IndexWriter {
    private static final String START = "{\"packs\":[";

    private final JsonOutput json = new JsonOutput();
    private int blobs;

    /** A writer of no pack yet. */
    public IndexWriter() {
        json.raw(START);
    }

    /** Adds a pack that is there. */
    public void add(Id pack, List<PackEntry> entries) {
        add(new IndexFile.Pack(pack, entries));
    }

    /** Adds a pack with all that other programs say of it. */
    public void add(IndexFile.Pack pack) {
        json.separate().raw('{').member("id").id(pack.id()).member("blobs").raw('[');
        pack.entries().forEach(this::blob);
        json.raw(']').members(pack.others());
        json.raw('}');
        blobs += pack.entries().size();
    }

    private void blob(PackEntry entry) {
        json.separate().raw('{').member("id").id(entry.id());
        json.member("type").raw('"').raw(entry.type().label()).raw('"');
        json.member("offset").unsigned(entry.offset()).member("length").unsigned(entry.length());
        if (entry.compressed()) {
            json.member("uncompressed_length").unsigned(entry.uncompressedLength());
        }
        json.raw('}');
    }

    /** {@return how many blobs were added} */
    public int blobs() {
        return blobs;
    }

    /** {@return how many bytes are written so far} */
    public int length() {
        return json.length();
    }

    /** {@return the plain bytes of the file} */
    public byte[] finish() {
        return finish(List.of(), List.of());
    }

    byte[] finish(List<IndexFile.Pack> toDelete, List<RawMember> others) {
        json.raw(']');
        if (!toDelete.isEmpty()) {
            json.member("packs_to_delete").raw('[');
            toDelete.forEach(this::add);
            json.raw(']');
        }
        json.members(others);
        byte[] file = json.raw("}\n").toBytes();
        json.clear();
        json.raw(START);
        blobs = 0;
        return file;
    }
}
