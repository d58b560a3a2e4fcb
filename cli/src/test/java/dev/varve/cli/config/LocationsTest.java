package dev.varve.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationsTest {

    @ParameterizedTest
    @CsvSource({
        "backups, /project/backups",
        "../backups, /project/../backups",
        "/mnt/usb, /mnt/usb",
        "~/backups, /home/ada/backups",
        "plain:backups, plain:/project/backups",
        "plain:~/backups, plain:/home/ada/backups",
        "s3:https://host/bucket, s3:https://host/bucket",
        "sftp:ada@host:/backups, sftp:ada@host:/backups"
    })
    void parse_location_isMeantFromTheFolder(String text, String expected) {
        assertThat(Locations.parse(text, Path.of("/project"), Path.of("/home/ada")))
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void parse_nothing_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Locations.parse(text, Path.of("/"), Path.of("/")))
                .withMessageContaining("empty");
    }
}
