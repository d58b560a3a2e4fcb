/** The words of Varve: snapshots, the vaults where they live, and what may be done with them. */
@NullMarked
package dev.varve;

import org.jspecify.annotations.NullMarked;
