package dev.varve.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.testkit.DataFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes save under the same names at the same time: of each name one of them is told that it won, and its bytes are there. */
class FolderStorageRaceTest {
    private static final int NAMES = 300;
    private static final int SIZE = 20_000;

    @TempDir
    private Path scratch;

    /** One of the two: waits for a line, then saves, and prints which it won. */
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) throws IOException {
            Path root = Path.of(arguments[0]);
            Storage storage = new FolderStorage(root, new Publication(root, Boolean.parseBoolean(arguments[1])));
            byte[] bytes = DataFiles.random(SIZE, Long.parseLong(arguments[2]));
            System.out.println("ready");
            if (System.in.read() < 0) {
                throw new IllegalStateException("nobody is there");
            }
            for (int number = 0; number < NAMES; number++) {
                try {
                    storage.save("data/" + number % 4 + "/" + number, ByteBuffer.wrap(bytes));
                    System.out.println(number);
                } catch (FileAlreadyExistsException e) {
                    continue; // the other one won
                }
            }
        }
    }

    private Process start(boolean links, int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        Saver.class.getName(),
                        scratch.toString(),
                        Boolean.toString(links),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saves_ofTwoProcesses_haveOneWinnerEach(boolean links) throws Exception {
        List<Process> savers = List.of(start(links, 0), start(links, 1));
        List<BufferedReader> outputs = new ArrayList<>();
        for (Process saver : savers) {
            BufferedReader output = saver.inputReader(StandardCharsets.UTF_8);
            assertThat(output.readLine()).isEqualTo("ready");
            outputs.add(output);
        }
        for (Process saver : savers) {
            saver.getOutputStream().write('\n');
            saver.getOutputStream().flush();
        }
        List<Integer> won = new ArrayList<>();
        for (int seed = 0; seed < savers.size(); seed++) {
            byte[] bytes = DataFiles.random(SIZE, seed);
            for (String number : outputs.get(seed).lines().toList()) {
                won.add(Integer.valueOf(number));
                assertThat(scratch.resolve("data/" + won.getLast() % 4 + "/" + number))
                        .hasBinaryContent(bytes);
            }
            assertThat(savers.get(seed).waitFor()).isZero();
        }
        assertThat(won).doesNotHaveDuplicates().hasSize(NAMES);
        assertThat(Files.exists(scratch.resolve(LockedRename.LOCK))).isEqualTo(!links);
    }
}
