/**
 * From trees to files: the way of the archiver back. Folders are entered by handle, one below the other, so that nothing planted in the target leads out of it. A
 * file's content is written beside its place and takes it when it is whole and has its attributes; a folder gets its own when all in it is done.
 */
@NullMarked
package dev.varve.restic.restore;

import org.jspecify.annotations.NullMarked;
