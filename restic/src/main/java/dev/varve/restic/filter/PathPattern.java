package dev.varve.restic.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for paths, as <a href="https://restic.readthedocs.io/en/stable/040_backup.html#excluding-files">restic</a> has them: parts between
 * slashes, of which {@code **} stands for any number. It means whatever has such parts somewhere in its path, and all that stands below; one that
 * begins with a slash means them from the root on.
 */
public final class PathPattern {
    private static final String ANY_NUMBER = "**";

    private final List<@Nullable Glob> parts; // null for any number
    private final boolean absolute;
    private final boolean negated;
    private final boolean ignoringCase;

    private PathPattern(List<@Nullable Glob> parts, boolean absolute, boolean negated, boolean ignoringCase) {
        this.parts = parts;
        this.absolute = absolute;
        this.negated = negated;
        this.ignoringCase = ignoringCase;
    }

    /**
     * Reads a pattern.
     *
     * @param text with {@code !} in front it takes back what an earlier pattern meant
     * @param ignoringCase true where {@code A} and {@code a} are the same
     * @throws IllegalArgumentException if it is none
     */
    public static PathPattern of(String text, boolean ignoringCase) {
        boolean negated = text.startsWith("!");
        String pattern = negated ? text.substring(1) : text;
        List<@Nullable Glob> parts = new ArrayList<>();
        for (String part : pattern.split("/", -1)) {
            if (part.equals(ANY_NUMBER)) {
                parts.add(null);
            } else if (!part.isEmpty()) {
                parts.add(new Glob(ignoringCase ? part.toLowerCase(Locale.ROOT) : part));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the pattern '" + text + "' means nothing");
        }
        return new PathPattern(parts, pattern.startsWith("/"), negated, ignoringCase);
    }

    /** {@return whether it takes back what an earlier pattern meant} */
    public boolean negated() {
        return negated;
    }

    /**
     * {@return whether it means a path}
     *
     * @param path its parts, from the root on
     */
    public boolean matches(List<String> path) {
        List<String> names = ignoringCase
                ? path.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()
                : path;
        int last = absolute ? 0 : names.size() - 1;
        for (int begin = 0; begin <= last; begin++) {
            if (matchesFrom(names, begin)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all parts match from a place on; where they end before the path does, the path stands below. */
    private boolean matchesFrom(List<String> names, int begin) {
        boolean[] reached = new boolean[names.size() + 1];
        reached[begin] = true;
        for (Glob part : parts) {
            boolean[] next = new boolean[reached.length];
            boolean any = false;
            for (int at = begin; at < reached.length; at++) {
                if (part == null) {
                    any |= reached[at];
                    next[at] = any;
                } else if (at + 1 < reached.length && reached[at] && part.matches(names.get(at))) {
                    next[at + 1] = true;
                }
            }
            reached = next;
        }
        for (boolean end : reached) {
            if (end) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether something below a folder may be meant, so that it has to be looked into}
     *
     * @param folder its parts, from the root on
     */
    public boolean mayMatchBelow(List<String> folder) {
        if (!absolute || matches(folder)) {
            return true;
        }
        int common = Math.min(folder.size(), parts.size());
        for (int at = 0; at < common; at++) {
            Glob part = parts.get(at);
            if (part == null) {
                return true;
            }
            String name = folder.get(at);
            if (!part.matches(ignoringCase ? name.toLowerCase(Locale.ROOT) : name)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the parts of a path that is written with slashes} */
    public static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
