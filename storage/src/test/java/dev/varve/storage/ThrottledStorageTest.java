package dev.varve.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.ThrottledStorage.Rates;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottledStorageTest {
    private final RecordingClock clock = new RecordingClock();
    private final MemoryStorage memory = new MemoryStorage();

    private Storage throttled(long up, long down) {
        return new ThrottledStorage(memory, new Rates(up, down), clock);
    }

    @Test
    void saves_takeAsLongAsTheirBytesNeed() throws IOException {
        Storage storage = throttled(1000, Rates.UNLIMITED);
        storage.save("one", ByteBuffer.allocate(1500), ByteBuffer.allocate(500));
        storage.save("two", ByteBuffer.allocate(100));
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(100));
        assertThat(storage.load("one")).hasSize(2000);
        assertThat(clock.pauses()).as("loads are free").hasSize(2);
    }

    @Test
    void loads_takeAsLongAsTheirBytesNeed() throws IOException {
        Storage storage = throttled(Rates.UNLIMITED, 1000);
        storage.save("one", ByteBuffer.allocate(3000));
        storage.load("one");
        storage.load("one", 100, ByteBuffer.allocate(500));
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofMillis(500));
    }

    @Test
    void timeThatPassesBetween_isNotWaitedForButNotSavedUpEither() throws IOException {
        Storage storage = throttled(1000, 1000);
        clock.pass(Duration.ofHours(1));
        storage.save("one", ByteBuffer.allocate(1000));
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void rates_ofNothing_areRefused() {
        assertThatThrownBy(() -> new Rates(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rates(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void interruption_whileWaitingToSave_savesNothing() throws IOException {
        Storage storage = throttled(1, 1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> storage.save("one", ByteBuffer.allocate(100)))
                    .isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(memory.stat("one")).isEmpty();
    }

    @Test
    void toString_nestsWhatIsThrottled() {
        assertThat(throttled(1, 1)).hasToString("throttled memory");
    }
}
