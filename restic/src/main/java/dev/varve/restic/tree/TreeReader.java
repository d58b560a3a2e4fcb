package dev.varve.restic.tree;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.json.JsonInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree node by node, in the order in which they stand. A node is refused if its name is none or stood before, or a value is not of its type
 * or below zero. Nodes in another order than that of their names are read all the same, as some early program may have written them so, but
 * {@link #ordered()} says it.
 *
 * <p>Members of the tree beside its nodes, which nobody writes today, are passed over.
 */
public final class TreeReader implements AutoCloseable {
    private final byte[] bytes;
    private final int offset;
    private final int length;
    private final JsonInput json;
    private final NodeReader nodes;
    private int count;
    private @Nullable RawText last;
    private @Nullable Set<RawText> all;
    private boolean ended;

    private TreeReader(byte[] bytes, int offset, int length) throws FormatException {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
        this.json = JsonInput.of(bytes, offset, length);
        this.nodes = new NodeReader(json);
    }

    /** {@return a reader of the tree that fills an array} */
    public static TreeReader of(byte[] bytes) throws FormatException {
        return of(bytes, 0, bytes.length);
    }

    /** {@return a reader of the tree that is a part of an array, which must not change meanwhile} */
    public static TreeReader of(byte[] bytes, int offset, int length) throws FormatException {
        TreeReader reader = new TreeReader(bytes, offset, length);
        reader.begin();
        return reader;
    }

    /** {@return all nodes of a tree} */
    public static List<Node> readAll(byte[] bytes) throws FormatException {
        return readAll(bytes, 0, bytes.length);
    }

    /** {@return all nodes of the tree that is a part of an array} */
    public static List<Node> readAll(byte[] bytes, int offset, int length) throws FormatException {
        List<Node> all = new ArrayList<>();
        try (TreeReader reader = of(bytes, offset, length)) {
            for (Node node = reader.next(); node != null; node = reader.next()) {
                all.add(node);
            }
        }
        return all;
    }

    private void begin() throws FormatException {
        json.beginObject("the tree");
        while (json.nextMember()) {
            if (json.name().equals("nodes")) {
                ended = !json.beginList("'nodes'");
                if (ended) {
                    end();
                }
                return;
            }
            json.skip();
        }
        throw new FormatException("the tree has no 'nodes'");
    }

    /** {@return the next node, or null behind the last} */
    public @Nullable Node next() throws FormatException {
        if (ended) {
            return null;
        }
        if (!json.nextElement()) {
            ended = true;
            end();
            return null;
        }
        Node node = nodes.read();
        check(node.name());
        count++;
        return node;
    }

    private void end() throws FormatException {
        while (json.nextMember()) {
            if (json.name().equals("nodes")) {
                throw new FormatException("the tree has 'nodes' twice");
            }
            json.skip();
        }
        json.end();
    }

    private void check(RawText name) throws FormatException {
        if (!NodeNames.allowed(name)) {
            throw new FormatException("a node is called '%s'".formatted(name));
        }
        int order = last == null ? -1 : last.compareTo(name);
        if (order > 0 && all == null) {
            all = before();
        }
        if (order == 0 || (all != null && !all.add(name))) {
            throw new FormatException("two nodes are called '%s'".formatted(name));
        }
        last = name;
    }

    /** The names so far, which nobody needed to keep as long as each was behind the other. */
    private Set<RawText> before() throws FormatException {
        Set<RawText> names = new HashSet<>();
        try (JsonInput again = JsonInput.of(bytes, offset, length)) {
            again.beginObject("the tree");
            while (again.nextMember() && !again.name().equals("nodes")) {
                again.skip();
            }
            again.beginList("'nodes'");
            NodeReader reader = new NodeReader(again);
            while (names.size() < count && again.nextElement()) {
                names.add(reader.read().name());
            }
        }
        return names;
    }

    /** {@return whether the nodes so far stood in the order of their names, as they must for others to find them} */
    public boolean ordered() {
        return all == null;
    }

    @Override
    public void close() {
        json.close();
    }
}
