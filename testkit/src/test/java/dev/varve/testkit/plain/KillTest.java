package dev.varve.testkit.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Maintenance;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that never stops working is killed with SIGKILL at random moments, again and again on the same vault; after each time the
 * vault opens, what was acknowledged and not removed is there and whole, and the data file is one whole state.
 *
 * <p>How often: the system property {@code varve.kills}; the share that every build runs is small.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("varve.kills", 12);
    private static final long LONGEST_LIFE_MILLIS = 350;

    @TempDir
    private Path place;

    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final Set<String> perhapsRemoved = new HashSet<>();

    @Test
    void process_killedAtRandomMoments_neverLosesWhatItAcknowledged() throws Exception {
        VaultOnDisk disk = VaultOnDisk.keepingAll(place);
        disk.create();
        disk.write(Restless.Contents.of(new SplittableRandom(0)));
        SplittableRandom random = new SplittableRandom(42);
        for (int kill = 1; kill <= KILLS; kill++) {
            liveAndDie(kill, random.nextLong(LONGEST_LIFE_MILLIS));
            assertNothingLost(disk, "kill " + kill);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    /** Lets the process run for so long after its first word, then kills it, and takes down what it said. */
    private void liveAndDie(int seed, long millis) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Restless.class.getName(),
                        place.resolve("data.json").toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String line = said.readLine();
            Thread killer = Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
                process.toHandle().destroyForcibly(); // which, unlike the process's own, leaves its output open
            });
            while (line != null) {
                takeDown(line);
                line = said.readLine();
            }
            killer.join();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed, and not ended by itself").isEqualTo(128 + 9);
    }

    private void takeDown(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("-")) {
            perhapsRemoved.add(words[1]);
        } else if (words.length == 2 && words[1].length() == 64) {
            acknowledged.put(words[0], words[1]);
        }
    }

    private void assertNothingLost(VaultOnDisk disk, String when) throws IOException {
        try (Vault vault = disk.open(1)) {
            assertThat(vault.info().damage()).as(when).isEmpty();
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.corrupted()).as(when).isEmpty();
            Map<String, String> there = new LinkedHashMap<>();
            for (Snapshot snapshot : vault.list(SnapshotFilter.active())) {
                there.put(snapshot.id(), snapshot.hash());
            }
            acknowledged.forEach((id, hash) -> {
                if (!perhapsRemoved.contains(id)) {
                    assertThat(there).as(when).containsEntry(id, hash);
                }
            });
            Maintenance maintenance = vault.capability(Maintenance.class).orElseThrow();
            maintenance.clean(maintenance.planClean());
        }
        assertThat(Restless.Contents.isWhole(Files.readString(disk.file())))
                .as(when)
                .isTrue();
    }
}
