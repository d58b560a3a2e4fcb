package dev.varve.posix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.files.FileAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PosixProviderTest {
    /** Asks twice, in a JVM of its own. */
    static final class AskingTwice {
        private AskingTwice() {}

        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                System.out.println(FileAccess.ofPlatform().getClass().getSimpleName());
            }
        }
    }

    @Test
    void whereNativeCallsAreDenied_javasOwnAccessServes_everyTime() throws IOException {
        assertThat(asked("--illegal-native-access=deny")).isEqualTo("NioAccess\nNioAccess\n");
    }

    @Test
    void whereNativeCallsAreAllowed_systemCallsServe_everyTime() throws IOException {
        assertThat(asked("--enable-native-access=ALL-UNNAMED")).isEqualTo("PosixAccess\nPosixAccess\n");
    }

    private static String asked(String option) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, option, "-cp", System.getProperty("java.class.path"), AskingTwice.class.getName())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
