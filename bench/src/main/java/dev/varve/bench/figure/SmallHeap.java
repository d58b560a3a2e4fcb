package dev.varve.bench.figure;

import dev.varve.bench.data.DataFile;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Measurement;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Peer;
import dev.varve.bench.harness.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that is much larger than the heap, backed up and restored by JVMs with 64 MB. The data file has changed in
 * between, so the restore stores the whole of it once more before it replaces it.
 */
final class SmallHeap implements Figure {

    /** More bytes than an {@code int} counts. */
    private static final long HUGE_BYTES = 2_200_000_000L;

    private static final String HEAP = "-Xmx64m";
    private static final int EDITS = 1_000;
    private static final int BUFFER_BYTES = 1 << 20;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public String claim() {
        return "2.2 GB of JSON backed up, changed and restored in a heap of 64 MB: the hash is the same";
    }

    @Override
    public long space() {
        return 3 * HUGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        DataFile data = bench.dataFile(HUGE_BYTES);
        String before = sha256(data.path());
        var backup = new Run("backup", data.path());
        data.edit(EDITS);
        Expect.that(!sha256(data.path()).equals(before), "the data file did not change");
        var restore = new Run("restore", data.path(), backup.snapshot);
        boolean same = sha256(data.path()).equals(before) && backup.hash.equals(before);
        String peak = Format.megabytes(Math.max(backup.peakBytes, restore.peakBytes));
        String reached = (same ? "the same SHA-256" : "another SHA-256") + "; peak RSS " + peak;
        return new Outcome(
                List.of(new Verdict(name(), "2.2 GB with `" + HEAP + "`", reached, same)),
                List.of(
                        Measurement.of("backup of 2.2 GB, process", Format.millis((double) backup.took.toMillis())),
                        Measurement.of("restore of 2.2 GB, process", Format.millis((double) restore.took.toMillis())),
                        Measurement.of("peak RSS of the backup", Format.megabytes(backup.peakBytes)),
                        Measurement.of("peak RSS of the restore", Format.megabytes(restore.peakBytes))));
    }

    /** One child JVM, from its start to its end. */
    private static final class Run {
        private final Duration took;
        private final String snapshot;
        private final String hash;
        private final long peakBytes;

        Run(Object... arguments) throws IOException, InterruptedException {
            long start = System.nanoTime();
            String answer = Peer.answer(command(arguments));
            took = Duration.ofNanos(System.nanoTime() - start);
            List<String> words = List.of(answer.strip().split(" "));
            Expect.that(words.size() == SmallHeapChild.WORDS, "the child said: " + answer);
            snapshot = words.get(0);
            hash = words.get(1);
            peakBytes = Long.parseLong(words.get(2));
        }

        private static Object[] command(Object... arguments) {
            List<Object> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    HEAP,
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallHeapChild.class.getName()));
            command.addAll(List.of(arguments));
            return command.toArray();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            while (digesting.read(buffer) >= 0) {
                // The digest sees it all.
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
