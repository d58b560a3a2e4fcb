package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.OpenSnapshot;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads may use one vault at once; none of them loses what was acknowledged. */
interface ConcurrencyPromises extends Promises {

    /** How many threads work at once. */
    int THREADS = 16;

    /** How many backups each of them makes. */
    int ROUNDS = 4;

    /** Waits as long as a loaded machine may need to let all threads have their turn. */
    VaultConfig PATIENT = VaultScene.KEEP_ALL.withLockTimeout(Duration.ofMinutes(2));

    @Test
    @Timeout(180)
    default void backups_ofManyThreadsOnOneVault_areAllThereAndWhole() throws Exception {
        Vault shared = scene().open(PATIENT);
        allBackupsAreThere(() -> shared);
    }

    @Test
    @Timeout(180)
    default void backups_ofManyThreadsWithAVaultEach_areAllThereAndWhole() throws Exception {
        scene().vault();
        allBackupsAreThere(() -> scene().open(PATIENT));
    }

    private void allBackupsAreThere(Callable<Vault> vaults) throws Exception {
        Set<String> written = ConcurrentHashMap.newKeySet();
        List<Snapshot> acknowledged = new ArrayList<>();
        for (List<Snapshot> ofOneThread : atOnce(thread -> backups(vaults.call(), thread, written))) {
            acknowledged.addAll(ofOneThread);
        }
        List<Snapshot> listed = scene().open().list(SnapshotFilter.all());
        assertThat(listed).hasSize(THREADS * ROUNDS).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(listed).extracting(Snapshot::id).doesNotHaveDuplicates();
        assertThat(listed).extracting(Snapshot::description).doesNotHaveDuplicates();
        CheckReport report = scene().open().check(CheckDepth.CONTENT);
        assertThat(report.sound()).isTrue();
        assertThat(report.valid()).hasSize(listed.size());
        for (Snapshot snapshot : listed) {
            assertThat(written).contains(new String(scene().content(snapshot.id()), StandardCharsets.UTF_8));
        }
    }

    private List<Snapshot> backups(Vault vault, int thread, Set<String> written) throws IOException {
        List<Snapshot> made = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String name = thread + "-" + round;
            String content = new String(DataFiles.json(2_000, thread * ROUNDS + round), StandardCharsets.UTF_8);
            written.add(content);
            Path beside = Files.writeString(scene().folder().resolve(name), content);
            Files.move(beside, scene().file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            made.add(VaultScene.created(vault.backup(
                    scene().source(), BackupOptions.DEFAULT.withForce(true).withDescription(name))));
        }
        return made;
    }

    @Test
    @Timeout(180)
    default void readers_whileOthersWrite_seeWholeSnapshotsOnly() throws Exception {
        scene().backup("0");
        Vault writer = scene().open(PATIENT);
        CountDownLatch writing = new CountDownLatch(1);
        atOnce(thread -> {
            if (thread == 0) {
                for (int number = 1; number <= THREADS; number++) {
                    scene().save(Integer.toString(number));
                    VaultScene.created(writer.backup(
                            scene().source(), BackupOptions.DEFAULT.withDescription(Integer.toString(number))));
                }
                writing.countDown();
            } else {
                do {
                    readAll(scene().vault());
                } while (writing.getCount() > 0);
            }
            return List.<Snapshot>of();
        });
        assertThat(scene().vault().list(SnapshotFilter.active())).hasSize(THREADS + 1);
    }

    private static void readAll(Vault vault) throws IOException {
        for (Snapshot snapshot : vault.list(SnapshotFilter.active())) {
            try (OpenSnapshot open = vault.open(snapshot.id())) {
                assertThat(OnlyFile.content(open)).asString().isEqualTo(snapshot.description());
            }
        }
    }

    /** What one of the threads does. */
    @FunctionalInterface
    interface Work<T> {
        T by(int thread) throws Exception;
    }

    private static <T> List<T> atOnce(Work<T> work) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(THREADS);
        List<Future<T>> futures = new ArrayList<>();
        List<T> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                futures.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return work.by(number);
                }));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return results;
    }
}
