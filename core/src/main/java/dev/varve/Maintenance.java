package dev.varve;

import java.io.IOException;
import java.util.List;

/** The face of a vault that can be left with things that belong to nothing, or lose its own records. */
public interface Maintenance {

    /**
     * Looks for files that look like the vault's but belong to no snapshot: what a crash left, or somebody put there.
     *
     * @return what would go
     * @throws VaultException.Corrupt if the vault's records are damaged, since then nothing can be known to be an
     *     orphan
     */
    CleanPlan planClean() throws IOException;

    /**
     * Removes just what the plan shows, less what has become part of a snapshot since.
     *
     * @param plan what was shown
     * @return what was removed
     * @throws IOException if the vault or the data file cannot be read or written
     */
    List<Orphan> clean(CleanPlan plan) throws IOException;

    /**
     * Takes orphans into the vault as snapshots, each at its place in time, where their content is whole. The others
     * stay where they are.
     *
     * @param plan what was shown
     * @return what was taken in, and why the rest was not
     * @throws IOException if the vault or the data file cannot be read or written
     */
    Adoption adopt(CleanPlan plan) throws IOException;

    /**
     * Brings the vault's records into agreement with what is stored, and rebuilds them where they are damaged. What was
     * damaged is kept aside under another name.
     *
     * @param dryRun true to find out what would be done, and do none of it
     * @return what was found, and what became of it
     * @throws IOException if the vault or the data file cannot be read or written
     */
    RepairReport repair(boolean dryRun) throws IOException;

    /**
     * A file of the vault's that belongs to no snapshot.
     *
     * @param name its name within the vault
     * @param size its bytes
     * @param reason why it belongs to none
     * @param adoptable false for what can only be removed, such as a temporary file
     */
    record Orphan(String name, long size, String reason, boolean adoptable) {}

    /**
     * What {@link #clean} would remove.
     *
     * @param orphans what goes
     */
    record CleanPlan(List<Orphan> orphans) {
        /** Copies the lists. */
        public CleanPlan {
            orphans = List.copyOf(orphans);
        }

        /** {@return bytes that would be given back} */
        public long size() {
            return orphans.stream().mapToLong(Orphan::size).sum();
        }
    }

    /**
     * What {@link #adopt} did.
     *
     * @param adopted the new snapshots
     * @param findings why others were left
     */
    record Adoption(List<Snapshot> adopted, List<Finding> findings) {
        /** Copies the lists. */
        public Adoption {
            adopted = List.copyOf(adopted);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What {@link #repair} did or would do.
     *
     * @param changed true where something had to be mended
     * @param snapshots what the vault then lists, newest first
     * @param findings each thing that was found and what became of it
     */
    record RepairReport(boolean changed, List<Snapshot> snapshots, List<Finding> findings) {
        /** Copies the lists. */
        public RepairReport {
            snapshots = List.copyOf(snapshots);
            findings = List.copyOf(findings);
        }
    }
}
