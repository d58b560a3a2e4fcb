package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The paths in a folder, in the order of their names, so that a test finds the same order each time. */
final class Listing implements DirectoryStream<Path> {
    private final DiskState state;
    private final DiskPath folder;
    private final List<Path> paths;
    private boolean iterated;

    private Listing(DiskState state, DiskPath folder, List<Path> paths) {
        this.state = state;
        this.folder = folder;
        this.paths = paths;
    }

    static Listing of(DiskState state, DiskPath folder, Filter<? super Path> filter) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> names =
                Files.newDirectoryStream(state.places().real(folder))) {
            for (Path name : names) {
                Path path = folder.resolve(name.getFileName().toString());
                if (filter.accept(path)) {
                    paths.add(path);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(paths);
        Listing listing = new Listing(state, folder, paths);
        state.handles().opened(listing);
        return listing;
    }

    @Override
    public Iterator<Path> iterator() {
        if (iterated) {
            throw new IllegalStateException("a listing is iterated once");
        }
        iterated = true;
        return Collections.unmodifiableList(paths).iterator();
    }

    @Override
    public void close() {
        state.handles().closed(this);
    }

    @Override
    public String toString() {
        return "listing of " + folder;
    }
}
