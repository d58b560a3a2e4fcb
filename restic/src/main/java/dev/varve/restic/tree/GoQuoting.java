package dev.varve.restic.tree;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The form in which a tree holds names: Go's {@code strconv.Quote} without the outer quotes, so that any bytes become a text that shows them.
 * Quoted text is UTF-8 and has neither control characters nor bad bytes.
 */
final class GoQuoting {
    private static final String LETTERS = "abtnvfr";
    private static final String MEANINGS = "\u0007\b\t\n\u000b\f\r";
    private static final HexFormat HEX = HexFormat.of();
    private static final int DELETE = 0x7F;

    private GoQuoting() {}

    static String quote(RawText name, TreeDialect dialect) {
        byte[] bytes = name.shared();
        if (isPlain(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        PrintableCharacters printable = PrintableCharacters.of(dialect);
        StringBuilder quoted = new StringBuilder(2 * bytes.length);
        int codePoint;
        for (int i = 0; i < bytes.length; i += Utf8.width(codePoint)) {
            codePoint = Utf8.codePoint(bytes, i, bytes.length);
            if (codePoint == Utf8.INVALID) {
                quoted.append("\\x").append(HEX.toHexDigits(bytes[i]));
            } else if (codePoint == '"' || codePoint == '\\') {
                quoted.append('\\').append((char) codePoint);
            } else if (printable.contains(codePoint)) {
                quoted.appendCodePoint(codePoint);
            } else {
                escape(codePoint, quoted);
            }
        }
        return quoted.toString();
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' || b == DELETE || b == '"' || b == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void escape(int codePoint, StringBuilder quoted) {
        int letter = MEANINGS.indexOf(codePoint);
        quoted.append('\\');
        if (letter >= 0) {
            quoted.append(LETTERS.charAt(letter));
        } else if (codePoint < ' ' || codePoint == DELETE) {
            quoted.append('x').append(HEX.toHexDigits((byte) codePoint));
        } else if (codePoint <= Character.MAX_VALUE) {
            quoted.append('u').append(HEX.toHexDigits((short) codePoint));
        } else {
            quoted.append('U').append(HEX.toHexDigits(codePoint));
        }
    }

    static RawText unquote(String quoted) throws FormatException {
        if (quoted.indexOf('\\') < 0) {
            if (quoted.indexOf('"') >= 0 || quoted.indexOf('\n') >= 0) {
                throw bad(quoted);
            }
            return RawText.of(quoted);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(quoted.length());
        for (int i = 0; i < quoted.length(); ) {
            int codePoint = quoted.codePointAt(i);
            if (codePoint == '\\') {
                i = escaped(quoted, i + 1, bytes);
            } else if (codePoint == '"' || codePoint == '\n') {
                throw bad(quoted);
            } else {
                add(codePoint, bytes);
                i += Character.charCount(codePoint);
            }
        }
        return RawText.owning(bytes.toByteArray());
    }

    /** Adds what the escape means and returns where it ends. */
    private static int escaped(String quoted, int at, ByteArrayOutputStream bytes) throws FormatException {
        char kind = at < quoted.length() ? quoted.charAt(at) : '\0';
        switch (kind) {
            case 'x' -> bytes.write(number(quoted, at + 1, 2, 16));
            case 'u' -> addChecked(quoted, number(quoted, at + 1, 4, 16), bytes);
            case 'U' -> addChecked(quoted, number(quoted, at + 1, 8, 16), bytes);
            case '\\', '"' -> bytes.write(kind);
            case '0', '1', '2', '3' -> bytes.write(number(quoted, at, 3, 8));
            default -> {
                int letter = LETTERS.indexOf(kind);
                if (letter < 0) {
                    throw bad(quoted);
                }
                bytes.write(MEANINGS.charAt(letter));
            }
        }
        return at
                + switch (kind) {
                    case 'x', '0', '1', '2', '3' -> 3;
                    case 'u' -> 5;
                    case 'U' -> 9;
                    default -> 1;
                };
    }

    private static int number(String quoted, int from, int digits, int radix) throws FormatException {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char digit = i < quoted.length() ? quoted.charAt(i) : '\0';
            int value = digit < DELETE ? Character.digit(digit, radix) : -1;
            if (value < 0) {
                throw bad(quoted);
            }
            number = number * radix + value;
        }
        return number;
    }

    private static void addChecked(String quoted, int codePoint, ByteArrayOutputStream bytes) throws FormatException {
        if (!Utf8.isCharacter(codePoint)) {
            throw bad(quoted);
        }
        add(codePoint, bytes);
    }

    private static void add(int codePoint, ByteArrayOutputStream bytes) {
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }

    private static FormatException bad(String quoted) {
        return new FormatException("a name is badly quoted: '%s'".formatted(quoted));
    }
}
