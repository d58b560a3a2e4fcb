package dev.varve.bench.figure;

import dev.varve.bench.harness.Work;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The syncs that some work asks the disk for, and nothing else of it: each file written in the same size under a temporary
 * name, forced and renamed, each folder forced, in the same order. What they are is not assumed but seen, by the JVM's own
 * flight recorder.
 */
final class Syncs {

    private static final String WRITE = "jdk.FileWrite";
    private static final String FORCE = "jdk.FileForce";
    private static final long SEED = 20261101;

    private final List<Sync> steps;
    private final Path folder;
    private final byte[] content;

    private Syncs(List<Sync> steps, Path folder) {
        this.steps = List.copyOf(steps);
        this.folder = folder;
        content = new byte
                [steps.stream()
                        .mapToInt(step -> step instanceof Sync.OfFile(int bytes) ? bytes : 0)
                        .max()
                        .orElse(0)];
        new SplittableRandom(SEED).nextBytes(content);
    }

    /** One sync: of a file of some bytes, or of the folder. */
    private sealed interface Sync {
        record OfFile(int bytes) implements Sync {}

        record OfFolder() implements Sync {}
    }

    /** Tells what the recorder does not. */
    interface UnseenBytes {
        long count() throws IOException;
    }

    /**
     * Does some work once and sees what it syncs.
     *
     * @param work the work
     * @param folder where they are repeated; it is made
     * @param unseen the bytes of a file that was written by position, of which the recorder does not tell; asked when the
     *     work is done
     * @return its syncs
     */
    static Syncs seenIn(Work work, Path folder, UnseenBytes unseen) throws IOException, InterruptedException {
        Path events = Files.createDirectory(folder).resolve("syncs.jfr");
        try (Recording recording = new Recording()) {
            for (String event : List.of(WRITE, FORCE)) {
                recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace();
            }
            recording.start();
            work.run();
            recording.stop();
            recording.dump(events);
        }
        List<RecordedEvent> seen = RecordingFile.readAllEvents(events);
        Files.delete(events);
        return new Syncs(steps(seen, unseen.count()), folder);
    }

    private static List<Sync> steps(List<RecordedEvent> seen, long unseen) {
        Map<String, Integer> written = new HashMap<>();
        List<Sync> steps = new ArrayList<>();
        for (RecordedEvent event : seen.stream()
                .filter(event ->
                        List.of(WRITE, FORCE).contains(event.getEventType().getName()))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList()) {
            String path = event.getString("path");
            if (event.getEventType().getName().equals(WRITE)) {
                written.merge(path, (int) event.getLong("bytesWritten"), Integer::sum);
            } else if (Files.isDirectory(Path.of(path))) {
                steps.add(new Sync.OfFolder());
            } else {
                steps.add(new Sync.OfFile(written.getOrDefault(path, (int) unseen)));
            }
        }
        return steps;
    }

    /** Asks the disk for the same once more. */
    void repeat() throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Sync.OfFile(int bytes) -> publish(ByteBuffer.wrap(content, 0, bytes), folder.resolve("file-" + i));
                case Sync.OfFolder() -> force(folder);
            }
        }
    }

    private static void publish(ByteBuffer content, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> switch (step) {
                    case Sync.OfFile(int bytes) -> "file of " + bytes + " bytes";
                    case Sync.OfFolder() -> "folder";
                })
                .collect(Collectors.joining(", "));
    }
}
