package dev.varve.restic.vault;

import dev.varve.files.RawPath;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.RawText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Goes down the trees of a snapshot by names. */
final class TreePath {
    private static final Set<RawText> NO_NAMES = Set.of(RawText.EMPTY, RawText.of("."), RawText.of(".."));

    private final Repository repository;
    private final BlobIndex index;
    private final Codec codec;

    TreePath(Repository repository, BlobIndex index, Codec codec) {
        this.repository = repository;
        this.index = index;
        this.codec = codec;
    }

    /** The nodes of a folder. */
    List<Node> nodes(Id tree) throws IOException {
        return repository.nodes(codec, index, tree);
    }

    /** What stands at a path from the root of a snapshot on. */
    Optional<Node> find(Id root, List<RawText> path) throws IOException {
        return find(root, path, RawText::equals);
    }

    /** What stands at a path of names in some other form, such as the one that is shown. */
    <T> Optional<Node> find(Id root, List<T> path, BiPredicate<RawText, T> isCalled) throws IOException {
        Id tree = root;
        for (int depth = 0; tree != null && depth < path.size(); depth++) {
            T name = path.get(depth);
            Optional<Node> node = nodes(tree).stream()
                    .filter(some -> isCalled.test(some.name(), name))
                    .findFirst();
            if (node.isEmpty() || depth == path.size() - 1) {
                return node;
            }
            tree = node.get().content().subtree();
        }
        return Optional.empty();
    }

    /** The parts of a path as they stand in a snapshot: without empty ones, {@code .} and {@code ..}. */
    static List<RawText> parts(RawPath path) {
        byte[] bytes = path.bytes();
        List<RawText> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '/') {
                RawText part = RawText.of(Arrays.copyOfRange(bytes, from, at));
                if (!NO_NAMES.contains(part)) {
                    parts.add(part);
                }
                from = at + 1;
            }
        }
        return parts;
    }
}
