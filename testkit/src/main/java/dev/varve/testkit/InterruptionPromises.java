package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.Event;
import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A verb that is cut short, by an interrupt or by its listener, leaves the vault as it was. */
interface InterruptionPromises extends Promises {

    /** Large enough to be still at work when its first progress is told. */
    int LARGE = 8 * ReadingPromises.MIB;

    @Test
    default void backup_interruptedOnItsWay_leavesTheVaultAsItWas() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save(DataFiles.random(LARGE, 1));
        interruptAtFirstProgress();
        interrupted(() -> scene().vault().backup(scene().source(), BackupOptions.DEFAULT));
        goesOnAfter(one);
    }

    @Test
    default void backup_ofAThreadInterruptedBefore_leavesTheVaultAsItWas() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save(DataFiles.random(LARGE, 1));
        Thread.currentThread().interrupt();
        interrupted(() -> scene().vault().backup(scene().source(), BackupOptions.DEFAULT));
        goesOnAfter(one);
    }

    @Test
    default void restore_interruptedOnItsWay_leavesTheTargetAsItWas() throws IOException {
        byte[] large = DataFiles.random(LARGE, 1);
        Snapshot one = scene().backup(large, BackupOptions.DEFAULT);
        Snapshot two = scene().backup("two");
        interruptAtFirstProgress();
        interrupted(() -> scene().vault().restore(one.id(), RestoreOptions.DEFAULT));
        assertThat(scene().file()).hasContent("two");
        assertThat(scene().file().getParent()).isDirectoryNotContaining(path -> !path.equals(scene().file()));
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(two, one);
        scene().vault().restore(one.id(), RestoreOptions.DEFAULT);
        assertThat(scene().file()).hasBinaryContent(large);
    }

    @Test
    default void backup_whoseListenerThrows_leavesTheVaultAsItWas() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save(DataFiles.random(LARGE, 1));
        IllegalStateException complaint = new IllegalStateException("the listener's own");
        atFirstProgress(() -> {
            throw complaint;
        });
        assertThatThrownBy(() -> scene().vault().backup(scene().source(), BackupOptions.DEFAULT))
                .isSameAs(complaint);
        goesOnAfter(one);
    }

    private void interruptAtFirstProgress() {
        Thread caller = Thread.currentThread();
        atFirstProgress(caller::interrupt);
    }

    private void atFirstProgress(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        scene().events().passOnTo(event -> {
            if (event instanceof Event.Progress && done.compareAndSet(false, true)) {
                action.run();
            }
        });
    }

    private static void interrupted(ThrowingCallable verb) {
        try {
            assertThatThrownBy(verb).isInstanceOfAny(ClosedByInterruptException.class, InterruptedIOException.class);
        } finally {
            Thread.interrupted(); // the next test shall not inherit it
        }
    }

    private void goesOnAfter(Snapshot one) throws IOException {
        assertThat(scene().vault().list(SnapshotFilter.all())).containsExactly(one);
        assertThat(scene().open().check(CheckDepth.CONTENT).sound()).isTrue();
        Snapshot next = VaultScene.created(scene().vault().backup(scene().source(), BackupOptions.DEFAULT));
        assertThat(scene().open().list(SnapshotFilter.active())).containsExactly(next, one);
        assertThat(scene().file()).hasBinaryContent(scene().content(next.id()));
    }
}
