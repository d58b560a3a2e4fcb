package dev.varve.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture of a folder and all that is below it. Two pictures are equal if and only if nobody wrote in between: also a
 * file that came and went leaves its trace, in its folder's modification time.
 *
 * @param nodes what stands there, by path relative to the folder, with {@code /} between names; the folder itself is the
 *     empty path
 */
public record Tree(SortedMap<String, Node> nodes) {

    private static final FileTime NO_TIME = FileTime.fromMillis(0);

    /** Copies the map. */
    public Tree {
        nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    }

    /**
     * Takes the picture.
     *
     * @param folder the folder
     * @return what stands there now
     * @throws IOException if something there cannot be read
     */
    public static Tree of(Path folder) throws IOException {
        SortedMap<String, Node> nodes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString();
                nodes.put(name.replace(folder.getFileSystem().getSeparator(), "/"), node(path));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Tree(nodes);
    }

    /** {@return the same picture without the times: equal where the same names hold the same bytes} */
    public Tree contents() {
        SortedMap<String, Node> timeless = new TreeMap<>(nodes);
        timeless.replaceAll((name, node) -> new Node(node.type(), node.size(), node.hash(), NO_TIME));
        return new Tree(timeless);
    }

    private static Node node(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        FileTime modified = attributes.lastModifiedTime();
        if (attributes.isDirectory()) {
            return new Node(Type.FOLDER, 0, "", modified);
        }
        return attributes.isRegularFile()
                ? new Node(Type.FILE, attributes.size(), hash(path), modified)
                : new Node(Type.OTHER, 0, "", modified);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One line for each thing, so that a failed comparison shows which one differs. */
    @Override
    public String toString() {
        return nodes.entrySet().stream()
                .map(entry -> "/" + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** What a thing is. */
    public enum Type {
        /** A regular file. */
        FILE,
        /** A folder. */
        FOLDER,
        /** A link, a pipe, a device. */
        OTHER
    }

    /**
     * One thing in the picture.
     *
     * @param type what it is
     * @param size bytes of content; 0 where it is no file
     * @param hash the SHA-256 of its content in hexadecimal; empty where it is no file
     * @param modified when it was last written
     */
    public record Node(Type type, long size, String hash, FileTime modified) {}
}
