package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around the packing reaches the caller as it is, soon, and leaves no thread behind. */
@Timeout(60)
class GzipFailureTest {
    @TempDir
    Path folder;

    private Set<Thread> threadsBefore = Set.of();

    @BeforeEach
    void rememberThreads() {
        threadsBefore = Thread.getAllStackTraces().keySet();
    }

    @AfterEach
    void noThread_isLeftBehind() {
        Set<String> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !threadsBefore.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("varve-gzip"))
                .collect(Collectors.toSet());
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100_000, Layout.BLOCK, 5_000_000})
    void errorOfTheContent_reachesTheCaller(long after) throws IOException {
        OutOfMemoryError error = new OutOfMemoryError("made by the test");
        try (FileChannel target = target()) {
            assertThatThrownBy(() -> write(new Endless(after, () -> throwError(error)), target))
                    .isSameAs(error);
            assertThat(target.isOpen()).isTrue();
        }
    }

    @Test
    void ioExceptionOfTheContent_reachesTheCaller() throws IOException {
        IOException failure = new IOException("made by the test");
        try (FileChannel target = target()) {
            assertThatThrownBy(() -> write(
                            new Endless(5_000_000, () -> {
                                throw failure;
                            }),
                            target))
                    .isSameAs(failure);
        }
    }

    @Test
    void failureOfTheListener_reachesTheCaller() throws IOException {
        IllegalStateException failure = new IllegalStateException("made by the test");
        try (FileChannel target = target()) {
            assertThatThrownBy(() -> new GzipWriter(6, 2)
                            .write(new Endless(Long.MAX_VALUE, () -> {}), target, GzipSamples.label(), 0, size -> {
                                if (size > 5_000_000) {
                                    throw failure;
                                }
                            }))
                    .isSameAs(failure);
        }
    }

    @Test
    void interruptedWriter_stops() throws Exception {
        try (FileChannel target = target()) {
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            CompletableFuture<Void> midway = new CompletableFuture<>();
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    write(new Endless(Long.MAX_VALUE, () -> {}, 5_000_000, midway), target);
                } catch (IOException e) {
                    outcome.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag is lost"));
                }
            });
            midway.get(30, TimeUnit.SECONDS);
            writer.interrupt();
            assertThat(outcome.get(30, TimeUnit.SECONDS))
                    .isInstanceOfAny(InterruptedIOException.class, ClosedByInterruptException.class);
            writer.join();
        }
    }

    @Test
    void interruptedReader_stops() throws Exception {
        Path file = GzipSamples.packed(folder, GzipSamples.json(3 * Layout.BLOCK, 1));
        try (FileChannel channel = FileChannel.open(file);
                GzipReader reader = GzipReader.open(channel, Long.MAX_VALUE, 2)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(reader::next)
                    .isInstanceOfAny(InterruptedIOException.class, ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void readerClosedMidway_leavesTheFileOpen() throws IOException {
        Path file = GzipSamples.packed(folder, GzipSamples.json(9 * Layout.BLOCK, 1));
        try (FileChannel channel = FileChannel.open(file)) {
            try (GzipReader reader = GzipReader.open(channel, Long.MAX_VALUE, 2)) {
                assertThat(reader.next()).isNotNull();
            }
            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void fileClosedUnderTheReader_isAnIoException() throws IOException {
        Path file = GzipSamples.packed(folder, GzipSamples.json(9 * Layout.BLOCK, 1));
        FileChannel channel = FileChannel.open(file);
        try (GzipReader reader = GzipReader.open(channel, Long.MAX_VALUE, 2)) {
            channel.close();
            assertThatThrownBy(() -> {
                        while (reader.next() != null) {}
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void smallContent_takesNoThreadAndOneWrite() throws IOException {
        byte[] content = GzipSamples.json(25_000, 1);
        Path file = GzipSamples.packed(folder, content);
        assertThat(Files.size(file)).isLessThan(10_000);
        noThread_isLeftBehind();
    }

    private FileChannel target() throws IOException {
        return FileChannel.open(folder.resolve("target"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void write(ReadableByteChannel content, FileChannel target) throws IOException {
        new GzipWriter(6, 2).write(content, target, GzipSamples.label(), GzipSamples.hashOffset(), size -> {});
    }

    private static void throwError(Error error) {
        throw error;
    }
}
