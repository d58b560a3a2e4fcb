package dev.varve.restic.repo;

import dev.varve.restic.blob.Id;
import dev.varve.restic.pack.PackEntry;
import java.util.List;

/**
 * A pack that is durable.
 *
 * @param id its name
 * @param size its bytes
 * @param entries what it holds
 */
record StoredPack(Id id, long size, List<PackEntry> entries) {}
