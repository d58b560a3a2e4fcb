package dev.varve.restic.filter;

/**
 * Matches one part of a path: {@code *} stands for any characters, {@code ?} for one, {@code [a-z]} for one of some, {@code [^a-z]} for one of the
 * others, and a backslash takes the next character as it is.
 */
final class Glob {
    private final int[] pattern;

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if a bracket is not closed, or a backslash ends it
     */
    Glob(String text) {
        this.pattern = text.codePoints().toArray();
        check(text);
    }

    private void check(String text) {
        for (int at = 0; at < pattern.length; at++) {
            if (pattern[at] == '\\' && ++at == pattern.length) {
                throw new IllegalArgumentException("the pattern '" + text + "' ends with a backslash");
            }
            if (at < pattern.length && pattern[at] == '[' && (at == 0 || pattern[at - 1] != '\\')) {
                at = closing(at, text);
            }
        }
    }

    /** Where the class that begins at a bracket ends. */
    private int closing(int open, String text) {
        int at = open + 1;
        if (at < pattern.length && pattern[at] == '^') {
            at++;
        }
        int first = at;
        while (at < pattern.length && (pattern[at] != ']' || at == first)) {
            at += pattern[at] == '\\' ? 2 : 1;
        }
        if (at >= pattern.length) {
            throw new IllegalArgumentException("the pattern '" + text + "' has a bracket that is not closed");
        }
        return at;
    }

    /** Whether it matches all of a name. Goes back to the last star only, so that no pattern takes long. */
    boolean matches(String name) {
        int[] text = name.codePoints().toArray();
        int at = 0;
        int in = 0;
        int star = -1;
        int starred = 0;
        while (in < text.length) {
            if (at < pattern.length && pattern[at] == '*') {
                star = at++;
                starred = in;
            } else if (at < pattern.length && matchesOne(at, text[in])) {
                at = next(at);
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++starred;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == '*') {
            at++;
        }
        return at == pattern.length;
    }

    private int next(int at) {
        return switch (pattern[at]) {
            case '[' -> closing(at, "") + 1;
            case '\\' -> at + 2;
            default -> at + 1;
        };
    }

    private boolean matchesOne(int at, int character) {
        return switch (pattern[at]) {
            case '?' -> true;
            case '[' -> isInClass(at, character);
            case '\\' -> pattern[at + 1] == character;
            default -> pattern[at] == character;
        };
    }

    private boolean isInClass(int open, int character) {
        int end = closing(open, "");
        int at = open + 1;
        boolean others = pattern[at] == '^';
        if (others) {
            at++;
        }
        boolean found = false;
        while (at < end) {
            at += pattern[at] == '\\' ? 1 : 0;
            int low = pattern[at++];
            int high = low;
            if (at + 1 < end && pattern[at] == '-') {
                at += pattern[at + 1] == '\\' ? 2 : 1;
                high = pattern[at++];
            }
            found |= low <= character && character <= high;
        }
        return found != others;
    }
}
