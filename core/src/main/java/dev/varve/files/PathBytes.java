package dev.varve.files;

import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From the bytes of a path to Java's {@link Path} and back. A Unix path of Java's holds the bytes, but its text is what the locale makes of them; only
 * its URI shows each byte, and can bring each one in. Elsewhere, text in UTF-8 is all there is.
 */
final class PathBytes {
    private static final String PROBE = "/~";

    /** Java's empty path means it; to the system an empty path is none. */
    private static final byte[] WORKING_FOLDER = {'.'};

    private PathBytes() {}

    static byte[] of(Path path) {
        String text = path.toString();
        if (text.isEmpty()) {
            return WORKING_FOLDER.clone();
        }
        if (isAscii(text) || !hasBytes(path)) {
            String slashed = path.getFileSystem().getSeparator().equals("\\") ? text.replace('\\', '/') : text;
            return slashed.getBytes(StandardCharsets.UTF_8);
        }
        byte[] absolute = decoded(path);
        return path.isAbsolute() ? absolute : Arrays.copyOfRange(absolute, 1, absolute.length);
    }

    /** The URI of a folder ends in a slash, which would not tell {@code a} from {@code a/}: so something is looked at that stands in it. */
    private static byte[] decoded(Path path) {
        String encoded = path.getRoot() == null
                ? Path.of("/").resolve(path).resolve("~").toUri().getRawPath()
                : path.resolve("~").toUri().getRawPath();
        int end = encoded.lastIndexOf(PROBE);
        byte[] bytes = new byte[end];
        int length = 0;
        for (int at = 0; at < end; at++, length++) {
            if (encoded.charAt(at) == '%') {
                bytes[length] = (byte) HexFormat.fromHexDigits(encoded, at + 1, at + 3);
                at += 2;
            } else {
                bytes[length] = (byte) encoded.charAt(at);
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** The path of these bytes; refused where Java cannot say exactly them. */
    static Path toPath(RawPath path) throws FileFailure {
        if (path.length() == 0) {
            throw new FileFailure(path, FileError.NOT_FOUND);
        }
        try {
            Path found = toPath(path.shared());
            if (!Arrays.equals(withoutRedundantSlashes(path.shared()), of(found))) {
                throw new FileFailure(path, FileError.UNSUPPORTED, "Java cannot say this path");
            }
            return found;
        } catch (InvalidPathException | CharacterCodingException e) {
            FileFailure failure = new FileFailure(path, FileError.UNSUPPORTED, "Java cannot say this path");
            failure.initCause(e);
            throw failure;
        }
    }

    /** The relative path of one name; on Windows, a name that cannot be one is refused. */
    static Path toPath(FileName name) throws FileFailure {
        Path found = toPath(RawPath.of(name.shared()));
        if (found.getRoot() != null || found.getNameCount() != 1) {
            throw new FileFailure(
                    RawPath.of(name.shared()), FileError.UNSUPPORTED, "No name of a file on this platform");
        }
        return found;
    }

    private static Path toPath(byte[] bytes) throws CharacterCodingException {
        Path ascii = Path.of("");
        if (!hasBytes(ascii) || isAscii(bytes)) {
            return Path.of(Escaped.strictUtf8(bytes));
        }
        boolean absolute = bytes[0] == '/';
        StringBuilder uri = new StringBuilder(absolute ? "file://" : "file:///");
        for (byte b : bytes) {
            if (b == '/') {
                uri.append('/');
            } else {
                uri.append('%');
                HexFormat.of().toHexDigits(uri, b);
            }
        }
        Path found = Path.of(URI.create(uri.toString()));
        return absolute ? found : found.subpath(0, found.getNameCount());
    }

    private static byte[] withoutRedundantSlashes(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int length = 0;
        for (byte b : bytes) {
            if (b != '/' || length == 0 || kept[length - 1] != '/') {
                kept[length++] = b;
            }
        }
        boolean trailing = length > 1 && kept[length - 1] == '/';
        return Arrays.copyOf(kept, trailing ? length - 1 : length);
    }

    private static boolean hasBytes(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault())
                && path.getFileSystem().getSeparator().equals("/");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
