/**
 * Who is at work on a repository. Nothing but the files in {@code locks/} tells programs of each other, so all of them keep the same rules: write a lock,
 * wait, look whether another one was written meanwhile, and give way; say again every few minutes that one is still there; and stop writing
 * when that was not possible for so long that others may take one for dead.
 */
@NullMarked
package dev.varve.restic.lock;

import org.jspecify.annotations.NullMarked;
