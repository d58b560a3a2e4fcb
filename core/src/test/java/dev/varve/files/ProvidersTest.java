package dev.varve.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {
    private static final String MAGIC_AND_VERSION_99 = "cafebabe00000063";
    private static final int REST_OF_A_CLASS = 64;

    @Test
    void providerForALaterJava_countsAsNotThere(@TempDir Path folder) throws Exception {
        byte[] version = HexFormat.of().parseHex(MAGIC_AND_VERSION_99);
        byte[] later = Arrays.copyOf(version, version.length + REST_OF_A_CLASS);
        Files.write(folder.resolve("Later.class"), later);
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(FileAccessProvider.class.getName()), "Later\n");
        try (URLClassLoader loader = coreAnd(folder)) {
            Object found = loader.loadClass(FileAccess.class.getName())
                    .getMethod("ofPlatform")
                    .invoke(null);
            assertThat(found.getClass().getName()).isEqualTo(NioAccess.class.getName());
        }
    }

    private static URLClassLoader coreAnd(Path folder) throws IOException {
        URL core = FileAccess.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {core, folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
