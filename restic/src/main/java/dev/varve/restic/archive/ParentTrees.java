package dev.varve.restic.archive;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.RawText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders of the snapshot before, with which files are compared so that only those are read that differ. */
final class ParentTrees {
    private final Repository repository;
    private final BlobIndex index;

    ParentTrees(Repository repository, BlobIndex index) {
        this.repository = repository;
        this.index = index;
    }

    /** The nodes of a folder by name; none where it is not there, or cannot be read, since then everything is simply read anew. */
    Map<RawText, Node> nodes(@Nullable Id tree, Codec codec) {
        if (tree == null) {
            return Map.of();
        }
        try {
            List<Node> nodes = repository.nodes(codec, index, tree);
            Map<RawText, Node> byName = HashMap.newHashMap(nodes.size());
            nodes.forEach(node -> byName.put(node.name(), node));
            return byName;
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Whether all blobs of a file are still there. */
    boolean hasContent(Node node) {
        List<Id> content = node.content().blobs();
        return content != null && content.stream().allMatch(id -> index.contains(id, BlobType.DATA));
    }
}
