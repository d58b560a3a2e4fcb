package dev.varve.cli.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Refuses names that Java cannot say. On Unix a name is bytes; what of it is no UTF-8 reaches a program as a replacement
 * character, and would then name another file: one that does not exist, or one that is made by mistake. A name in which
 * that character really stands is told by its being there.
 */
final class SayableNames {

    private static final char REPLACEMENT = '\ufffd';

    private SayableNames() {}

    /** The path, if it is the one that was typed. */
    static Path require(Path path) throws UsageException {
        for (Path part = path.toAbsolutePath(); part != null; part = part.getParent()) {
            Path name = part.getFileName();
            if (name != null
                    && name.toString().indexOf(REPLACEMENT) >= 0
                    && !Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException(
                        "the name " + part + " holds bytes that are no UTF-8, and Java cannot say them: "
                                + "rename it, or name a link to it that is called otherwise");
            }
        }
        return path;
    }
}
