package dev.varve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The face of a vault whose snapshots can be carried, with all that is known of them, to another folder and back. */
public interface Transfer {

    /**
     * Copies every stored snapshot that is not there yet into a vault of the same kind in another folder, which is made
     * where it is missing. Each copy is read back and compared before it is counted.
     *
     * @param folder the other folder
     * @param dryRun true to find out what would be copied, and copy none of it
     * @return what was carried over, or would be
     * @throws IOException if a disk fails; what was copied before that stays
     */
    Report exportTo(Path folder, boolean dryRun) throws IOException;

    /**
     * Copies every snapshot that is not here yet out of a vault of the same kind in another folder, or one stored file.
     *
     * @param folderOrFile the other folder, or the file
     * @param dryRun true to find out what would be copied, and copy none of it
     * @return what was carried over, or would be
     * @throws IOException if a disk fails; what was copied before that stays
     */
    Report importFrom(Path folderOrFile, boolean dryRun) throws IOException;

    /**
     * What was carried over, or would be.
     *
     * @param copied the snapshots that were not there before, as they stand in the vault to which they were carried
     * @param present how many were there already
     * @param findings what could not be carried, and why
     */
    record Report(List<Snapshot> copied, int present, List<Finding> findings) {
        /** Copies the lists. */
        public Report {
            copied = List.copyOf(copied);
            findings = List.copyOf(findings);
        }
    }
}
