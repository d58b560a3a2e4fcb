package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is known by its real path and its inode. {@link #check()} finds out whether a link, or another folder, has taken its place or that of
 * a folder above it. Java has no call that makes a folder in an open folder, so to look before each step is the best there is.
 */
record NioPlace(RawPath shown, Path real, @Nullable Object key) {

    static NioPlace of(RawPath shown, Path real) throws IOException {
        BasicFileAttributes found = NioFailures.attempt(shown, () -> basic(real));
        if (!found.isDirectory()) {
            throw new FileFailure(shown, found.isSymbolicLink() ? FileError.LINK_IN_THE_WAY : FileError.NOT_A_FOLDER);
        }
        NioPlace place = new NioPlace(shown, real, found.fileKey());
        place.check();
        return place;
    }

    void check() throws IOException {
        NioFailures.step(shown, () -> {
            if (!real.toRealPath().equals(real) || !Objects.equals(basic(real).fileKey(), key)) {
                throw new FileFailure(shown, FileError.LINK_IN_THE_WAY, "The folder was replaced while it was in use");
            }
        });
    }

    private static BasicFileAttributes basic(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    }
}
