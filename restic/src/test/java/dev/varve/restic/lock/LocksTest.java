package dev.varve.restic.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.VaultException;
import dev.varve.restic.blob.Id;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocksTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final LockHolder HERE =
            new LockHolder("here", "ada", ProcessHandle.current().pid());
    private static final LockHolder THERE = new LockHolder("there", "grace", 42);

    private final MemoryLocks files = new MemoryLocks();
    private Instant now = Instant.parse("2025-11-04T12:00:00Z");
    private Runnable whilePausing = () -> {};
    private final Locks locks = new Locks(files, HERE, () -> now, ZONE, this::pause);

    private void pause(Duration duration) {
        now = now.plus(duration);
        whilePausing.run();
    }

    @Test
    void sharedLocks_standBesideEachOther() throws IOException {
        files.put(other(false));
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            held.requireTrusted();
            assertThat(files.all()).hasSize(2);
        }
        assertThat(files.all()).hasSize(1);
    }

    @Test
    void exclusiveLock_besideAnother_isRefusedAndNamesIt() throws IOException {
        files.put(other(false));
        assertThatThrownBy(() -> locks.take(true, Duration.ZERO))
                .isInstanceOf(VaultException.Locked.class)
                .hasMessageContaining("process 42 of grace on there");
        assertThat(files.all()).hasSize(1);
    }

    @Test
    void sharedLock_besideAnExclusiveOne_waitsUntilItIsGone() throws IOException {
        Id exclusive = files.put(other(true));
        whilePausing = () -> removed(exclusive);
        try (HeldLock held = locks.take(false, Duration.ofSeconds(10))) {
            held.requireTrusted();
        }
    }

    @Test
    void twoAtOnce_bothGiveWay() throws IOException {
        files.beforeWriting(() -> files.put(other(false)));
        assertThatThrownBy(() -> locks.take(true, Duration.ZERO)).isInstanceOf(VaultException.Locked.class);
        assertThat(files.all().values()).extracting(LockFile::holder).containsExactly(THERE);
    }

    @Test
    void staleLock_isALock_untilItIsUnlocked() throws IOException {
        files.put(other(true));
        now = now.plus(Duration.ofHours(1));
        assertThatThrownBy(() -> locks.take(false, Duration.ZERO)).hasMessageContaining("varve unlock");
        assertThat(locks.unlock(false)).hasSize(1);
        locks.take(false, Duration.ZERO).close();
    }

    @Test
    void unlock_leavesTheLivingAlone_unlessAllAreMeant() throws IOException {
        files.put(other(false));
        files.put(LockFile.of(now, ZONE, false, new LockHolder("here", "ada", 1L << 40)));
        assertThat(locks.unlock(false)).extracting(lock -> lock.holder().host()).containsExactly("here");
        assertThat(locks.unlock(true)).hasSize(1);
        assertThat(files.all()).isEmpty();
    }

    @Test
    void renewal_writesTheNewLockBeforeTheOldOneGoes() throws IOException {
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            Id before = files.all().firstKey();
            now = now.plus(Duration.ofMinutes(5));
            held.renew();
            assertThat(files.all()).hasSize(1).doesNotContainKey(before);
            assertThat(files.all().values())
                    .extracting(lock -> lock.time().toInstant())
                    .containsExactly(now);
        }
    }

    @Test
    void holderThatSleptTooLong_whoseLockIsGone_writesNothingMore() throws IOException {
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            now = now.plus(Duration.ofMinutes(23));
            files.clear();
            assertThatThrownBy(held::requireTrusted).isInstanceOf(VaultException.Locked.class);
            assertThat(files.all()).isEmpty();
            now = now.plus(Duration.ofSeconds(1));
            assertThatThrownBy(held::requireTrusted).isInstanceOf(VaultException.Locked.class);
        }
    }

    @Test
    void holderThatSleptTooLong_whoseLockGoesWhileItLooks_writesNothingMore() throws IOException {
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            Id old = files.all().firstKey();
            now = now.plus(Duration.ofMinutes(23));
            whilePausing = () -> removed(old);
            assertThatThrownBy(held::requireTrusted).isInstanceOf(VaultException.Locked.class);
            assertThat(files.all()).isEmpty();
        }
    }

    @Test
    void holderThatSleptTooLong_whoseLockIsStillThere_goesOn() throws IOException {
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            now = now.plus(Duration.ofMinutes(23));
            held.requireTrusted();
            assertThat(files.all()).hasSize(1);
            assertThat(files.all().get(files.all().firstKey()).time().toInstant())
                    .isAfter(Instant.parse("2025-11-04T12:22:00Z"));
        }
    }

    @Test
    void holderThatSleptTooLong_whileTheNetworkIsAway_writesNothingUntilItIsBack() throws IOException {
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            now = now.plus(Duration.ofMinutes(23));
            files.failing(true);
            assertThatThrownBy(held::requireTrusted).hasMessage("the network is away");
            files.failing(false);
            held.requireTrusted();
        }
    }

    @Test
    void holder_withinItsTime_writesWithoutALook() throws IOException {
        try (HeldLock held = locks.take(false, Duration.ZERO)) {
            now = now.plus(Duration.ofMinutes(22));
            files.failing(true);
            held.requireTrusted();
            files.failing(false);
        }
    }

    private LockFile other(boolean exclusive) {
        return LockFile.of(now, ZONE, exclusive, THERE);
    }

    private void removed(Id id) {
        try {
            files.remove(id);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
