package dev.varve;

import java.util.Locale;

/**
 * What is known of the worth of a snapshot's content: not whether the bytes came back whole (that is its {@link
 * Snapshot.Status}), but whether they still look like good data.
 *
 * @param verdict the judgement
 * @param reason one sentence for a person; empty where the verdict speaks for itself
 */
public record Health(Verdict verdict, String reason) {

    /** Nobody has looked. */
    public static final Health UNKNOWN = new Health(Verdict.UNKNOWN, "");

    /** {@return true unless somebody looked and found the content suspicious} */
    public boolean trusted() {
        return verdict != Verdict.SUSPICIOUS;
    }

    /** A judgement of content. */
    public enum Verdict {
        /** Nobody has looked. */
        UNKNOWN,
        /** Looked at and found good. */
        HEALTHY,
        /** Looked at and doubted: broken syntax, a collapse in size, and the like. */
        SUSPICIOUS;

        /** {@return the word that stands in formats and output} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
