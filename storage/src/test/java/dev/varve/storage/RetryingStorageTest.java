package dev.varve.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.RetryingStorage.Retries;
import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may pass is tried again, what does not is told at once, and an answer that was lost is found. */
class RetryingStorageTest {
    private static final IOException FAILURE = new IOException("connection reset");

    private final Scripted inner = new Scripted();
    private final RecordingClock clock = new RecordingClock();
    private final Storage storage =
            new RetryingStorage(inner, new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(3)), clock);

    private static ByteBuffer bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length);
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.flip();
    }

    @Test
    void failure_thatPasses_isNotToldAndPausesGrow() throws IOException {
        inner.failing(FAILURE, FAILURE, FAILURE, FAILURE);
        ByteBuffer content = bytes(1, 2, 3);
        storage.save("one", content);
        assertThat(content.hasRemaining()).isFalse();
        assertThat(inner.memory().load("one")).containsExactly(1, 2, 3);
        assertThat(clock.pauses())
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void failure_thatStays_isToldAfterTheLastAttempt() {
        inner.failing(Collections.nCopies(10, FAILURE).toArray(IOException[]::new));
        assertThatThrownBy(() -> storage.load("one")).isSameAs(FAILURE);
        assertThat(inner.calls()).isEqualTo(5);
    }

    static Stream<IOException> failuresThatAreToldAtOnce() {
        return Stream.of(
                new NoSuchFileException("one"),
                new FileAlreadyExistsException("one"),
                new AccessDeniedException("one"),
                new ClosedByInterruptException(),
                new InterruptedIOException());
    }

    @ParameterizedTest
    @MethodSource("failuresThatAreToldAtOnce")
    void failure_thatNoRepetitionChanges_isToldAtOnce(IOException failure) {
        assertToldAtOnce(failure, () -> storage.load("one"));
        assertToldAtOnce(failure, () -> storage.save("one"));
        assertToldAtOnce(failure, () -> storage.remove(List.of("one")));
        assertToldAtOnce(failure, () -> storage.stat("one"));
        assertToldAtOnce(failure, () -> storage.list("", stored -> {}));
        assertThat(clock.pauses()).isEmpty();
    }

    private void assertToldAtOnce(IOException failure, ThrowingCallable call) {
        inner.failing(failure);
        assertThatThrownBy(call).isSameAs(failure);
    }

    @Test
    void timeout_isNoInterruption() throws IOException {
        inner.failing(new SocketTimeoutException("slow"));
        assertThat(storage.stat("one")).isEmpty();
        assertThat(inner.calls()).isEqualTo(2);
    }

    @Test
    void save_whoseAnswerWasLost_findsItsOwnBytes() throws IOException {
        inner.losingTheAnswer(FAILURE);
        ByteBuffer one = bytes(1, 2);
        ByteBuffer two = bytes(3);
        storage.save("one", one, bytes(), two);
        assertThat(one.hasRemaining() || two.hasRemaining()).isFalse();
        assertThat(inner.memory().load("one")).containsExactly(1, 2, 3);
    }

    @Test
    void save_whoseNameIsTakenByOtherBytes_isRefusedAlsoAfterAFailure() throws IOException {
        for (ByteBuffer other : List.of(bytes(1, 2, 4), bytes(1, 2), bytes(1, 2, 3, 4), bytes())) {
            inner.memory().remove(List.of("one"));
            inner.memory().save("one", other);
            inner.failing(FAILURE);
            assertThatThrownBy(() -> storage.save("one", bytes(1, 2), bytes(3)))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    @Test
    void save_whoseNameIsTakenAtTheFirstAttempt_isRefusedAlsoForTheSameBytes() throws IOException {
        inner.memory().save("one", bytes(1));
        assertThatThrownBy(() -> storage.save("one", bytes(1))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(inner.calls()).as("nothing is compared").isEqualTo(1);
    }

    @Test
    void save_whoseBytesCannotBeComparedAtFirst_isTriedAgain() throws IOException {
        inner.losingTheAnswer(FAILURE).failingLoads(FAILURE);
        storage.save("one", bytes(1, 2));
        assertThat(inner.calls()).as("three saves, two loads").isEqualTo(5);
    }

    @Test
    void removal_whoseAnswerWasLost_succeeds() throws IOException {
        inner.memory().save("one", bytes(1));
        inner.losingTheAnswer(FAILURE);
        storage.remove(List.of("one"));
        assertThat(inner.memory().stat("one")).isEmpty();
    }

    @Test
    void removal_ofWhichOnlyALaterFailureMayPass_isTriedAgain() throws IOException {
        AccessDeniedException denied = new AccessDeniedException("one");
        denied.addSuppressed(FAILURE);
        inner.failing(denied);
        storage.remove(List.of("one", "two"));
        assertThat(inner.calls()).isEqualTo(2);
    }

    @Test
    void listing_thatBreaksOff_isToldOnceAndWhole() throws IOException {
        inner.memory().save("one", bytes(1));
        inner.memory().save("two", bytes(2));
        inner.failing(FAILURE);
        List<Stored> told = new ArrayList<>();
        storage.list("", told::add);
        assertThat(told).containsExactly(new Stored("one", 1), new Stored("two", 1));
    }

    @Test
    void part_whoseReadingFailed_isReadAgainFromItsBeginning() throws IOException {
        inner.memory().save("one", bytes(1, 2, 3, 4));
        inner.failing(FAILURE);
        ByteBuffer into = ByteBuffer.allocate(2);
        storage.load("one", 1, into);
        assertThat(into.hasRemaining()).isFalse();
        assertThat(into.array()).containsExactly(2, 3);
    }

    @Test
    void interruption_whilePausing_isToldWithTheFailure() {
        inner.failing(FAILURE);
        Storage interrupted = new RetryingStorage(inner, Retries.DEFAULT, new InterruptingClock());
        try {
            assertThatThrownBy(() -> interrupted.load("one"))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasSuppressedException(FAILURE);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void retries_thatMakeNoSense_areRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Retries(0, second, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retries(1, second, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retries(1, second.negated(), second)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toString_nestsWhatIsRetried() {
        assertThat(storage).hasToString("retrying scripted");
        assertThat(new RetryingStorage(new ReadOnlyStorage(new MemoryStorage()), Retries.DEFAULT, clock))
                .hasToString("retrying read-only memory");
    }

    /** Whoever waits on it is interrupted. */
    private static final class InterruptingClock implements WaitingClock {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            throw new InterruptedException();
        }
    }
}
