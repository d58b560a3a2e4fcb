package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A disk for tests: a file system over a real folder that counts what is done, fails where it is told to, and says what a power cut would leave.
 *
 * <p>Work is done by {@code java.nio.file.Files} and {@code FileChannel} on paths below {@link #root()}, which read like {@code /data/data.json}.
 * What stands in the folder at first is taken to be durable; while the disk is in use, the real folder is not to be changed by other ways, or
 * the disk would not know.
 *
 * <p>Operations that change something, and forces, are counted from 1; calls that only read are not, nor those that cannot do what they ask
 * for, as the creation of a folder that is there. The numbers are the same for the same work as long as one thread does it. A planned fault
 * stays planned until {@link #heal()}. Safe for use by several threads.
 */
public final class FaultyDisk implements AutoCloseable {
    private final DiskState state;
    private final DiskPath root;

    private FaultyDisk(DiskState state) {
        this.state = state;
        this.root = new DiskFileSystem(state).root();
    }

    /**
     * A disk that keeps its files in this folder.
     *
     * @param folder a folder of the default file system
     * @throws IOException if what stands in it cannot be read
     */
    public static FaultyDisk over(Path folder) throws IOException {
        RealFolder real = new RealFolder(folder);
        return new FaultyDisk(new DiskState(real, RealTree.read(real)));
    }

    /** The path {@code /} of this disk. */
    public Path root() {
        return root;
    }

    /** How many operations were counted; one that failed is counted, one that met the crash is not. */
    public int operations() {
        return log().size();
    }

    /** The operations that were counted, in their order. */
    public List<Operation> log() {
        return state.guarded((plan, rules) -> plan.operations());
    }

    /** Counts from 1 again, and forgets the log; planned numbers mean the new count. */
    public void restartCount() {
        plan((plan, rules) -> plan.restartCount());
    }

    /** Makes durable all that was done, as the command {@code sync} does; it is not counted. */
    public void sync() {
        plan((plan, rules) -> state.tree().forceEverything());
    }

    /**
     * Neither this operation nor anything after it will be done: each call throws {@link SimulatedCrash}. Closing works.
     */
    public void crashAt(int operation) {
        plan((plan, rules) -> plan.crashAt(operation));
    }

    /** True once an operation met the crash. */
    public boolean crashed() {
        return state.guarded((plan, rules) -> plan.crashed());
    }

    /** This operation will not be done but throw, once. */
    public void failAt(int operation, IOException failure) {
        plan((plan, rules) -> plan.failAt(operation, failure));
    }

    /** If this operation is a write, it writes at most so many bytes, and says so; that is no failure. */
    public void shortWriteAt(int operation, int bytes) {
        plan((plan, rules) -> plan.shortWriteAt(operation, bytes));
    }

    /** The same as {@link #fullFrom(int, long)} with no byte left. */
    public void fullFrom(int operation) {
        fullFrom(operation, 0);
    }

    /**
     * From this operation on the disk has room for so many bytes more. The write that needs more is a short one; once nothing is left, whatever
     * needs room fails: writes (also over old bytes, as on disks that copy on write), new files, folders and links. Renames, deletes, forces
     * and attributes work; deletes give no room back.
     */
    public void fullFrom(int operation, long bytesLeft) {
        plan((plan, rules) -> plan.fullFrom(operation, bytesLeft));
    }

    /**
     * Does something before this operation, as another program would: what it does by the same thread meets no fault and is not counted.
     *
     * @param action what it throws is thrown in place of the operation
     */
    public void beforeOperation(int operation, DiskAction action) {
        plan((plan, rules) -> plan.beforeOperation(operation, action));
    }

    /**
     * Does something before each read of a file's content by this path, as another program would: what it does by the same thread meets no
     * fault and is not counted. Opening and asking for the size are no reads.
     *
     * @param action what it throws is thrown in place of the read, as by a bad sector
     */
    public void onRead(Path file, DiskAction action) {
        plan((plan, rules) -> rules.onRead(own(file), action));
    }

    /** At and under this path nothing can be changed, as on a file system that is mounted for reading: "Read-only file system". */
    public void readOnly(Path path) {
        plan((plan, rules) -> rules.readOnly(own(path)));
    }

    /** At and under this path nothing may be changed: {@code AccessDeniedException}. */
    public void unwritable(Path path) {
        plan((plan, rules) -> rules.unwritable(own(path)));
    }

    /** No file or folder at or under this path may be opened for reading: {@code AccessDeniedException}. Attributes can be read. */
    public void unreadable(Path path) {
        plan((plan, rules) -> rules.unreadable(own(path)));
    }

    /** Takes back all faults and actions; after a crash, the disk goes on with all that was done before it. */
    public void heal() {
        plan((plan, rules) -> {
            plan.clear();
            rules.clear();
        });
    }

    /**
     * Writes what a power cut at this moment would leave; the disk itself goes on.
     *
     * @param folder a folder of the default file system, empty or not yet there
     * @param survival what happens to all that was not forced
     */
    public void afterPowerCut(Path folder, Survival survival) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty");
            }
        }
        Image.Folder image = state.guarded((plan, rules) -> state.tree().surviving(survival.fate()));
        new ImageWriter(new RealFolder(folder)).write(image);
    }

    /** What is open: channels, also those below streams, and listings of folders. */
    public List<String> openHandles() {
        return state.handles().names();
    }

    /**
     * Ends the disk; the real folder stays as it is.
     *
     * @throws AssertionError if something was left open; it names it, and where it was opened
     */
    @Override
    public void close() {
        state.close();
    }

    private DiskPath own(Path path) {
        if (path instanceof DiskPath own && own.getFileSystem() == root.getFileSystem()) {
            return own;
        }
        throw new ProviderMismatchException(path + " is not a path of this disk");
    }

    private void plan(Planning planning) {
        state.guarded((plan, rules) -> {
            planning.plan(plan, rules);
            return plan;
        });
    }

    @FunctionalInterface
    private interface Planning {
        void plan(FaultPlan plan, PathRules rules);
    }

    @Override
    public String toString() {
        return root.getFileSystem().toString();
    }
}
