package dev.varve.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Named bytes, each written once.
 *
 * <p>A name is one to four parts of lower-case letters, digits, {@code .}, {@code _} and {@code -}, joined by {@code /}, none of them beginning
 * with a dot; any other is refused with an {@link IllegalArgumentException}, so that no name leads out of the storage ({@link StorageNames}).
 * What stands under a name never changes; it is there or it is not. No name is also the folder of another: a storage may refuse what would make
 * it one.
 *
 * <p><b>Atomic:</b> a name that can be seen has all of its bytes, whatever crashed. <b>Durable:</b> after {@link #save} or {@link #remove}
 * returns, no power cut undoes it. <b>Complete:</b> a listing shows everything that was there when it began and was not removed meanwhile, or
 * fails; it never ends early. <b>Retry:</b> whoever repeats a {@link #save} that failed may find its own bytes there, and a {@link #remove}
 * that failed may have removed: both are to be taken for success where the outcome is the wanted one. {@link #load}, {@link #list} and {@link
 * #stat} may always be repeated.
 *
 * <p>What fails throws {@link IOException}: {@link java.nio.file.NoSuchFileException} for a name that is not there, {@link
 * java.nio.file.FileAlreadyExistsException} for one that is; others may pass when repeated. Safe for use by many threads.
 */
public interface Storage extends Closeable {
    /** {@return where this is, without any secret} */
    @Override
    String toString();

    /**
     * Stores bytes under a new name, atomically and durably.
     *
     * @param name what to call them
     * @param content the bytes, one buffer after the other; their positions are at their limits afterwards where this succeeds, and anywhere
     *     where it fails
     * @throws java.nio.file.FileAlreadyExistsException if the name is taken; what stands there is untouched, and as durable as if it had been
     *     saved by this call
     * @throws IOException if it fails; then nothing stands under the name, or all of it
     */
    void save(String name, ByteBuffer... content) throws IOException;

    /**
     * {@return all bytes under a name}
     *
     * @param name which ones
     * @throws java.nio.file.NoSuchFileException if there are none
     */
    byte[] load(String name) throws IOException;

    /**
     * Reads a part into what remains of a buffer.
     *
     * @param name which bytes
     * @param offset where the part begins; not negative
     * @param into is full afterwards; where this fails, its position is anywhere
     * @throws java.io.EOFException if there are fewer bytes
     * @throws java.nio.file.NoSuchFileException if there are none
     */
    void load(String name, long offset, ByteBuffer into) throws IOException;

    /**
     * Tells of every name below a folder, at any depth, in no order. A folder that is not there holds nothing; a storage that is not there is
     * an error.
     *
     * @param folder one or more parts of a name, or the empty text for all
     * @param each is told; what it throws ends the listing
     * @throws IOException if the listing breaks off, whatever was told before
     */
    void list(String folder, Consumer<Stored> each) throws IOException;

    /**
     * Removes names, durably. Where one cannot be removed the others are tried all the same, and the first failure is thrown, the others
     * suppressed in it. An invalid name is refused before any is removed.
     *
     * @param names which ones; one that is not there counts as removed, and its absence is as durable as if this call had removed it
     * @throws IOException if one could not be removed, or not durably
     */
    void remove(Collection<String> names) throws IOException;

    /**
     * {@return what stands under a name}
     *
     * @param name which one
     * @throws IOException if it cannot be told whether anything does
     */
    Optional<Stored> stat(String name) throws IOException;

    /**
     * Ends the use of this object; what is stored stays. Nothing may be under way, and nothing may be asked afterwards but to close once more.
     *
     * @throws IOException if it ends badly; what was acknowledged is durable all the same
     */
    @Override
    void close() throws IOException;

    /**
     * What stands under a name.
     *
     * @param name the name
     * @param size its bytes
     */
    record Stored(String name, long size) {}
}
