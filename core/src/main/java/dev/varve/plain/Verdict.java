package dev.varve.plain;

/** What looking at one snapshot's file came to. */
sealed interface Verdict {

    /** What it means, for a person. */
    String meaning();

    /**
     * As it should be, as far as was looked.
     *
     * @param contentRead whether that was to the last byte
     */
    record Whole(boolean contentRead) implements Verdict {
        @Override
        public String meaning() {
            return contentRead
                    ? "it is whole."
                    : "it was found damaged before, and only a check of its content can tell more.";
        }
    }

    /** Not what was stored, or not there. */
    record Damaged(String meaning) implements Verdict {}

    /** The disk would not say. */
    record Unreadable(String meaning) implements Verdict {}
}
