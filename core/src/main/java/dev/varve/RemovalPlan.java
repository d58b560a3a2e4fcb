package dev.varve;

import java.util.List;

/**
 * What would be kept and what would be removed, each with its reasons. A plan changes nothing until it is given to {@link
 * Vault#apply}.
 *
 * @param kept what stays, newest first
 * @param removed what goes, newest first
 */
public record RemovalPlan(List<Kept> kept, List<Removed> removed) {

    /** Copies the lists. */
    public RemovalPlan {
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
    }

    /**
     * A snapshot that stays.
     *
     * @param snapshot the snapshot
     * @param reasons why, at least one, such as {@code daily snapshot}
     */
    public record Kept(Snapshot snapshot, List<String> reasons) {
        /** Copies the lists. */
        public Kept {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A snapshot that goes.
     *
     * @param snapshot the snapshot
     * @param reason why
     */
    public record Removed(Snapshot snapshot, String reason) {}

    /** {@return bytes that the vault would give back, as far as they are known} */
    public long storedSizeRemoved() {
        return removed.stream()
                .mapToLong(removal -> Math.max(0, removal.snapshot().storedSize()))
                .sum();
    }
}
