/**
 * A repository as a whole: its files by kind and ID, sealed and compressed on their way into the storage, and opened, unpacked and proved on
 * their way out. {@link dev.varve.restic.repo.Repository} is the face; {@link dev.varve.restic.repo.Codec} is what one thread needs for the
 * work on single blobs.
 */
@NullMarked
package dev.varve.restic.repo;

import org.jspecify.annotations.NullMarked;
