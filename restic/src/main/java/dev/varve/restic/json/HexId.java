package dev.varve.restic.json;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;

/** Reads an ID out of a parser's own characters, since an index of millions of IDs should not become millions of texts first. */
final class HexId {
    private static final int DIGITS_OF_LONG = 16;

    private HexId() {}

    static Id parse(char[] digits, int offset, int length, String place) throws FormatException {
        if (length != Id.DIGITS) {
            throw new FormatException("%s is no ID, having %d digits".formatted(place, length));
        }
        return new Id(
                number(digits, offset, place),
                number(digits, offset + DIGITS_OF_LONG, place),
                number(digits, offset + 2 * DIGITS_OF_LONG, place),
                number(digits, offset + 3 * DIGITS_OF_LONG, place));
    }

    private static long number(char[] digits, int offset, String place) throws FormatException {
        long number = 0;
        for (int i = offset; i < offset + DIGITS_OF_LONG; i++) {
            number = (number << 4) | value(digits[i], place);
        }
        return number;
    }

    private static int value(char digit, String place) throws FormatException {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        int letter = digit | 0x20;
        if (letter < 'a' || letter > 'f') {
            throw new FormatException(place + " is no ID, having other digits than hexadecimal ones");
        }
        return letter - 'a' + 10;
    }
}
