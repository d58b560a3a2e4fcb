package dev.varve.restic.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {
    @Test
    void lockOfRestic_isRead() throws IOException {
        LockFile lock = read("{\"time\":\"2025-11-04T12:00:00.123456789+01:00\",\"exclusive\":true,\"hostname\":\"h\","
                + "\"username\":\"u\",\"pid\":42,\"uid\":1000,\"gid\":1000}");
        assertThat(lock.time().toInstant()).isEqualTo("2025-11-04T11:00:00.123456789Z");
        assertThat(lock.exclusive()).isTrue();
        assertThat(lock.holder()).isEqualTo(new LockHolder("h", "u", 42));
    }

    @Test
    void lock_writtenAndRead_isTheSame() throws IOException {
        LockFile lock = LockFile.of(
                Instant.parse("2025-11-04T12:00:00.5Z"), ZoneOffset.ofHours(2), false, new LockHolder("h", "u", 7));
        assertThat(LockFile.read(lock.json())).isEqualTo(lock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"time\":\"yesterday\"}",
                "{\"time\":3}",
                "{\"time\":\"2025-11-04T12:00:00Z\"",
                "nul"
            })
    void what_isNoLock_isRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(FormatException.class);
    }

    private static LockFile read(String json) throws IOException {
        return LockFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
