package dev.varve.restic.tree;

import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonOutput;
import dev.varve.restic.json.Utf8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees, byte for byte as restic does. One writer serves for one tree after the other in the same buffer, which grows to the largest of them:
 * {@link #begin}, {@link #add} in the order of the names, {@link #finish}, then read {@link #buffer()} before the next begins. Not for use by
 * several threads.
 */
public final class TreeWriter {
    private final TreeDialect dialect;
    private final JsonOutput json;
    private @Nullable RawText last;

    /** A writer of trees like those of one generation of restic. */
    public TreeWriter(TreeDialect dialect) {
        this.dialect = dialect;
        this.json = new JsonOutput(dialect.shortEscapes());
    }

    /** Begins a tree. */
    public TreeWriter begin() {
        json.clear();
        json.raw("{\"nodes\":[");
        last = null;
        return this;
    }

    /**
     * Adds a node.
     *
     * @throws IllegalArgumentException if its name is not behind that of the node before, or is none that a node may have
     */
    public TreeWriter add(Node node) {
        RawText name = node.name();
        if (!NodeNames.allowed(name)) {
            throw new IllegalArgumentException("no node may be called '%s'".formatted(name));
        }
        if (last != null && last.compareTo(name) >= 0) {
            throw new IllegalArgumentException("'%s' does not come after '%s'".formatted(name, last));
        }
        last = name;
        json.separate().raw('{');
        head(node);
        content(node.content(), node.inode().links(), node.extras());
        if (!node.extras().error().isEmpty()) {
            json.member("error").string(node.extras().error());
        }
        json.members(node.extras().others());
        json.raw('}');
        return this;
    }

    private void head(Node node) {
        json.member("name").string(GoQuoting.quote(node.name(), dialect));
        json.member("type").string(node.type().label());
        number("mode", Integer.toUnsignedLong(node.mode()));
        NodeTimes times = node.times();
        json.member("mtime").time(times.modified());
        json.member("atime").time(times.accessed());
        json.member("ctime").time(times.changed());
        Owner owner = node.owner();
        json.member("uid").unsigned(Integer.toUnsignedLong(owner.uid()));
        json.member("gid").unsigned(Integer.toUnsignedLong(owner.gid()));
        text("user", owner.user());
        text("group", owner.group());
        number("inode", node.inode().number());
        number("device_id", node.inode().device());
    }

    private void content(NodeContent content, long links, Extras extras) {
        number("size", content.size());
        number("links", links);
        linkTarget(content.linkTarget());
        if (!extras.attributes().isEmpty()) {
            attributes(extras.attributes());
        }
        if (!extras.genericAttributes().isEmpty()) {
            json.member("generic_attributes").raw(extras.genericAttributes());
        }
        number("device", content.device());
        json.member("content");
        if (content.blobs() == null) {
            json.raw("null");
        } else {
            ids(content.blobs());
        }
        if (content.subtree() != null) {
            json.member("subtree").id(content.subtree());
        }
    }

    private void linkTarget(RawText target) {
        if (!target.isEmpty()) {
            json.member("linktarget").string(target.shared());
            if (dialect.rawLinkTargets() && !Utf8.isValid(target.shared())) {
                json.member("linktarget_raw").base64(target.shared());
            }
        }
    }

    private void attributes(List<ExtendedAttribute> attributes) {
        json.member("extended_attributes").raw('[');
        for (ExtendedAttribute attribute : attributes) {
            json.separate().raw('{').member("name").string(attribute.name());
            json.member("value").base64(attribute.value().shared()).raw('}');
        }
        json.raw(']');
    }

    private void ids(List<Id> ids) {
        json.raw('[');
        for (Id id : ids) {
            json.separate().id(id);
        }
        json.raw(']');
    }

    private void number(String name, long number) {
        if (number != 0) {
            json.member(name).unsigned(number);
        }
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            json.member(name).string(text);
        }
    }

    /** Ends the tree, which is then in the buffer. */
    public TreeWriter finish() {
        json.raw("]}\n");
        return this;
    }

    /** {@return the buffer, of which {@link #length()} bytes are the tree, until the next one begins} */
    public byte[] buffer() {
        return json.buffer();
    }

    /** {@return how many bytes are written} */
    public int length() {
        return json.length();
    }

    /** {@return the ID of the tree in the buffer} */
    public Id id() {
        return Id.of(json.buffer(), 0, json.length());
    }

    /** {@return the tree that these nodes make, in their order} */
    public byte[] write(Iterable<Node> nodes) {
        begin();
        nodes.forEach(this::add);
        finish();
        return json.toBytes();
    }
}
