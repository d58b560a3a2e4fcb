package dev.varve.plain;

import dev.varve.BackupOptions;
import dev.varve.VaultException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What may be said of a snapshot: text that UTF-8 can say, and that fits the header of a gzip file. */
final class SayableOptions {
    private static final int LONGEST_DESCRIPTION = 4 << 10;
    private static final int LONGEST_TAGS = 4 << 10;

    private static final Pattern TAG = Pattern.compile("[^,\\r\\n]*[^,\\s][^,\\r\\n]*");

    private SayableOptions() {}

    /**
     * Refuses what cannot be kept.
     *
     * @throws VaultException.Refused if it cannot
     */
    static void require(BackupOptions options) throws VaultException.Refused {
        requireAtMost(LONGEST_DESCRIPTION, options.description(), "the description");
        for (String tag : options.tags()) {
            if (!TAG.matcher(tag).matches()) {
                throw new VaultException.Refused(
                        "tag '" + tag + "': a tag is a word or several, without a comma or a line break");
            }
        }
        requireAtMost(LONGEST_TAGS, String.join(",", options.tags()), "the tags together");
    }

    private static void requireAtMost(int bytes, String text, String what) throws VaultException.Refused {
        try {
            int length = StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(text))
                    .remaining();
            if (length > bytes) {
                throw new VaultException.Refused(
                        what + " may be " + bytes + " bytes long at most, and would be " + length + ": say it shorter");
            }
        } catch (CharacterCodingException e) {
            throw new VaultException.Refused(what + " is no text: it has half a character in it", e);
        }
    }
}
