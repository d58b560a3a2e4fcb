/** The snapshot files of a repository, as restic writes them and with what rustic adds to them. Plain bytes in, records out, and back. */
@NullMarked
package dev.varve.restic.snapshot;

import org.jspecify.annotations.NullMarked;
