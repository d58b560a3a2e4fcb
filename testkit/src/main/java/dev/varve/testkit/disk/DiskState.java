package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All that a disk is: the real folder with what stands now, the model of what is durable, the plan of faults; and the one lock under which each
 * operation is admitted, done in the real folder, and then told to the model.
 *
 * <p>A test's own actions run without the lock. What they do by the same thread is another program's doing: it is not counted and does not fail.
 */
final class DiskState {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Thread> acting = ConcurrentHashMap.newKeySet();
    private final RealFolder folder;
    private final DurableTree tree;
    private final Places places;
    private final FaultPlan plan = new FaultPlan();
    private final PathRules rules = new PathRules();
    private final OpenHandles handles = new OpenHandles();
    private volatile boolean open = true;

    DiskState(RealFolder folder, DurableTree tree) {
        this.folder = folder;
        this.tree = tree;
        this.places = new Places(folder, tree);
    }

    RealFolder folder() {
        return folder;
    }

    DurableTree tree() {
        return tree;
    }

    Places places() {
        return places;
    }

    OpenHandles handles() {
        return handles;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        handles.closeAll();
    }

    /** Work on what only the lock guards; it is no operation and meets no fault. */
    <T> T guarded(Guarded<T> work) {
        lock.lock();
        try {
            return work.run(plan, rules);
        } finally {
            lock.unlock();
        }
    }

    /** See {@link #guarded}. */
    @FunctionalInterface
    interface Guarded<T> {
        T run(FaultPlan plan, PathRules rules);
    }

    /** A counted operation, whose work is done if nothing is planned against it. */
    void change(Operation.Kind kind, DiskAction work, DiskPath... paths) throws IOException {
        changing(
                kind,
                () -> {
                    work.run();
                    return kind;
                },
                paths);
    }

    /** A counted operation with a result. */
    <T> T changing(Operation.Kind kind, IoCall<T> work, DiskPath... paths) throws IOException {
        return perform(() -> {
            admit(kind, paths);
            return work.run();
        });
    }

    /** A counted write of so many bytes; the work is told how many of them to write. */
    int write(DiskPath path, int length, Writing work) throws IOException {
        return perform(() -> {
            if (isActing()) {
                return work.write(length);
            }
            checkWrite(path);
            return work.write(plan.admitWrite(path, length));
        });
    }

    /** See {@link #write}. */
    @FunctionalInterface
    interface Writing {
        int write(int allowed) throws IOException;
    }

    private void admit(Operation.Kind kind, DiskPath... paths) throws IOException {
        if (isActing()) {
            return;
        }
        for (DiskPath path : changedBy(kind, List.of(paths))) {
            checkWrite(path);
        }
        plan.admit(kind, List.of(paths));
    }

    private static List<DiskPath> changedBy(Operation.Kind kind, List<DiskPath> paths) {
        return switch (kind) {
            case FORCE_FILE, FORCE_FOLDER -> List.of();
            case CREATE_LINK -> List.of(paths.getLast());
            case CREATE_FILE, CREATE_FOLDER, CREATE_SYMBOLIC_LINK, WRITE, TRUNCATE, RENAME, DELETE, SET_ATTRIBUTES ->
                paths;
        };
    }

    private <T> T perform(IoCall<T> operation) throws IOException {
        act((faults, unused) -> faults.takeActionBeforeNext());
        return look(operation);
    }

    /** A call that changes nothing. */
    <T> T look(IoCall<T> call) throws IOException {
        lock.lock();
        try {
            requirePower();
            return call.run();
        } catch (FileSystemException e) {
            throw folder.translated(e);
        } finally {
            lock.unlock();
        }
    }

    /** A call that reads the content of a file known by these paths. */
    <T> T read(List<DiskPath> spellings, IoCall<T> call) throws IOException {
        requirePower();
        act((unused, paths) -> paths.actionAtRead(spellings));
        return look(call);
    }

    private boolean isActing() {
        return acting.contains(Thread.currentThread());
    }

    private void act(Guarded<Optional<DiskAction>> planned) throws IOException {
        if (isActing()) {
            return;
        }
        Optional<DiskAction> action = guarded(planned);
        if (action.isPresent()) {
            acting.add(Thread.currentThread());
            try {
                action.get().run();
            } finally {
                acting.remove(Thread.currentThread());
            }
        }
    }

    void requirePower() throws IOException {
        if (!open) {
            throw new ClosedFileSystemException();
        }
        if (!isActing()) {
            lock.lock();
            try {
                plan.requirePower();
            } finally {
                lock.unlock();
            }
        }
    }

    void checkWrite(DiskPath path) throws IOException {
        if (!rules.areEmpty() && !isActing()) {
            rules.checkWrite(path, places.spellings(path));
        }
    }

    void checkRead(DiskPath path) throws IOException {
        if (!rules.areEmpty() && !isActing()) {
            rules.checkRead(path, places.spellings(path));
        }
    }
}
