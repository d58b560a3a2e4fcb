package dev.varve.restic.index;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonInput;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.pack.PackEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one index file, pack by pack, holding no more than one pack's blobs at a time. */
public final class IndexReader {
    private final JsonInput json;
    private final IndexSink sink;
    private final List<PackEntry> entries = new ArrayList<>();
    private final List<RawMember> others = new ArrayList<>();

    private IndexReader(JsonInput json, IndexSink sink) {
        this.json = json;
        this.sink = sink;
    }

    /** Reads the plain bytes of an index file and tells the sink what they say; what it was told before an exception is to be forgotten. */
    public static void read(byte[] bytes, IndexSink sink) throws FormatException {
        try (JsonInput json = JsonInput.of(bytes)) {
            new IndexReader(json, sink).file();
        }
    }

    private void file() throws FormatException {
        json.beginObject("the index");
        while (json.nextMember()) {
            switch (json.name()) {
                case "packs" -> packs(PackState.LIVE);
                case "packs_to_delete" -> packs(PackState.TO_BE_DELETED);
                case "supersedes" -> supersedes();
                default -> sink.other(json.raw());
            }
        }
        json.end();
    }

    private void supersedes() throws FormatException {
        if (json.beginList("'supersedes'")) {
            while (json.nextElement()) {
                sink.supersedes(json.id("an element of 'supersedes'"));
            }
        }
    }

    private void packs(PackState state) throws FormatException {
        if (json.beginList("the list of packs")) {
            while (json.nextElement()) {
                pack(state);
            }
        }
    }

    private void pack(PackState state) throws FormatException {
        entries.clear();
        others.clear();
        Id pack = null;
        json.beginObject("a pack");
        while (json.nextMember()) {
            switch (json.name()) {
                case "id" -> pack = json.id("a pack's 'id'");
                case "blobs" -> blobs();
                default -> others.add(json.raw());
            }
        }
        sink.pack(present(pack, "a pack"), state, entries, others);
    }

    private void blobs() throws FormatException {
        if (json.beginList("'blobs'")) {
            while (json.nextElement()) {
                entries.add(blob());
            }
        }
    }

    private PackEntry blob() throws FormatException {
        Id id = null;
        BlobType type = null;
        long offset = 0;
        int length = 0;
        int uncompressedLength = 0;
        json.beginObject("a blob");
        while (json.nextMember()) {
            switch (json.name()) {
                case "id" -> id = json.id("a blob's 'id'");
                case "type" -> type = type(json.text("a blob's 'type'"));
                case "offset" -> offset = json.number("a blob's 'offset'", BlobIndex.LARGEST_OFFSET);
                case "length" -> length = (int) json.number("a blob's 'length'", Integer.MAX_VALUE);
                case "uncompressed_length" ->
                    uncompressedLength = (int) json.number("a blob's 'uncompressed_length'", Integer.MAX_VALUE);
                default -> json.skip();
            }
        }
        if (type == null) {
            throw new FormatException("a blob has no 'type'");
        }
        return new PackEntry(present(id, "a blob"), type, offset, length, uncompressedLength);
    }

    private static BlobType type(String label) throws FormatException {
        return switch (label) {
            case "data" -> BlobType.DATA;
            case "tree" -> BlobType.TREE;
            default -> throw new FormatException("a blob is of the unknown type '%s'".formatted(label));
        };
    }

    private static Id present(@Nullable Id id, String owner) throws FormatException {
        if (id == null) {
            throw new FormatException(owner + " has no 'id'");
        }
        return id;
    }
}
