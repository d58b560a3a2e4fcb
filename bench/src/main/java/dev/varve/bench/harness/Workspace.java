package dev.varve.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The scratch folder of a run. It goes when the run ends, also where it ends by Ctrl-C: the programs that were started
 * and the thread that measures are stopped first, so that nothing is written behind the back of the removal. Only a
 * {@code kill -9} leaves it.
 */
public final class Workspace implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Thread measuring = Thread.currentThread();
    private final Thread hook = new Thread(this::stopAndRemove, "bench-cleanup");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ending;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a scratch folder for the thread that calls.
     *
     * @param parent in which it is made; itself made where it is missing, and left
     * @return the workspace
     */
    public static Workspace in(Path parent) throws IOException {
        Files.createDirectories(parent);
        var workspace = new Workspace(Files.createTempDirectory(parent.toRealPath(), "bench-"));
        Runtime.getRuntime().addShutdownHook(workspace.hook);
        return workspace;
    }

    /** {@return the folder} */
    public Path folder() {
        return folder;
    }

    /** {@return whether the run was told to end: what fails then has not failed by itself} */
    public boolean isEnding() {
        return ending;
    }

    /**
     * Makes a folder for one figure.
     *
     * @param name the figure's name
     * @return the folder
     */
    public Path enter(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    /**
     * Removes a folder with all that is in it.
     *
     * @param tree the folder
     */
    public static void remove(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Removes the scratch folder. */
    @Override
    public void close() throws IOException {
        remove(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, and the hook finds nothing left to do.
        }
        closed.countDown();
    }

    private void stopAndRemove() {
        ending = true;
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        measuring.interrupt();
        try {
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                remove(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("please remove " + folder, e);
        }
    }
}
