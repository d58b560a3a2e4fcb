package dev.varve.testkit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done in whatever order, the model knows what stands in the real folder, and what stood there at the last sync. */
final class ModelAgreementTest {
    private static final int STEPS = 150;

    @TempDir
    private Path scratch;

    /** Does one thing at random; what cannot be done is left. */
    private static void step(Path root, RandomGenerator random) {
        try {
            Path path = anyPath(root, random);
            switch (random.nextInt(8)) {
                case 0 -> Files.createDirectory(path);
                case 1 -> Files.move(path, anyPath(root, random), StandardCopyOption.ATOMIC_MOVE);
                case 2 -> Files.move(path, anyPath(root, random), StandardCopyOption.REPLACE_EXISTING);
                case 3 -> Files.createLink(path, anyPath(root, random));
                case 4 -> Files.delete(path);
                case 5 -> Files.createSymbolicLink(path, anyPath(root, random));
                default -> change(path, random);
            }
        } catch (IOException e) {
            // Another step will do.
        }
    }

    private static Path anyPath(Path root, RandomGenerator random) {
        Path path = root.resolve(String.valueOf((char) ('a' + random.nextInt(4))));
        return random.nextBoolean() ? path : path.resolve(String.valueOf((char) ('a' + random.nextInt(3))));
    }

    private static void change(Path path, RandomGenerator random) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            channel.write(ByteBuffer.wrap(bytes), random.nextInt(30));
            if (random.nextInt(3) == 0) {
                channel.truncate(random.nextInt(30));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomWork_isFollowedByTheModel(long seed) throws IOException {
        RandomGenerator random = new SplittableRandom(seed);
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        try (FaultyDisk disk = FaultyDisk.over(folder)) {
            IntStream.range(0, STEPS).forEach(i -> step(disk.root(), random));
            disk.sync();
            String synced = Drawing.of(folder);
            assertThat(disk.operations()).isGreaterThan(STEPS / 4);
            IntStream.range(0, STEPS).forEach(i -> step(disk.root(), random));

            disk.afterPowerCut(scratch.resolve("everything"), Survival.EVERYTHING);
            disk.afterPowerCut(scratch.resolve("nothing"), Survival.NOTHING_UNFORCED);
            for (int other = 0; other < 20; other++) {
                disk.afterPowerCut(scratch.resolve("seed" + other), Survival.seeded(other));
            }
            assertThat(drawn("everything")).isEqualTo(Drawing.of(folder));
            assertThat(drawn("nothing")).isEqualTo(synced);
        }
        try (FaultyDisk again = FaultyDisk.over(folder)) {
            again.afterPowerCut(scratch.resolve("again"), Survival.NOTHING_UNFORCED);
            assertThat(drawn("again")).isEqualTo(Drawing.of(folder));
        }
    }

    /** Links into the remains read as links into the disk. */
    private String drawn(String remains) throws IOException {
        Path folder = scratch.resolve(remains);
        return Drawing.of(folder)
                .replace(folder.toString(), scratch.resolve("disk").toString());
    }

    @Test
    void severalThreads_areFollowedByTheModel() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("disk"));
        try (FaultyDisk disk = FaultyDisk.over(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> publishFiles(disk.root(), "thread" + i)))
                    .toList();
            for (Future<?> task : tasks) {
                task.get();
            }
            disk.afterPowerCut(scratch.resolve("everything"), Survival.EVERYTHING);

            assertThat(disk.operations()).isEqualTo(4 * 25 * 3);
            assertThat(drawn("everything")).isEqualTo(Drawing.of(folder));
        }
    }

    private static Void publishFiles(Path root, String name) throws IOException {
        for (int i = 0; i < 25; i++) {
            Path temporary = Files.writeString(root.resolve(name + ".tmp"), "text " + i);
            Files.move(temporary, root.resolve(name + "-" + i), StandardCopyOption.ATOMIC_MOVE);
        }
        return null;
    }
}
