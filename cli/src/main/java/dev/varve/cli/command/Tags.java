package dev.varve.cli.command;

import dev.varve.RetentionPolicy;
import dev.varve.cli.run.UsageException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads tags as they are typed: {@code a,b}, once or several times. */
final class Tags {

    private Tags() {}

    /** All of them together. */
    static Set<String> all(Collection<String> typed) throws UsageException {
        Set<String> all = new LinkedHashSet<>();
        for (String words : typed) {
            Set<String> some = set(words);
            if (some.isEmpty()) {
                throw new UsageException("--tag: a tag is a word without a comma, not nothing");
            }
            all.addAll(some);
        }
        return all;
    }

    /** Those that a snapshot has to carry to be meant. No tag at all would mean every snapshot, and comes of a slip. */
    static Set<String> wanted(String words) throws UsageException {
        return all(Set.of(words));
    }

    /** One set of them; an empty text is the empty set. */
    static Set<String> set(String words) throws UsageException {
        try {
            return RetentionPolicy.parseTags(words);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
