package dev.varve.examples;

import dev.varve.BackupManager;
import dev.varve.BackupOptions;
import dev.varve.RestoreResult;
import dev.varve.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A program's data in one file, one order a line: each save is backed up before and after, and a restore is noticed. */
public final class OrderBook implements Closeable {
    private final Path file;
    private final BackupManager backups;
    private final List<String> orders = new ArrayList<>();

    /**
     * Opens the book.
     *
     * @param file where it stands; made with the first save
     */
    public OrderBook(Path file) throws IOException {
        this.file = file;
        // [open]
        backups = BackupManager.builder(file).build();
        backups.onRestore(this::reload);
        // [/open]
        read();
    }

    /** {@return the orders} */
    public synchronized List<String> orders() {
        return List.copyOf(orders);
    }

    /** {@return what keeps the book's versions} */
    public BackupManager backups() {
        return backups;
    }

    /**
     * Adds an order, and saves.
     *
     * @param order the order, in one line
     */
    public synchronized void add(String order) throws IOException {
        orders.add(order);
        save("order " + order + " added");
    }

    // [save]
    private void save(String change) throws IOException {
        if (Files.exists(file)) {
            backups.createBackup(onSave("before: " + change));
        }
        write();
        backups.createBackup(onSave(change));
    }

    private static BackupOptions onSave(String description) {
        return BackupOptions.DEFAULT.withDescription(description).withTrigger(Snapshot.Trigger.SAVE);
    }
    // [/save]

    private void write() throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.write(temporary, orders);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void reload(RestoreResult restored) {
        try {
            read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(restored.target() + " was restored, and cannot be read", e);
        }
    }

    private synchronized void read() throws IOException {
        orders.clear();
        if (Files.exists(file)) {
            orders.addAll(Files.readAllLines(file));
        }
    }

    @Override
    public void close() throws IOException {
        backups.close();
    }
}
