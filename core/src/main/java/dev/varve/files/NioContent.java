package dev.varve.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Content by Java's stream. Java cannot ask an open file for its attributes, so they are those of the name: another inode shows by its number. */
final class NioContent implements FileContent {
    private final NioAttributes attributes;
    private final RawPath shown;
    private final Path path;
    private final InputStream stream;

    NioContent(NioAttributes attributes, RawPath shown, Path path, InputStream stream) {
        this.attributes = attributes;
        this.shown = shown;
        this.path = path;
        this.stream = stream;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return NioFailures.attempt(shown, () -> stream.read(bytes, offset, length));
    }

    @Override
    public FileAttributes attributes() throws IOException {
        return NioFailures.attempt(shown, () -> attributes.readOwn(path));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
