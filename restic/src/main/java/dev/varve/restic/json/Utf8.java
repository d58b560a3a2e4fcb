package dev.varve.restic.json;

/**
 * UTF-8 by Go's rules, by which one bad byte is one error and decoding goes on behind it. Java's own decoder lumps several bad bytes together
 * and so cannot say which bytes to escape.
 */
public final class Utf8 {
    /** What stands at a place that is no character; one byte long. */
    public static final int INVALID = -1;

    /** Go's and Unicode's stand-in for what cannot be shown. */
    public static final int REPLACEMENT = 0xFFFD;

    private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

    private Utf8() {}

    /** {@return the code point that starts at an index, or {@link #INVALID}} */
    public static int codePoint(byte[] bytes, int index, int end) {
        int first = bytes[index];
        if (first >= 0) {
            return first;
        }
        int following = (first & 0xE0) == 0xC0 ? 1 : (first & 0xF0) == 0xE0 ? 2 : (first & 0xF8) == 0xF0 ? 3 : 0;
        if (following == 0 || end - index <= following) {
            return INVALID;
        }
        int codePoint = first & (0x3F >> following);
        for (int i = 1; i <= following; i++) {
            int next = bytes[index + i];
            if ((next & 0xC0) != 0x80) {
                return INVALID;
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        return codePoint < SMALLEST[following] || !isCharacter(codePoint) ? INVALID : codePoint;
    }

    /** {@return the bytes that a code point, or what is none, takes up} */
    public static int width(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** {@return whether a number may be encoded: no half of a surrogate pair, and nothing beyond Unicode} */
    public static boolean isCharacter(int codePoint) {
        return codePoint >= 0
                && codePoint <= Character.MAX_CODE_POINT
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }

    /** {@return whether all of the bytes are UTF-8} */
    public static boolean isValid(byte[] bytes) {
        int codePoint;
        for (int i = 0; i < bytes.length; i += width(codePoint)) {
            codePoint = codePoint(bytes, i, bytes.length);
            if (codePoint == INVALID) {
                return false;
            }
        }
        return true;
    }

    /** {@return a text whose unpaired surrogates, which have no UTF-8, are replaced as Go does} */
    static String withoutLoneSurrogates(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        int[] codePoints =
                text.codePoints().map(c -> isCharacter(c) ? c : REPLACEMENT).toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
