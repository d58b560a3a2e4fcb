package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.storage.Storage.Stored;
import dev.varve.testkit.DataFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads use one storage at a time, and each gets what it was promised. */
interface RacePromises extends StoragePromises {
    /** More than there are processors. */
    int THREADS = 8;

    /** Enough for the threads to meet. */
    int ROUNDS = 8;

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private boolean saves(String name, byte[] bytes) throws IOException {
        try {
            written().save(name, ByteBuffer.wrap(bytes));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Test
    default void saves_ofOneNameAtATime_haveOneWinnerWhoseBytesAreThere() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "data/" + round + "/contested";
            List<byte[]> contents = IntStream.range(0, THREADS)
                    .mapToObj(seed -> DataFiles.random(100_000, seed))
                    .toList();
            List<Callable<Boolean>> calls = new ArrayList<>();
            contents.forEach(bytes -> calls.add(() -> saves(name, bytes)));
            List<Boolean> won = together(calls);
            assertThat(won).containsOnlyOnce(true);
            assertThat(read().load(name)).isEqualTo(contents.get(won.indexOf(true)));
        }
        assertThat(listed("")).hasSize(ROUNDS);
    }

    @Test
    default void saves_ofOtherNamesInNewFolders_areAllThere() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            String name = "data/" + number % 10 + "/" + number;
            calls.add(() -> saves(name, StoragePromises.bytes(name)));
        }
        assertThat(together(calls)).containsOnly(true);
        assertThat(listed("data")).hasSize(100);
    }

    @Test
    default void name_whileItIsSaved_isWholeOrNotThere() throws Exception {
        byte[] bytes = DataFiles.random(LoadPromises.LARGE, 5);
        List<Callable<Boolean>> calls = new ArrayList<>();
        calls.add(() -> saves("data/ab/large", bytes));
        for (int reader = 1; reader < THREADS; reader++) {
            calls.add(() -> {
                while (listed("data").isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(listed("data")).containsExactly(new Stored("data/ab/large", bytes.length));
                assertThat(read().load("data/ab/large")).isEqualTo(bytes);
                return true;
            });
        }
        assertThat(together(calls)).containsOnly(true);
    }

    @Test
    default void listing_whileOthersAreSavedAndRemoved_tellsAllThatStays() throws Exception {
        List<String> staying =
                IntStream.range(0, 50).mapToObj(i -> "data/" + i % 5 + "/s" + i).toList();
        for (String name : staying) {
            save(name, "stays");
        }
        List<Callable<Boolean>> calls = new ArrayList<>();
        calls.add(() -> {
            for (int i = 0; i < 100; i++) {
                save("data/" + i % 7 + "/t" + i, "goes");
                written().remove(List.of("data/" + i % 7 + "/t" + i));
            }
            return true;
        });
        for (int reader = 1; reader < 4; reader++) {
            calls.add(() -> {
                for (int i = 0; i < 20; i++) {
                    assertThat(listed("")).extracting(Stored::name).containsAll(staying);
                }
                return true;
            });
        }
        assertThat(together(calls)).containsOnly(true);
    }

    @Test
    default void load_whileTheNameIsRemoved_isWholeOrNotThere() throws Exception {
        byte[] bytes = DataFiles.random(LoadPromises.LARGE, 6);
        for (int round = 0; round < 10; round++) {
            written().save("data/going", ByteBuffer.wrap(bytes));
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                calls.add(() -> {
                    try {
                        assertThat(read().load("data/going")).isEqualTo(bytes);
                    } catch (NoSuchFileException e) {
                        assertThat(e).isNotNull();
                    }
                    return true;
                });
            }
            calls.add(() -> {
                written().remove(List.of("data/going"));
                return true;
            });
            assertThat(together(calls)).containsOnly(true);
        }
    }
}
