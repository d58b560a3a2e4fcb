package dev.varve.restic.archive;

import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.restic.json.Timestamp;
import dev.varve.restic.tree.ExtendedAttribute;
import dev.varve.restic.tree.Extras;
import dev.varve.restic.tree.GoMode;
import dev.varve.restic.tree.Inode;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeContent;
import dev.varve.restic.tree.NodeTimes;
import dev.varve.restic.tree.NodeType;
import dev.varve.restic.tree.Owner;
import dev.varve.restic.tree.RawText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says in restic's words what the file system says of a file. Safe for use by many threads. */
final class Nodes {
    private final FileAccess files;
    private final ArchiveOptions options;
    private final Map<Long, String> users = new ConcurrentHashMap<>();
    private final Map<Long, String> groups = new ConcurrentHashMap<>();

    Nodes(FileAccess files, ArchiveOptions options) {
        this.files = files;
        this.options = options;
    }

    /** A node with what it holds but a file's content and a folder's tree. */
    Node node(FileName name, RawPath path, FileAttributes attributes) throws IOException {
        FileType type = attributes.type();
        NodeContent content = switch (type) {
            case LINK -> NodeContent.symlink(RawText.of(files.linkTarget(path).bytes()));
            case BLOCK_DEVICE, CHARACTER_DEVICE -> NodeContent.device(attributes.node());
            case FILE, FOLDER, PIPE, SOCKET, OTHER -> NodeContent.NONE;
        };
        return new Node(
                RawText.of(name.bytes()),
                type(type),
                GoMode.ofPosix(attributes.mode()),
                times(attributes),
                owner(attributes),
                new Inode(attributes.inode(), attributes.device(), hasLinks(type) ? attributes.links() : 0),
                content,
                Extras.of(extendedAttributes(path)));
    }

    private static boolean hasLinks(FileType type) {
        return switch (type) {
            case FILE, LINK, BLOCK_DEVICE, CHARACTER_DEVICE -> true;
            case FOLDER, PIPE, SOCKET, OTHER -> false;
        };
    }

    private NodeTimes times(FileAttributes attributes) {
        Timestamp modified = Timestamp.of(attributes.modified(), options.zone());
        Timestamp accessed = options.withAccessTimes() ? Timestamp.of(attributes.accessed(), options.zone()) : modified;
        return new NodeTimes(modified, accessed, Timestamp.of(attributes.changed(), options.zone()));
    }

    private Owner owner(FileAttributes attributes) {
        String user = users.computeIfAbsent(
                attributes.uid(), uid -> files.userName(uid).orElse(""));
        String group = groups.computeIfAbsent(
                attributes.gid(), gid -> files.groupName(gid).orElse(""));
        return new Owner((int) attributes.uid(), (int) attributes.gid(), user, group);
    }

    private List<ExtendedAttribute> extendedAttributes(RawPath path) throws IOException {
        List<ExtendedAttribute> attributes = new ArrayList<>();
        for (dev.varve.files.ExtendedAttribute attribute : files.extendedAttributes(path)) {
            attributes.add(new ExtendedAttribute(
                    new String(attribute.name(), StandardCharsets.UTF_8), RawText.of(attribute.value())));
        }
        return attributes;
    }

    private static NodeType type(FileType type) {
        return switch (type) {
            case FILE -> NodeType.FILE;
            case FOLDER -> NodeType.DIRECTORY;
            case LINK -> NodeType.SYMLINK;
            case BLOCK_DEVICE -> NodeType.BLOCK_DEVICE;
            case CHARACTER_DEVICE -> NodeType.CHARACTER_DEVICE;
            case PIPE -> NodeType.FIFO;
            case SOCKET -> NodeType.SOCKET;
            case OTHER -> NodeType.IRREGULAR;
        };
    }
}
