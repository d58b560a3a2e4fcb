package dev.varve.restic.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Which characters Go prints as they are ({@code strconv.IsPrint}). The answer changes with each version of Unicode, and with it the bytes of a
 * tree, so it comes from a table in place of whatever Unicode this Java has. Each line of the table is a range; those that Go 1.19 with Unicode 13
 * did not know yet, and Go 1.21 with Unicode 15 does, are marked {@code later}.
 */
final class PrintableCharacters {
    private static final String TABLE = "printable-characters.txt";
    private static final String LATER = " later";
    private static final PrintableCharacters OLD = new PrintableCharacters(false);
    private static final PrintableCharacters NEW = new PrintableCharacters(true);

    /** The first of each range at even places, the first behind it at odd ones. */
    private final int[] bounds;

    private PrintableCharacters(boolean withLater) {
        try (InputStream table = PrintableCharacters.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.US_ASCII))) {
            bounds = lines.lines()
                    .filter(line -> withLater || !line.endsWith(LATER))
                    .map(line -> line.replace(LATER, ""))
                    .flatMapToInt(line -> {
                        int dash = line.indexOf('-');
                        return Arrays.stream(new int[] {
                            HexFormat.fromHexDigits(line, 0, dash),
                            HexFormat.fromHexDigits(line, dash + 1, line.length()) + 1
                        });
                    })
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PrintableCharacters of(TreeDialect dialect) {
        return dialect == TreeDialect.RESTIC_0_14 ? OLD : NEW;
    }

    boolean contains(int codePoint) {
        int at = Arrays.binarySearch(bounds, codePoint);
        if (at < 0) {
            return (-at - 1) % 2 == 1;
        }
        // Adjacent ranges share a bound, at which one ends and the other begins.
        return at % 2 == 0 || (at + 1 < bounds.length && bounds[at + 1] == codePoint);
    }
}
