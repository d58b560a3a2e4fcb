package dev.varve.restic.tree;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonInput;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.json.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the members of one node after the other, in whatever order they stand. */
final class NodeReader {
    private static final long LARGEST_32_BITS = 0xFFFF_FFFFL;
    private static final Map<String, NodeType> TYPES = new HashMap<>();

    static {
        for (NodeType type : NodeType.values()) {
            TYPES.put(type.label(), type);
        }
    }

    private final JsonInput json;
    private @Nullable RawText name;
    private NodeType type = NodeType.UNKNOWN;
    private int mode;
    private Timestamp modified = Timestamp.ZERO;
    private Timestamp accessed = Timestamp.ZERO;
    private Timestamp changed = Timestamp.ZERO;
    private int uid;
    private int gid;
    private String user = "";
    private String group = "";
    private long inode;
    private long deviceId;
    private long size;
    private long links;
    private RawText linkTarget = RawText.EMPTY;
    private RawText rawLinkTarget = RawText.EMPTY;
    private long device;
    private @Nullable List<Id> blobs;
    private @Nullable Id subtree;
    private List<ExtendedAttribute> attributes = List.of();
    private String genericAttributes = "";
    private String error = "";
    private final List<RawMember> others = new ArrayList<>();

    NodeReader(JsonInput json) {
        this.json = json;
    }

    Node read() throws FormatException {
        reset();
        json.beginObject("a node");
        while (json.nextMember()) {
            member(json.name());
        }
        if (name == null) {
            throw new FormatException("a node has no 'name'");
        }
        RawText target = rawLinkTarget.isEmpty() ? linkTarget : rawLinkTarget;
        return new Node(
                name,
                type,
                mode,
                new NodeTimes(modified, accessed, changed),
                new Owner(uid, gid, user, group),
                new Inode(inode, deviceId, links),
                new NodeContent(size, target, device, blobs, subtree),
                extras());
    }

    private Extras extras() {
        boolean none = attributes.isEmpty() && genericAttributes.isEmpty() && error.isEmpty() && others.isEmpty();
        return none ? Extras.NONE : new Extras(attributes, genericAttributes, error, others);
    }

    private void reset() {
        name = null;
        type = NodeType.UNKNOWN;
        mode = uid = gid = 0;
        modified = accessed = changed = Timestamp.ZERO;
        user = group = genericAttributes = error = "";
        inode = deviceId = size = links = device = 0;
        linkTarget = rawLinkTarget = RawText.EMPTY;
        blobs = null;
        subtree = null;
        attributes = List.of();
        others.clear();
    }

    private void member(String member) throws FormatException {
        switch (member) {
            case "name" -> name = GoQuoting.unquote(json.text("a node's 'name'"));
            case "type" -> type = type(json.text("a node's 'type'"));
            case "mode" -> mode = number("a node's 'mode'");
            case "mtime" -> modified = json.time("a node's 'mtime'", modified);
            case "atime" -> accessed = json.time("a node's 'atime'", accessed);
            case "ctime" -> changed = json.time("a node's 'ctime'", changed);
            case "uid" -> uid = number("a node's 'uid'");
            case "gid" -> gid = number("a node's 'gid'");
            case "user" -> user = json.text("a node's 'user'");
            case "group" -> group = json.text("a node's 'group'");
            case "inode" -> inode = json.unsigned("a node's 'inode'");
            case "device_id" -> deviceId = json.unsigned("a node's 'device_id'");
            case "size" -> size = json.number("a node's 'size'", Long.MAX_VALUE);
            case "links" -> links = json.unsigned("a node's 'links'");
            case "content" -> blobs = json.ids("a node's 'content'");
            case "subtree" -> subtree = json.isNull() ? null : json.id("a node's 'subtree'");
            default -> rareMember(member);
        }
    }

    private void rareMember(String member) throws FormatException {
        switch (member) {
            case "linktarget" -> linkTarget = RawText.of(json.text("a node's 'linktarget'"));
            case "linktarget_raw" -> rawLinkTarget = RawText.owning(json.base64("a node's 'linktarget_raw'"));
            case "extended_attributes" -> attributes = attributes();
            case "generic_attributes" -> genericAttributes = json.isNull() ? "" : json.rawValue();
            case "device" -> device = json.unsigned("a node's 'device'");
            case "error" -> error = json.text("a node's 'error'");
            default -> others.add(json.raw());
        }
    }

    private List<ExtendedAttribute> attributes() throws FormatException {
        List<ExtendedAttribute> all = new ArrayList<>();
        if (json.beginList("'extended_attributes'")) {
            while (json.nextElement()) {
                all.add(attribute());
            }
        }
        return all;
    }

    private ExtendedAttribute attribute() throws FormatException {
        String attribute = "";
        RawText value = RawText.EMPTY;
        json.beginObject("an extended attribute");
        while (json.nextMember()) {
            switch (json.name()) {
                case "name" -> attribute = json.text("an extended attribute's 'name'");
                case "value" -> value = RawText.owning(json.base64("an extended attribute's 'value'"));
                default -> json.skip();
            }
        }
        return new ExtendedAttribute(attribute, value);
    }

    private int number(String place) throws FormatException {
        return (int) json.number(place, LARGEST_32_BITS);
    }

    private static NodeType type(String label) throws FormatException {
        NodeType type = TYPES.get(label);
        if (type == null) {
            throw new FormatException("a node is of the unknown type '%s'".formatted(label));
        }
        return type;
    }
}
