package dev.varve.restic.check;

import dev.varve.VaultException;
import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks whether all that a snapshot refers to is there. A tree that several snapshots share is read once. */
public final class TreeCheck {
    private final Repository repository;
    private final BlobIndex index;
    private final PackCheck packs;
    private final Codec codec;
    private final Map<Id, Result> seen = new HashMap<>();

    /** A check of trees, by what is known of the packs. */
    public TreeCheck(Repository repository, BlobIndex index, PackCheck packs, Codec codec) {
        this.repository = repository;
        this.index = index;
        this.packs = packs;
        this.codec = codec;
    }

    /** What a folder itself lacks, and which folders are in it. */
    private record Result(String lack, List<Id> folders) {}

    /** {@return what is wrong below a root; empty where all is there} */
    public String check(Id root) throws IOException {
        Deque<Id> left = new ArrayDeque<>(List.of(root));
        Set<Id> met = new HashSet<>(left);
        while (!left.isEmpty()) {
            Id tree = left.pop();
            Result result = seen.get(tree);
            if (result == null) {
                result = look(tree);
                seen.put(tree, result);
            }
            if (!result.lack().isEmpty()) {
                return result.lack();
            }
            result.folders().stream().filter(met::add).forEach(left::push);
        }
        return "";
    }

    private Result look(Id tree) throws IOException {
        List<Node> nodes;
        if (!packs.has(tree, BlobType.TREE)) {
            return new Result("the folder " + tree + " is missing or damaged", List.of());
        }
        try {
            nodes = repository.nodes(codec, index, tree);
        } catch (VaultException.Corrupt e) {
            return new Result(
                    Objects.requireNonNullElse(e.getMessage(), "the folder " + tree + " is damaged"), List.of());
        }
        for (Node node : nodes) {
            String lack = lack(node);
            if (!lack.isEmpty()) {
                return new Result("'" + node.name() + "' " + lack, List.of());
            }
        }
        List<Id> folders =
                nodes.stream().flatMap(node -> node.content().tree().stream()).toList();
        return new Result("", folders);
    }

    private String lack(Node node) {
        if (node.type() == NodeType.DIRECTORY && node.content().subtree() == null) {
            return "has no content at all";
        }
        long missing = node.content().fileBlobs().orElse(List.of()).stream()
                .filter(id -> !packs.has(id, BlobType.DATA))
                .count();
        return missing == 0 ? "" : "lacks " + missing + " of its blobs";
    }
}
