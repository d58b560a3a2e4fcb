/**
 * The tree blobs of a repository: one folder each, its nodes as JSON. The same folder must give the same bytes as restic's, since their hash is
 * the folder's identity; so this package knows how Go quotes names, trims times, numbers modes and escapes texts, in both of the generations that
 * write repositories today.
 */
@NullMarked
package dev.varve.restic.tree;

import org.jspecify.annotations.NullMarked;
