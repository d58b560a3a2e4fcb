package dev.varve.cli.line;

import java.nio.file.Path;

/**
 * A path as it was typed. A slash at its end says that a folder is meant, and a {@link Path} forgets it.
 *
 * @param path the path
 * @param folder true where it ends with a slash
 */
public record TypedPath(Path path, boolean folder) {

    static TypedPath read(String typed) {
        Path path = Paths.read(typed);
        return new TypedPath(
                path, typed.endsWith("/") || typed.endsWith(path.getFileSystem().getSeparator()));
    }
}
