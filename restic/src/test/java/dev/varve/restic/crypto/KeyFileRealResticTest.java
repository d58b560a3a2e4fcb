package dev.varve.restic.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.restic.RealRestic;
import dev.varve.restic.blob.Id;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One repository of each version serves all tests, because restic takes seconds to make one; no test changes what another sees. */
class KeyFileRealResticTest {
    private static final String OWN_PASSWORD = "unser Schlüssel 密 🔑";

    @TempDir
    static Path folder;

    private static List<Made> repositories = List.of();

    /** A repository that restic made, and the key file that it made for it. */
    record Made(RealRestic restic, int version, KeyFile key) {
        static Made of(int version) throws IOException {
            RealRestic restic = RealRestic.init(folder.resolve("version" + version), version);
            try (Stream<Path> keys = Files.list(restic.repository().resolve("keys"))) {
                return new Made(
                        restic,
                        version,
                        KeyFile.parse(Files.readAllBytes(keys.findFirst().orElseThrow())));
            }
        }

        MasterKey masterKey() throws IOException {
            return key.open(RealRestic.PASSWORD.toCharArray()).orElseThrow();
        }

        @Override
        public String toString() {
            return "version " + version;
        }
    }

    @BeforeAll
    static void makeRepositories() throws IOException {
        assumeTrue(RealRestic.present(), "restic is not installed");
        repositories = List.of(Made.of(1), Made.of(2));
    }

    static List<Made> repositories() {
        return repositories;
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void open_keyThatResticMade_opensItsConfig(Made made) throws IOException {
        byte[] config = Files.readAllBytes(made.restic().repository().resolve("config"));
        byte[] plain = new byte[config.length];

        int length;
        try (MasterKey key = made.masterKey();
                Sealer sealer = key.sealer(new Random(1))) {
            length = sealer.open(config, 0, config.length, plain, 0);
        }

        String shown = made.restic().run("cat", "config").replaceAll("\\s", "");
        assertThat(new String(plain, 0, length, StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .isEqualTo(shown);
        assertThat(shown).contains("\"version\":" + made.version());
        assertThat(made.key().open("another".toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void create_keyForARepositoryOfRestic_isOpenedByRestic(Made made) throws IOException {
        try (MasterKey key = made.masterKey()) {
            byte[] own = KeyFile.create(
                            OWN_PASSWORD.toCharArray(),
                            new ScryptCost(32768, 8, 1),
                            key,
                            "someone",
                            "somewhere",
                            Clock.systemUTC(),
                            new Random(2))
                    .json();
            Files.write(
                    made.restic()
                            .repository()
                            .resolve("keys")
                            .resolve(Id.of(own).hex()),
                    own);
        }

        RealRestic withOurs = made.restic().withPassword(OWN_PASSWORD);
        assertThat(withOurs.run("key", "list")).contains("someone", "somewhere");
        assertThatThrownBy(() -> made.restic().withPassword("another").run("cat", "config"))
                .isInstanceOf(RealRestic.Failure.class);
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void seal_whatResticHadSealed_isReadByRestic(Made made) throws IOException {
        Path copy = folder.resolve("resealed" + made.version());
        Files.createDirectories(copy.resolve("keys"));
        byte[] keyFile = made.key().json();
        Files.write(copy.resolve("keys").resolve(Id.of(keyFile).hex()), keyFile);
        byte[] config = Files.readAllBytes(made.restic().repository().resolve("config"));

        try (MasterKey key = made.masterKey();
                Sealer sealer = key.sealer(new Random(3))) {
            int length = sealer.open(config, 0, config.length, config, 16);
            sealer.seal(config, 16, length, config, 0);
        }
        Files.write(copy.resolve("config"), config);

        assertThat(RealRestic.at(copy).run("cat", "config"))
                .isEqualTo(made.restic().run("cat", "config"));
    }
}
