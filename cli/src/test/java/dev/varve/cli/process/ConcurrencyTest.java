package dev.varve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Workplace;
import dev.varve.cli.process.RealProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several processes at one vault. */
@Timeout(120)
class ConcurrencyTest {

    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    @Test
    void backups_ofTwoProcessesAtOnce_areAllListed() throws Exception {
        Workplace work = new Workplace(folder);
        work.write("varve.toml", "lock-timeout = \"60s\"\n[retention]\n");
        work.write("data.json", "{}");
        List<JsonNode> acknowledged = race(Collections.nCopies(ROUNDS, "data.json"));
        List<String> ids = acknowledged.stream()
                .map(made -> made.get("snapshot").get("id").asString())
                .toList();
        assertThat(ids).hasSize(2 * ROUNDS).doesNotHaveDuplicates();
        assertThat(work.ids()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(work.run("check").out()).isEqualTo("40 snapshots valid, read back and compared\n");
        assertThat(acknowledged.stream()
                        .filter(made -> made.get("vault_created").asBoolean()))
                .hasSize(1);
    }

    @Test
    void firstBackups_ofTwoProcessesAtOnce_makeOneVault() throws Exception {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Files.createDirectory(folder.resolve("f" + i));
            Files.writeString(folder.resolve("f" + i + "/data.json"), "{}");
            files.add("f" + i + "/data.json");
        }
        List<JsonNode> acknowledged = race(files);
        assertThat(acknowledged).hasSize(2 * ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(new Workplace(folder.resolve("f" + i)).ids()).hasSize(2);
        }
        assertThat(acknowledged.stream()
                        .filter(made -> made.get("vault_created").asBoolean()))
                .hasSize(ROUNDS);
    }

    /** What two processes say that back up these files, each one after another. */
    private List<JsonNode> race(List<String> files) throws Exception {
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Process racer = new RealProgram(folder).start(ManyBackups.class, files.toArray(new String[0]));
            for (int line = 0; line < 2; line++) {
                awaitLine(racer);
            }
            racers.add(racer);
        }
        for (Process racer : racers) {
            racer.getOutputStream().write('\n');
            racer.getOutputStream().close();
        }
        List<JsonNode> said = new ArrayList<>();
        for (CompletableFuture<Ended> ended :
                racers.stream().map(ConcurrencyTest::whenEnded).toList()) {
            assertThat(ended.join().code()).as(ended.join().err()).isZero();
            ended.join().out().lines().map(JsonMapper.shared()::readTree).forEach(said::add);
        }
        return said;
    }

    private static CompletableFuture<Ended> whenEnded(Process process) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return RealProgram.end(process);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void awaitLine(Process process) throws IOException {
        int read = process.getInputStream().read();
        while (read != '\n' && read >= 0) {
            read = process.getInputStream().read();
        }
    }

    @Test
    void vault_heldByAnotherProcess_isReadButNotWritten() throws Exception {
        Workplace work = new Workplace(folder);
        work.backUp("one");
        work.backUp("two");
        work.write("data.json", "three");
        work.write("varve.toml", "lock-timeout = \"50ms\"\n");
        Process holder =
                new RealProgram(folder).start(LockHolder.class, work.vault().toString());
        awaitLine(holder);
        for (String line :
                List.of("backup data.json", "pin latest", "delete latest", "forget --keep-last 1", "restore latest")) {
            var outcome = work.run(line.split(" "));
            assertThat(outcome.code()).as(line).isEqualTo(11);
            assertThat(outcome.err()).contains(work.vault().toString(), "50 ms", "lock-timeout");
        }
        assertThat(work.run("backup", "data.json", "--json")
                        .errJson()
                        .get("error")
                        .get("kind")
                        .asString())
                .isEqualTo("locked");
        assertThat(work.data()).hasContent("three");
        for (String line : List.of("list", "show latest", "cat latest", "check", "backup data.json --dry-run")) {
            assertThat(work.run(line.split(" ")).code()).as(line).isZero();
        }
        holder.getOutputStream().close();
        RealProgram.end(holder);
        assertThat(work.run("backup", "data.json").code()).isZero();
    }
}
