/**
 * JSON as a repository holds it: written byte for byte as Go's {@code encoding/json} does, because the hash of these bytes is their name, and
 * read with mistrust. What a reader does not know it keeps as a {@link dev.varve.restic.json.RawMember}, so that rewriting loses nothing.
 */
@NullMarked
package dev.varve.restic.json;

import org.jspecify.annotations.NullMarked;
