package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The JVM with the small heap: does one thing, and says the snapshot, its hash, and how much memory the process held. */
public final class SmallHeapChild {

    static final int WORDS = 3;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final long BYTES_PER_KIBIBYTE = 1_024;

    private SmallHeapChild() {}

    /**
     * Runs it.
     *
     * @param args {@code backup FILE} or {@code restore FILE ID}
     */
    public static void main(String[] args) throws IOException {
        try (BackupManager manager = BackupManager.builder(Path.of(args[1])).build()) {
            Snapshot snapshot = args[0].equals("backup")
                    ? Backups.create(manager)
                    : manager.restoreBackup(args[2]).snapshot();
            System.out.println(snapshot.id() + " " + snapshot.hash() + " " + peakBytes());
        }
    }

    private static long peakBytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * BYTES_PER_KIBIBYTE)
                .findFirst()
                .orElseThrow();
    }
}
