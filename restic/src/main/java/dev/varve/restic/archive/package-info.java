/**
 * From files to trees. A few workers take one thing after another off a stack: of a folder they put what is in it on the stack, a file they read, cut,
 * and store, each blob its whole way in one worker's hands. Whoever finishes the last thing of a folder writes the folder's tree. Taking the
 * newest work first keeps no more open than the folders from the root down to where the workers are.
 */
@NullMarked
package dev.varve.restic.archive;

import org.jspecify.annotations.NullMarked;
