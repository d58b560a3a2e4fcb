package dev.varve;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where snapshots live.
 *
 * <p>A vault promises: after {@link #backup} returns, no kill, power cut or full disk loses that snapshot; nothing is
 * removed that a {@link RemovalPlan} did not show; a restore leaves its target old or new, never half. What only one
 * kind of vault has stands in capability interfaces, for which a caller asks by {@link #capability}.
 *
 * <p>Safe for use by many threads and many processes: one of them writes at a time, the others wait up to {@link
 * VaultConfig#lockTimeout()} and then fail with {@link VaultException.Locked}; readers never wait. A thread that is
 * interrupted gives up what it does with an {@link java.nio.channels.ClosedByInterruptException} or an {@link
 * java.io.InterruptedIOException}, and leaves the vault as whole as a failure does.
 *
 * <p>Wherever an ID is taken, {@link #find} says what may stand for it.
 */
public interface Vault extends Closeable {

    /**
     * {@return what kind of vault this is, and where}
     *
     * @throws IOException if the vault or the data file cannot be read or written
     */
    VaultInfo info() throws IOException;

    /**
     * {@return the snapshots that a filter means, newest first}
     *
     * @param filter which snapshots are meant
     * @throws IOException if the vault or the data file cannot be read or written
     */
    List<Snapshot> list(SnapshotFilter filter) throws IOException;

    /**
     * Stores the present state of a source as a new snapshot, unless the newest one holds the same content; then
     * applies the vault's own retention, if it has one.
     *
     * @param source what to back up
     * @param options what is said of it
     * @return the new snapshot, or the one that holds the same content
     * @throws VaultException.Refused if this vault cannot hold that source, or the source never held still
     */
    BackupResult backup(Source source, BackupOptions options) throws IOException;

    /**
     * {@return what {@link #backup} would do, and about how much it would store} Writes nothing.
     *
     * @param source what to back up
     * @param options what is said of it
     * @throws IOException if the vault or the data file cannot be read or written
     */
    BackupEstimate estimate(Source source, BackupOptions options) throws IOException;

    /**
     * Opens a snapshot for reading. The caller closes it.
     *
     * @param id the ID, or what {@link #find} takes for it
     * @return the open snapshot
     * @throws IOException if the vault or the data file cannot be read or written
     */
    OpenSnapshot open(String id) throws IOException;

    /**
     * Brings a snapshot back: to where it came from, or to {@link RestoreOptions#target()}.
     *
     * @param id the ID, or what {@link #find} takes for it
     * @param options what is said of it
     * @return what was restored, and what became of the target
     * @throws VaultException.Corrupt if the stored content is damaged; the target is then as it was
     */
    RestoreResult restore(String id, RestoreOptions options) throws IOException;

    /**
     * Plans the removal of snapshots by name.
     *
     * @param ids the IDs, or what {@link #find} takes for them
     * @return what would go, and what would stay
     * @throws VaultException.Refused if one of them is pinned
     */
    RemovalPlan planDelete(Collection<String> ids) throws IOException;

    /**
     * Plans the removal of what a policy does not keep, among the snapshots that a filter means.
     *
     * @param policy what to keep
     * @param filter which snapshots are meant
     * @return what would go, and what would stay, each with its reasons
     * @throws VaultException.Refused if the policy keeps nothing at all
     */
    RemovalPlan planForget(RetentionPolicy policy, SnapshotFilter filter) throws IOException;

    /**
     * Removes just what the plan shows, less what has gone or been pinned since.
     *
     * @param plan what was shown
     * @return what was removed
     * @throws IOException if the vault or the data file cannot be read or written
     */
    List<Snapshot> apply(RemovalPlan plan) throws IOException;

    /**
     * Looks the vault over, to a depth, and records what it found of each snapshot's status.
     *
     * @param depth how closely to look
     * @return what was found whole, and what was not
     * @throws IOException if the vault or the data file cannot be read or written
     */
    CheckReport check(CheckDepth depth) throws IOException;

    /**
     * {@return the snapshot that a person means: by its ID, by the first characters of its ID where only one begins so,
     * or by {@code latest}, the newest active one}
     *
     * @param idOrPrefix what the person wrote
     * @throws VaultException.NotFound if there is none, or more than one
     */
    default Snapshot find(String idOrPrefix) throws IOException {
        return SnapshotNames.find(list(SnapshotFilter.all()), idOrPrefix, info().location());
    }

    /**
     * {@return this vault's face for something that only some kinds can do, such as {@link Pinning}}
     *
     * @param <T> the capability
     * @param type the interface of the capability
     */
    default <T> Optional<T> capability(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }
}
