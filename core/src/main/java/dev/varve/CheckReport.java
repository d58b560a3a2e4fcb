package dev.varve;

import java.util.List;

/**
 * What a check saw.
 *
 * @param valid snapshots that are whole, to the depth that was asked for
 * @param corrupted snapshots that are not, newest first; the vault now lists them as {@link Snapshot.Status#CORRUPTED}
 *     unless a finding says why it could not
 * @param unread snapshots that the disk would not give out, newest first: nothing is known of them, and they are listed as they were
 * @param findings everything worth telling, the damage included
 */
public record CheckReport(
        List<Snapshot> valid, List<Snapshot> corrupted, List<Snapshot> unread, List<Finding> findings) {

    /** Copies the lists. */
    public CheckReport {
        valid = List.copyOf(valid);
        corrupted = List.copyOf(corrupted);
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
    }

    /** {@return true where no data is damaged or missing, and all of it could be looked at} */
    public boolean sound() {
        return corrupted.isEmpty()
                && unread.isEmpty()
                && findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
