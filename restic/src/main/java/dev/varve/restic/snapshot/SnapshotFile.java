package dev.varve.restic.snapshot;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonInput;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.json.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot as its file says it. A file is never changed: {@link #withTags} and its like give what another file should say, which then replaces
 * this one and names it as its original.
 *
 * @param time when it was made
 * @param lineage from which others it descends
 * @param tree the root folder
 * @param paths what was saved, absolute
 * @param origin who made it
 * @param excludes what was left out
 * @param remarks what people say of it
 * @param programVersion which program made it, or an empty text
 * @param summary what the backup did, or null where nobody wrote it down
 * @param others members that neither restic nor this program knows
 */
public record SnapshotFile(
        Timestamp time,
        Lineage lineage,
        Id tree,
        List<String> paths,
        Origin origin,
        List<String> excludes,
        Remarks remarks,
        String programVersion,
        @Nullable Summary summary,
        List<RawMember> others) {

    /** Keeps the lists from changing. */
    public SnapshotFile {
        paths = List.copyOf(paths);
        excludes = List.copyOf(excludes);
        others = List.copyOf(others);
    }

    /** {@return what the plain bytes of a snapshot file say} */
    public static SnapshotFile read(byte[] bytes) throws FormatException {
        try (JsonInput json = JsonInput.of(bytes)) {
            return new SnapshotReader(json).read();
        }
    }

    /** {@return the plain bytes of the file, with the members of restic in its order and the others behind them} */
    public byte[] write() {
        return SnapshotWriter.write(this);
    }

    /** {@return what the backup did, if it was written down} */
    public Optional<Summary> whatWasDone() {
        return Optional.ofNullable(summary);
    }

    /** {@return a changed copy, for this snapshot's own ID} */
    public SnapshotFile withTags(Id self, List<String> tags) {
        return with(self, remarks.withTags(tags));
    }

    /** {@return a changed copy, for this snapshot's own ID; an empty text takes the description away} */
    public SnapshotFile withDescription(Id self, String description) {
        return with(self, remarks.withDescription(description));
    }

    /** {@return a changed copy, for this snapshot's own ID} */
    public SnapshotFile withDeletion(Id self, Deletion deletion) {
        return with(self, remarks.withDeletion(deletion));
    }

    private SnapshotFile with(Id self, Remarks changed) {
        return new SnapshotFile(
                time, lineage.copyOf(self), tree, paths, origin, excludes, changed, programVersion, summary, others);
    }
}
