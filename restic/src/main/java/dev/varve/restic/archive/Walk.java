package dev.varve.restic.archive;

import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.restic.archive.Tally.Compared;
import dev.varve.restic.blob.Id;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import dev.varve.restic.tree.RawText;
import dev.varve.restic.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One way through the source. */
final class Walk {
    private final FileAccess files;
    private final ArchiveOptions options;
    private final ParentTrees parents;
    private final Tally tally;
    private final Nodes nodes;
    private final FileStorer storer;
    private final Work<ArchiveWorker> work = new Work<>();
    private final AtomicReference<@Nullable Id> root = new AtomicReference<>();

    Walk(FileAccess files, ArchiveOptions options, ParentTrees parents, Tally tally) {
        this.files = files;
        this.options = options;
        this.parents = parents;
        this.tally = tally;
        this.nodes = new Nodes(files, options);
        this.storer = new FileStorer(files, nodes, parents, tally);
    }

    /**
     * Something in a folder: its name, where it is, whether it was named itself, which file system it has to be on, and which targets it leads to
     * if not all of it is meant.
     */
    private record Entry(
            FileName name,
            RawPath path,
            boolean named,
            long device,
            @Nullable Targets leading) {
        static final long ANY_DEVICE = -1;
    }

    /** Stores all targets. Returns the root's tree. */
    Id store(Targets targets, @Nullable Id parent, int workers, Supplier<ArchiveWorker> worker) throws IOException {
        work.push(List.of(first -> begin(targets, parent, first)));
        work.run(workers, worker);
        return Objects.requireNonNull(root.get());
    }

    private void begin(Targets targets, @Nullable Id parent, ArchiveWorker worker) throws IOException {
        Map<RawText, Node> before = parents.nodes(parent, worker.codec());
        RawPath own = targets.path();
        List<Entry> entries =
                targets.whole() && own != null ? all(own, deviceOf(files.attributesOfTarget(own))) : leading(targets);
        push(Folder.root(before, entries.size()), entries, worker);
    }

    private static List<Entry> leading(Targets targets) {
        List<Entry> entries = new ArrayList<>();
        targets.below()
                .forEach((name, below) -> entries.add(new Entry(
                        name,
                        Objects.requireNonNull(below.path()),
                        below.whole(),
                        Entry.ANY_DEVICE,
                        below.whole() ? null : below)));
        return entries;
    }

    private List<Entry> all(RawPath folder, long device) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (FileName name : files.names(folder)) {
            entries.add(new Entry(name, folder.child(name), false, device, null));
        }
        return entries;
    }

    private long deviceOf(FileAttributes attributes) {
        return options.oneFileSystem() ? attributes.device() : Entry.ANY_DEVICE;
    }

    private void push(Folder folder, List<Entry> entries, ArchiveWorker worker) throws IOException {
        if (entries.isEmpty()) {
            complete(folder, worker);
            return;
        }
        List<Work.Task<ArchiveWorker>> tasks = new ArrayList<>(entries.size());
        for (int place = 0; place < entries.size(); place++) {
            int at = place;
            Entry entry = entries.get(place);
            tasks.add(any -> store(folder, at, entry, any));
        }
        work.push(tasks);
    }

    private void store(Folder folder, int place, Entry entry, ArchiveWorker worker) throws IOException {
        List<String> path = pathOf(folder, entry.name());
        Node node = null;
        try {
            if (!options.excluded().matches(path)) {
                FileAttributes attributes = files.attributes(entry.path());
                if (attributes.type() == FileType.FOLDER) {
                    enter(folder, place, entry, attributes, path, worker);
                    return;
                }
                node = leaf(folder, entry, attributes, worker);
                if (entry.named() && node != null) {
                    tally.target(entry.path(), node);
                }
            }
        } catch (FileFailure e) {
            tally.unread(new Finding(
                    Severity.ERROR, entry.path().toString(), "it could not be read: " + e.getReason() + ".", ""));
        }
        put(folder, place, node, worker);
    }

    private List<String> pathOf(Folder folder, FileName name) {
        if (options.excluded().isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>(folder.path());
        path.add(name.toString());
        return path;
    }

    /** Sockets are left out, as restic does: they mean nothing without the program behind them. */
    private @Nullable Node leaf(Folder folder, Entry entry, FileAttributes attributes, ArchiveWorker worker)
            throws IOException {
        return switch (attributes.type()) {
            case FILE -> storer.store(entry.name(), entry.path(), attributes, folder.before(nameOf(entry)), worker);
            case SOCKET -> null;
            case FOLDER, LINK, BLOCK_DEVICE, CHARACTER_DEVICE, PIPE, OTHER ->
                nodes.node(entry.name(), entry.path(), attributes);
        };
    }

    private static RawText nameOf(Entry entry) {
        return RawText.of(entry.name().bytes());
    }

    private void enter(
            Folder folder, int place, Entry entry, FileAttributes attributes, List<String> path, ArchiveWorker worker)
            throws IOException {
        boolean elsewhere = entry.device() != Entry.ANY_DEVICE && entry.device() != attributes.device();
        List<Entry> entries;
        if (entry.leading() != null) {
            entries = leading(entry.leading());
        } else if (elsewhere) {
            entries = List.of();
        } else {
            entries = all(entry.path(), deviceOf(attributes));
        }
        Node node = nodes.node(entry.name(), entry.path(), attributes);
        Node before = folder.before(nameOf(entry));
        Id treeBefore = before == null ? null : before.content().subtree();
        Map<RawText, Node> inIt = parents.nodes(treeBefore, worker.codec());
        RawPath named = entry.named() ? entry.path() : null;
        push(folder.folder(place, node, named, before, inIt, path, entries.size()), entries, worker);
    }

    private void put(Folder folder, int place, @Nullable Node node, ArchiveWorker worker) throws IOException {
        if (folder.put(place, node)) {
            complete(folder, worker);
        }
    }

    private void complete(Folder folder, ArchiveWorker worker) throws IOException {
        Folder at = folder;
        while (true) {
            Id tree = worker.storeTree(at.nodes());
            Folder parent = at.parent();
            if (parent == null) {
                root.set(tree);
                work.done();
                return;
            }
            Node node = at.node(tree);
            tally.folder(compared(at.nodeBefore(), node));
            if (at.named() != null) {
                tally.target(at.named(), node);
            }
            if (!parent.put(at.place(), node)) {
                return;
            }
            at = parent;
        }
    }

    private static Compared compared(@Nullable Node before, Node now) {
        if (before == null || before.type() != NodeType.DIRECTORY) {
            return Compared.NEW;
        }
        return before.equals(now) ? Compared.UNMODIFIED : Compared.CHANGED;
    }
}
