package dev.varve;

/**
 * What a check or a repair found, in words for the person who has to act on it.
 *
 * @param severity how much it matters
 * @param subject the thing: a snapshot's ID, a file's name
 * @param meaning what was found, and what that means for the data
 * @param remedy what mends it; empty where nothing has to be done
 */
public record Finding(Severity severity, String subject, String meaning, String remedy) {

    /** How much a finding matters. */
    public enum Severity {
        /** Worth knowing; all is well. */
        INFO,
        /** Something is untidy or unusual; no data is lost. */
        WARNING,
        /** Data is damaged or missing. */
        ERROR
    }

    @Override
    public String toString() {
        return subject + ": " + meaning + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
