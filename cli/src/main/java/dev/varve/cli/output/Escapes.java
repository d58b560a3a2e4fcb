package dev.varve.cli.output;

/**
 * Makes characters visible that would otherwise act on a terminal: control characters, the marks that turn the
 * direction of writing, line and paragraph separators, and halves of surrogate pairs. A description that holds an escape
 * sequence is then read, not obeyed.
 */
public final class Escapes {

    private static final int HEX_DIGITS = 4;

    private Escapes() {}

    /** The text on one line, with nothing in it that acts. */
    public static String visible(String text) {
        return escape(text, false);
    }

    /** The text with nothing in it that acts, except that its line breaks stay. */
    public static String visibleLines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepLineBreaks) {
        for (int i = 0; i < text.length(); i++) {
            if (acts(text, i) && !(keepLineBreaks && text.charAt(i) == '\n')) {
                return rewrite(text, i, keepLineBreaks);
            }
        }
        return text;
    }

    private static String rewrite(String text, int from, boolean keepLineBreaks) {
        var visible = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!acts(text, i) || (keepLineBreaks && c == '\n')) {
                visible.append(c);
            } else {
                appendEscaped(visible, c);
            }
        }
        return visible.toString();
    }

    private static boolean acts(String text, int index) {
        char c = text.charAt(index);
        if (c >= ' ' && c < 0x7f) {
            return false;
        }
        if (Character.isSurrogate(c)) {
            return !isPaired(text, index);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> turnsDirection(c);
            default -> false;
        };
    }

    private static boolean isPaired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069') || c == '\u200e' || c == '\u200f';
    }

    private static void appendEscaped(StringBuilder visible, char c) {
        switch (c) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                String hex = Integer.toHexString(c);
                visible.append("\\u").repeat("0", HEX_DIGITS - hex.length()).append(hex);
            }
        }
    }
}
