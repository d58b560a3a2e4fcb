/**
 * The records of a plain vault: {@code manifest.json}, {@code history.jsonl}, and the entry in a gzip file's header.
 *
 * <p>A {@link dev.varve.plain.manifest.Manifest} is a value. {@link dev.varve.plain.manifest.ManifestReader} makes one of bytes that
 * nobody has vouched for, {@link dev.varve.plain.manifest.ManifestWriter} makes bytes of it; between the two, each change is a new
 * value. {@link dev.varve.plain.manifest.EntryLine} is the one-line form of an entry, in which it moves to the history.
 *
 * <p><b>The form.</b> Version 1.0.0, as the original program has it: the keys {@code version}, {@code created}, {@code updated}, {@code
 * total_backups} and {@code backups}, and in each of the {@code backups} just its six keys, since a strict loader refuses others. All that
 * is ours stands under one more key:
 *
 * <pre>{@code
 * "varve": {
 *   "format": 1,
 *   "data_file": "../data.json",            the one data file, as a path relative to the vault
 *   "highest_id": "20251104_120000",        no ID up to here is ever given again
 *   "backups": {
 *     "20251104_120000": {                  each key is left out where it says nothing
 *       "sha256": "799c…",                  all 64 digits
 *       "file": "backup_20251104_120000_799cf122.json.gz",
 *       "stored_size": 287,
 *       "time": "2025-11-04T12:00:00+01:00",
 *       "tags": ["release"],
 *       "trigger": "manual",
 *       "health": "healthy", "health_reason": "",
 *       "pinned": true,
 *       "archived_by": "retention: last 10"
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Entries stand in the order in which they were made: the sequence is the history, whatever the clocks said. Keys that this
 * program does not know are kept where they stand.
 */
@NullMarked
package dev.varve.plain.manifest;

import org.jspecify.annotations.NullMarked;
