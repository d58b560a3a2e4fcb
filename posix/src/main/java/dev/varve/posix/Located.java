package dev.varve.posix;

import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.RawPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A path as a call takes it: from the working folder if it is short enough, else from a folder that was opened on the way, step by step. */
final class Located implements Closeable {
    private static final byte[] HERE = {'.'};

    private final RawPath shown;
    private final int folder;
    private final byte[] rest;
    private final @Nullable Descriptor held;

    private Located(RawPath shown, int folder, byte[] rest, @Nullable Descriptor held) {
        this.shown = shown;
        this.folder = folder;
        this.rest = rest;
        this.held = held;
    }

    static Located of(RawPath path) throws IOException {
        byte[] bytes = path.bytes();
        return bytes.length <= Linux.LONGEST_PATH
                ? new Located(path, Linux.AT_FDCWD, bytes, null)
                : walked(path, bytes);
    }

    private static Located walked(RawPath path, byte[] bytes) throws IOException {
        Descriptor held = null;
        try {
            int at = 0;
            while (bytes.length - at > Linux.LONGEST_PATH) {
                int end = stepEnd(bytes, at);
                if (end == at) {
                    throw new FileFailure(path, FileError.NAME_TOO_LONG);
                }
                Descriptor next = Descriptor.open(
                        held == null ? Linux.AT_FDCWD : held.number(),
                        Arrays.copyOfRange(bytes, at, end),
                        Linux.O_PATH | Linux.O_DIRECTORY,
                        0,
                        path);
                closeIfOpen(held);
                held = next;
                at = end;
                while (at < bytes.length && bytes[at] == '/') {
                    at++;
                }
            }
            byte[] rest = at == bytes.length ? HERE : Arrays.copyOfRange(bytes, at, bytes.length);
            return new Located(path, held == null ? Linux.AT_FDCWD : held.number(), rest, held);
        } catch (IOException e) {
            closeIfOpen(held);
            throw e;
        }
    }

    /** The last slash that a call can take all bytes before of. */
    private static int stepEnd(byte[] bytes, int start) {
        int end = start + Linux.LONGEST_PATH;
        while (end > start && bytes[end] != '/') {
            end--;
        }
        return end;
    }

    RawPath shown() {
        return shown;
    }

    int folder() {
        return folder;
    }

    byte[] rest() {
        return rest;
    }

    /** The same place as one path, for calls that take no folder. */
    RawPath asPath() {
        return held == null ? shown : inFolder(folder, rest);
    }

    static RawPath inFolder(int folder, byte[] name) {
        byte[] prefix = ("/proc/self/fd/" + folder + "/").getBytes(StandardCharsets.US_ASCII);
        byte[] path = Arrays.copyOf(prefix, prefix.length + name.length);
        System.arraycopy(name, 0, path, prefix.length, name.length);
        return RawPath.of(path);
    }

    @Override
    public void close() throws IOException {
        closeIfOpen(held);
    }

    private static void closeIfOpen(@Nullable Descriptor descriptor) throws IOException {
        if (descriptor != null) {
            descriptor.close();
        }
    }
}
