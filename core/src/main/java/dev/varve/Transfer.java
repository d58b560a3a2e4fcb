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
     * @return what was carried over
     * @throws IOException if a disk fails; what was copied before that stays
     */
    Report exportTo(Path folder) throws IOException;

    /**
     * Copies every snapshot that is not here yet out of a vault of the same kind in another folder, or one stored file.
     *
     * @param folderOrFile the other folder, or the file
     * @return what was carried over
     * @throws IOException if a disk fails; what was copied before that stays
     */
    Report importFrom(Path folderOrFile) throws IOException;

    /**
     * What was carried over.
     *
     * @param copied the snapshots that were not there before
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
